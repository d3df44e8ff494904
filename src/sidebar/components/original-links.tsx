import { useState } from 'preact/hooks';
import type { Analysis, FindLink } from '../../core/types.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { archivedUrl, hostOf, safeUrl } from '../../ui/safe-url.ts';
import { useWords } from '../../ui/use-words.ts';
import type { SidebarActions } from './actions.ts';

/** Below this the address is offered as "probably" (see `Origin.urlConfidence`). */
const SURE = 0.8;

/** A plain left click goes through the background, which remembers it; other clicks stay native. */
function plainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

function Find({ links }: { links: FindLink[] }) {
  const words = useWords();
  const safe = links.filter((link) => safeUrl(link.url) !== null);
  if (safe.length === 0) return null;
  return (
    <>
      <p class="hint">{words.say('find_hint')}</p>
      <ul class="find">
        {safe.map((link) => (
          <li key={link.url}>
            <a href={safeUrl(link.url) ?? ''} target="_blank" rel="noreferrer" data-action="find">
              <span class="find-label">
                <bdi>{link.label}</bdi>
                <span class="destination">{hostOf(link.url)}</span>
              </span>
              {link.query && (
                <span class="query" dir="auto">
                  {link.query}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Extra({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" class="text" onClick={onClick}>
      <Icon name={icon} size={16} /> {label}
    </button>
  );
}

function Extras({ url, title, actions }: { url: string; title: string; actions: SidebarActions }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => setCopied(await actions.copy(url));
  const { share } = actions;
  return (
    <div class="extras">
      <a class="text" href={archivedUrl(url)} target="_blank" rel="noreferrer">
        <Icon name="archive" size={16} /> {words.say('open_archived')}
      </a>
      <Extra
        icon={copied ? 'check' : 'link'}
        label={words.say(copied ? 'copied' : 'copy_original_link')}
        onClick={copy}
      />
      {share && (
        <Extra icon="share" label={words.say('share_original')} onClick={() => share(url, title)} />
      )}
    </div>
  );
}

/** The main button, and the quieter ways beside it. Nothing is sent before a click. */
export function OriginalLinks({
  analysis,
  actions,
}: {
  analysis: Analysis;
  actions: SidebarActions;
}) {
  const words = useWords();
  const { origin, article } = analysis;
  const url = safeUrl(origin.url);
  if (!url && origin.find.length === 0) {
    return <p class="hint">{words.say('find_nothing')}</p>;
  }
  if (!url) {
    return (
      <details class="find-fold" data-part="find">
        <summary class="primary" data-action="find-original">
          <Icon name="search" /> {words.say('find_original')}
        </summary>
        <Find links={origin.find} />
      </details>
    );
  }
  const sure = origin.urlConfidence >= SURE;
  const open = (event: MouseEvent) => {
    if (!plainClick(event)) return;
    event.preventDefault();
    actions.openOriginal(url);
  };
  return (
    <>
      <a
        class={sure ? 'primary' : 'primary unsure'}
        href={url}
        target="_blank"
        rel="noreferrer"
        data-action="open-original"
        onClick={open}
      >
        <Icon name="open" /> {words.say(sure ? 'open_original' : 'open_probable')}
      </a>
      <p class="hint">{words.say('goes_to', { host: hostOf(url) })}</p>
      <Extras url={url} title={article.title ?? ''} actions={actions} />
      {!sure && origin.find.length > 0 && (
        <details class="find-fold">
          <summary>{words.say('find_elsewhere')}</summary>
          <Find links={origin.find} />
        </details>
      )}
    </>
  );
}

import type { Analysis } from '../../core/types.ts';
import type { TabReport } from '../../shared/messages.ts';
import { Icon, Mark } from '../../ui/icons.tsx';
import { safeUrl } from '../../ui/safe-url.ts';
import { useWords } from '../../ui/use-words.ts';
import { certaintyKey, sourceName, verdictHeadline } from '../../ui/verdict-words.ts';
import type { Words } from '../../ui/words.ts';

export interface PopupActions {
  openSidebar(): void;
  openOriginal(url: string): void;
  check(): void;
  setSite(on: boolean): void;
  openOptions(): void;
}

export interface PopupProps {
  /** Null until the background has answered. */
  report: TabReport | null;
  actions: PopupActions;
}

interface Said {
  headline: string;
  more: string;
}

function say(report: TabReport | null, words: Words): Said {
  if (!report || report.state === 'reading') {
    return { headline: words.say('state_reading'), more: '' };
  }
  if (report.overruled) {
    return {
      headline: words.say(`overruled_${report.overruled}`),
      more: words.say('overruled_more'),
    };
  }
  if (report.state === 'ready' && report.analysis) {
    return {
      headline: verdictHeadline(report.analysis, words),
      more: words.say(certaintyKey(report.analysis.verdict)),
    };
  }
  if (!report.host) {
    return { headline: words.say('popup_no_page'), more: words.say('popup_no_page_more') };
  }
  const more = words.say(`state_${report.state}_more`, { host: report.host });
  return { headline: words.say(`state_${report.state}`), more: report.problem ?? more };
}

function OriginalButton({ analysis, actions }: { analysis: Analysis; actions: PopupActions }) {
  const words = useWords();
  const { origin, verdict } = analysis;
  const url = safeUrl(origin.url);
  if (verdict.level === 'none') return null;
  if (!url) {
    return origin.find.length > 0 ? (
      <button type="button" data-action="find-original" onClick={actions.openSidebar}>
        <Icon name="search" /> {words.say('find_original')}
      </button>
    ) : null;
  }
  const sure = origin.urlConfidence >= 0.8;
  return (
    <a
      class={sure ? 'primary' : 'primary unsure'}
      href={url}
      target="_blank"
      rel="noreferrer"
      data-action="open-original"
      onClick={(event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        actions.openOriginal(url);
      }}
    >
      <Icon name="open" /> {words.say(sure ? 'open_original' : 'open_probable')}
    </a>
  );
}

function SiteSwitch({ report, actions }: { report: TabReport; actions: PopupActions }) {
  const words = useWords();
  const on = report.state !== 'off';
  return (
    <label class="site">
      <span>{words.say(on ? 'popup_site_on' : 'popup_site_off', { host: report.host })}</span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        data-action="site"
        checked={on}
        aria-checked={on}
        onChange={(event) => actions.setSite(event.currentTarget.checked)}
      />
    </label>
  );
}

/** The short verdict, and the few things one does about it. */
export function Popup({ report, actions }: PopupProps) {
  const words = useWords();
  const analysis = report?.state === 'ready' && !report.overruled ? report.analysis : null;
  const { headline, more } = say(report, words);
  const level = analysis?.verdict.level ?? 'none';
  const source = analysis && level !== 'none' ? sourceName(analysis.origin, words) : null;
  const reachable = Boolean(report?.host);
  return (
    <main class="popup" data-level={level} data-state={report?.state ?? 'loading'}>
      <div class="brand">
        <Mark /> Unmirror
        <button
          type="button"
          class="quiet square"
          data-action="options"
          aria-label={words.say('settings')}
          title={words.say('settings')}
          onClick={actions.openOptions}
        >
          <Icon name="gear" />
        </button>
      </div>
      <section data-part="verdict" aria-live="polite">
        <h1>{headline}</h1>
        {more && <p class="certainty">{more}</p>}
        {source && <p class="outlet">{words.say('popup_original_by', { outlet: source })}</p>}
      </section>
      {reachable && (
        <div class="actions">
          {analysis && <OriginalButton analysis={analysis} actions={actions} />}
          {report?.state === 'ready' ? (
            <button type="button" data-action="open-sidebar" onClick={actions.openSidebar}>
              <Icon name="book" /> {words.say('popup_open_sidebar')}
            </button>
          ) : (
            <button
              type="button"
              class="primary"
              data-action="check"
              disabled={report?.state === 'reading'}
              onClick={actions.check}
            >
              {words.say('popup_check_anyway')}
            </button>
          )}
        </div>
      )}
      {report?.private && <p class="hint">{words.say('popup_private')}</p>}
      {report && reachable && <SiteSwitch report={report} actions={actions} />}
    </main>
  );
}

import { useState } from 'preact/hooks';
import type { Evidence } from '../../core/types.ts';
import { evidenceSentence } from '../../ui/evidence-sentence.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { SidebarActions } from './actions.ts';

const SHOWN_AT_FIRST = 5;
/** Only these parts of a page can be scrolled to. */
const ON_PAGE = new Set(['block', 'link', 'title']);

function strengthStep(strength: number): 'strong' | 'fair' | 'slight' {
  return strength >= 0.7 ? 'strong' : strength >= 0.4 ? 'fair' : 'slight';
}

function Sign({ evidence, actions }: { evidence: Evidence; actions: SidebarActions }) {
  const words = useWords();
  const [missed, setMissed] = useState(false);
  const { text, quoted } = evidenceSentence(evidence, words);
  const step = strengthStep(evidence.strength);
  const canShow = evidence.quote !== '' && ON_PAGE.has(evidence.where.part);
  const show = async () => setMissed(!(await actions.mark(evidence)));
  return (
    <li class="sign" data-step={step} data-code={evidence.code} data-family={evidence.family}>
      <span class="strength" aria-hidden="true" title={words.say(`sign_${step}`)}>
        <i />
        <i />
        <i />
      </span>
      <div>
        <p>
          {text}
          <span class="unseen"> ({words.say(`sign_${step}`)})</span>
        </p>
        {evidence.quote && !quoted && (
          <blockquote dir="auto">
            <bdi>{evidence.family === 'match' ? words.plain(evidence.quote) : evidence.quote}</bdi>
          </blockquote>
        )}
        {canShow && (
          <button type="button" class="text" data-action="mark" onClick={show}>
            <Icon name="target" size={14} /> {words.say('show_on_page')}
          </button>
        )}
        <span role="status" class="aside">
          {missed ? words.say('not_found_on_page') : ''}
        </span>
      </div>
    </li>
  );
}

function Signs({
  title,
  evidence,
  actions,
}: {
  title: string | null;
  evidence: Evidence[];
  actions: SidebarActions;
}) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? evidence : evidence.slice(0, SHOWN_AT_FIRST);
  const more = evidence.length - shown.length;
  if (evidence.length === 0) return null;
  return (
    <>
      {title && <h2>{title}</h2>}
      <ul class="signs">
        {shown.map((piece, place) => (
          <Sign key={`${piece.code}-${String(place)}`} evidence={piece} actions={actions} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="text" onClick={() => setAll(true)}>
          {words.count('show_more_signs', more)}
        </button>
      )}
    </>
  );
}

/** The "Why?" list: what was seen, in the page's own words, and what speaks against it. */
export function Why({ evidence, actions }: { evidence: Evidence[]; actions: SidebarActions }) {
  const words = useWords();
  const sorted = [...evidence].sort((a, b) => b.strength - a.strength);
  const against = sorted.filter((piece) => piece.family === 'counter');
  const pro = sorted.filter((piece) => piece.family !== 'counter');
  return (
    <details class="why fold" data-part="why">
      <summary>
        <span>{words.say('why')}</span>
        {evidence.length > 0 && <span class="aside">{words.count('signs', evidence.length)}</span>}
        <Icon name="chevron" size={16} />
      </summary>
      <div class="fold-body">
        {evidence.length === 0 && <p>{words.say('no_signs')}</p>}
        <Signs
          title={against.length > 0 ? words.say('speaks_for') : null}
          evidence={pro}
          actions={actions}
        />
        <Signs title={words.say('speaks_against')} evidence={against} actions={actions} />
      </div>
    </details>
  );
}

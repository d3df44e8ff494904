import { useState } from 'preact/hooks';
import type { Evidence } from '../../core/types.ts';
import { evidenceSentence } from '../../ui/evidence-sentence.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/use-words.ts';
import type { Words } from '../../ui/words.ts';
import type { SidebarActions } from './actions.ts';

const SHOWN_AT_FIRST = 5;
/** Quotes under one sentence; more of the same say nothing new. */
const QUOTES_SHOWN = 4;
/** Only these parts of a page can be scrolled to. */
const ON_PAGE = new Set(['block', 'link', 'title']);

function strengthStep(strength: number): 'strong' | 'fair' | 'slight' {
  return strength >= 0.7 ? 'strong' : strength >= 0.4 ? 'fair' : 'slight';
}

/** Evidence that is worded alike stands under one sentence. */
interface Group {
  text: string;
  /** True when the sentence holds the only quote already. */
  quoted: boolean;
  pieces: Evidence[];
}

function groupAlike(evidence: Evidence[], words: Words): Group[] {
  const groups = new Map<string, Group>();
  for (const piece of evidence) {
    const { text, quoted } = evidenceSentence(piece, words);
    const known = groups.get(text);
    if (known) known.pieces.push(piece);
    else groups.set(text, { text, quoted, pieces: [piece] });
  }
  return [...groups.values()];
}

/** One quote with the button that shows it on the page. */
function Quoted({
  evidence,
  plain,
  actions,
}: {
  evidence: Evidence;
  plain: boolean;
  actions: SidebarActions;
}) {
  const words = useWords();
  const [missed, setMissed] = useState(false);
  const { quote, family, where } = evidence;
  const show = async () => setMissed(!(await actions.mark(evidence)));
  if (quote === '') return null;
  return (
    <div class="quoted" data-code={evidence.code}>
      {!plain && (
        <blockquote dir="auto">{family === 'match' ? words.plain(quote) : quote}</blockquote>
      )}
      {ON_PAGE.has(where.part) && (
        <button type="button" class="text" data-action="mark" onClick={show}>
          <Icon name="target" size={14} /> {words.say('show_on_page')}
        </button>
      )}
      <span role="status" class="aside">
        {missed ? words.say('not_found_on_page') : ''}
      </span>
    </div>
  );
}

function Sign({ group, actions }: { group: Group; actions: SidebarActions }) {
  const words = useWords();
  const [first] = group.pieces;
  if (!first) return null;
  const step = strengthStep(first.strength);
  return (
    <li class="sign" data-step={step} data-family={first.family}>
      <span class="strength" aria-hidden="true" title={words.say(`sign_${step}`)}>
        <i />
        <i />
        <i />
      </span>
      <div>
        <p>
          {group.text}
          <span class="unseen"> ({words.say(`sign_${step}`)})</span>
        </p>
        {group.pieces.slice(0, QUOTES_SHOWN).map((piece, place) => (
          <Quoted
            key={`${piece.quote}-${String(place)}`}
            evidence={piece}
            plain={group.quoted}
            actions={actions}
          />
        ))}
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
  const groups = groupAlike(evidence, words);
  const shown = all ? groups : groups.slice(0, SHOWN_AT_FIRST);
  const more = groups.length - shown.length;
  if (groups.length === 0) return null;
  return (
    <>
      {title && <h2>{title}</h2>}
      <ul class="signs">
        {shown.map((group) => (
          <Sign key={group.text} group={group} actions={actions} />
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
  const alike = groupAlike(pro, words).length + groupAlike(against, words).length;
  return (
    <details class="why fold" data-part="why">
      <summary>
        <span>{words.say('why')}</span>
        {evidence.length > 0 && <span class="aside">{words.count('signs', alike)}</span>}
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

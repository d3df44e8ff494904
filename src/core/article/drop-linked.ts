import { fold } from '../text/normalise.ts';
import { type Draft, drop, kept, type Step } from './draft.ts';
import type { Line } from './lines.ts';

/** Adjacent links to other stories that make a list of them. */
const RUN = 3;
const MIN_HEADLINE = 25;
/** A page of links is left as it is. */
const REFUSE_SHARE = 0.25;
const LABELS = ['related-articles', 'read-more', 'newsletter', 'latest', 'share'];

function isLinked(line: Line): boolean {
  return line.linkShare >= 0.9 && !line.hints.has('caption') && !/^t[dh]$/.test(line.block.tag);
}

/** Capitals throughout, four words or more: an invitation to another story. */
function isShouted(line: Line): boolean {
  const letters = line.text.match(/\p{L}/gu) ?? [];
  const capitals = line.text.match(/\p{Lu}/gu) ?? [];
  return line.text.split(' ').length >= 4 && capitals.length > letters.length * 0.9;
}

/** "Read more: the other story", the story's name being a link. */
function isReference(line: Line): boolean {
  const { phrase } = line;
  if (!phrase || phrase.how === 'contains' || line.weight > 260) return false;
  const listed = line.block.tag === 'li' && phrase.how === 'start';
  return LABELS.includes(phrase.kind) && line.linkShare > 0.55 && !listed;
}

/** "SEE:", "PUEDES VER:", "ЧИТАЙТЕ:": capitals and a colon before the name of another story. */
const SHOUTED_LABEL =
  /^[\s>»►▶•*-]{0,4}\p{Lu}[\p{Lu}\p{M}'’-]+(?:\s[\p{Lu}\p{M}'’-]+){0,3}\s?[:：]\s?/u;

/** What stands behind such a label, when it is as long as a headline; "" otherwise. */
function announced(line: Line): string {
  if (line.heading || line.weight > 260 || /^(?:li|t[dh])$/.test(line.block.tag)) return '';
  const label = SHOUTED_LABEL.exec(line.text.slice(0, 60))?.[0] ?? '';
  const rest = line.text.slice(label.length);
  return label !== '' && rest.length >= MIN_HEADLINE && rest.split(' ').length > 3 ? rest : '';
}

/** Such a label before a link that is no sentence, or before what is a link elsewhere on the page. */
function isAnnounced(line: Line, linked: ReadonlySet<string>): boolean {
  const rest = announced(line);
  if (rest === '') return false;
  return (line.linkShare > 0.55 && !/[.?!…。？！]["”»]?$/.test(rest)) || linked.has(fold(rest));
}

function isHeadline(line: Line): boolean {
  return isLinked(line) && line.weight >= MIN_HEADLINE && !/^https?:/.test(line.text);
}

/** Runs of headlines that are links, with nothing told between them. */
function runs(draft: Draft, indices: number[]): number[] {
  const found: number[] = [];
  const headlines = indices.filter((at) => {
    const line = draft.lines[at];
    return line && isHeadline(line);
  });
  if (headlines.length < RUN) return found;
  const told = new Set(
    indices.flatMap((at) => {
      const line = draft.lines[at];
      return line && line.linkShare < 0.5 ? [line.key] : [];
    }),
  );
  let run: number[] = [];
  for (const at of [...indices, -1]) {
    const line = draft.lines[at];
    // What comes again without a link is a table of the story's own contents.
    if (line && isHeadline(line) && !told.has(line.key)) {
      run.push(at);
      continue;
    }
    if (run.length >= RUN) found.push(...run);
    run = [];
  }
  return found;
}

/** Links to other stories between and below the paragraphs. */
export const dropLinked: Step = {
  id: 'drop-linked',
  run(draft) {
    const indices = kept(draft);
    const labelled = indices.some((at) => draft.lines[at] && announced(draft.lines[at]) !== '');
    const linked = new Set(
      labelled ? draft.lines.flatMap((line) => (isLinked(line) ? [line.key] : [])) : [],
    );
    const single = indices.filter((at) => {
      const line = draft.lines[at];
      if (!line) return false;
      return (isLinked(line) && isShouted(line)) || isReference(line) || isAnnounced(line, linked);
    });
    const gone = new Set([...single, ...runs(draft, indices)]);
    const weigh = (list: Iterable<number>) =>
      [...list].reduce((sum, at) => sum + (draft.lines[at]?.weight ?? 0), 0);
    if (weigh(gone) > weigh(indices) * REFUSE_SHARE) return;
    for (const at of gone) drop(draft, at, this.id, 'a link to another story');
  },
};

import { type Draft, drop, kept, type Step } from './draft.ts';
import type { Line } from './lines.ts';

const KINDS = ['latest', 'related-articles', 'read-more'];
/** So many stories are named under one label, not more. */
const MOST = 8;
const LONGEST = 160;

/** "Most read from the Gazette", "Read on:": a line that announces other stories and names none. */
function announces(line: Line): boolean {
  const { phrase } = line;
  if (!phrase || !KINDS.includes(phrase.kind) || line.weight > 60 || line.sentence) {
    return phrase?.how === 'whole' && KINDS.includes(phrase.kind) && /[:：]$/.test(line.text);
  }
  return phrase.how === 'whole' || phrase.how === 'start';
}

/** A label of several words, and the sign behind it. */
const LABEL = /^[^\s:：]+\s[^:：–—]{0,40}?(?:\s?[:：]|\s[–—-]\s)/u;

/** "Also read: what the other story is called", where copiers left the words of a link. */
function announcesStory({ phrase, text, weight, heading }: Line): boolean {
  if (!phrase || heading || weight > 240 || !KINDS.includes(phrase.kind)) return false;
  if (phrase.how === 'whole' || phrase.how === 'contains' || phrase.rest < 15) return false;
  const label = LABEL.exec(text.slice(0, 80))?.[0];
  const behind = label !== undefined && label.length <= text.length - phrase.rest + 3;
  return behind && !/[.。।]["”»]?$/.test(text);
}

/** A headline: short, and no sentence unless all of it is a link. */
function isNamed(line: Line): boolean {
  if (line.heading || line.weight > LONGEST || line.weight < 15) return false;
  return line.linkShare > 0.8 || !/[.。।:：]["”»)]?$/.test(line.text);
}

/** The list items right under the label, when all of them look like headlines. */
function listed(draft: Draft, indices: number[], from: number, plain: boolean): number[] {
  const group = draft.lines[indices[from] ?? -1]?.block.group;
  const found: number[] = [];
  for (let next = from; next < indices.length; next++) {
    const at = indices[next] ?? -1;
    const line = draft.lines[at];
    if (line?.block.tag !== 'li' || line.block.group !== group) break;
    if (!isNamed(line) || (line.linkShare <= 0.8 && !plain)) return [];
    found.push(at);
  }
  return found.length <= MOST ? found : [];
}

/** What the label announces: the items of a list, or the one line after a colon. */
function named(draft: Draft, indices: number[], from: number): number[] {
  const label = draft.lines[indices[from] ?? -1];
  const next = draft.lines[indices[from + 1] ?? -1];
  if (!label || !next) return [];
  // Under a heading only links are stories; "Further reading" may head a list of books.
  const plain = !label.heading;
  if (next.block.tag === 'li') return listed(draft, indices, from + 1, plain);
  const colon = plain && /[:：]$/.test(label.text);
  const after = draft.lines[indices[from + 2] ?? -1];
  return colon && isNamed(next) && next.weight >= 25 && after ? [next.index] : [];
}

/** Stories announced between the paragraphs, with what announces them: "Read on: / The other story". */
export const dropReferred: Step = {
  id: 'drop-referred',
  run(draft) {
    const indices = kept(draft);
    indices.forEach((at, from) => {
      const line = draft.lines[at];
      if (!line) return;
      if (announcesStory(line)) drop(draft, at, this.id, 'announces another story');
      if (line.block.tag === 'li' || !announces(line)) return;
      const stories = named(draft, indices, from);
      if (stories.length === 0) return;
      drop(draft, at, this.id, 'announces other stories');
      for (const story of stories) drop(draft, story, this.id, 'another story, by its label');
    });
  },
};

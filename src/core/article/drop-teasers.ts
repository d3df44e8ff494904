import { type Draft, drop, kept, type Step } from './draft.ts';
import type { Line } from './lines.ts';

/** Elements with more of the text than this are no teasers. */
const LARGEST_SHARE = 0.3;
const LONGEST_TEASER = 420;
const SHORTEST_HEADLINE = 18;
/** So often a linked line comes again before it is a box of the site. */
const OFTEN = 3;
const LEAST_WORDS = 6;

/** The innermost article element around a line, as its path names it; "" without a named one. */
function articleOf(line: Line): string {
  const { path } = line.block;
  if (!path.includes('article')) return '';
  return (
    path
      .split('>')
      .filter((part) => /^article[.#[]/.test(part))
      .at(-1) ?? ''
  );
}

function isLinkedHeadline(line: Line): boolean {
  const cell = /^t[dh]$/.test(line.block.tag);
  return line.linkShare >= 0.9 && line.weight >= SHORTEST_HEADLINE && !cell;
}

/** True for lines that a headline which is a link stands above, with a sentence or two about each. */
function areTeasers(lines: Line[], total: number): boolean {
  const headlines = lines.filter(isLinkedHeadline).length;
  const told = lines.filter(({ prose }) => prose);
  const weight = lines.reduce((sum, line) => sum + line.weight, 0);
  // A section of the story has a heading that is no link, and more to tell under it.
  const own = lines.filter((line) => line.heading && line.linkShare < 0.5).length;
  if (headlines === 0 || own > headlines || told.length > headlines) return false;
  if (weight > total * LARGEST_SHARE) return false;
  if (lines.findIndex(isLinkedHeadline) > lines.findIndex(({ prose }) => prose) && told.length > 0)
    return false;
  return told.every((line) => line.weight <= LONGEST_TEASER);
}

/** Lines in article elements that hold nothing but teasers; the entries of a live blog tell more. */
function boxed(draft: Draft, indices: number[], total: number): number[] {
  const boxes = new Map<string, number[]>();
  for (const at of indices) {
    const line = draft.lines[at];
    const article = line ? articleOf(line) : '';
    if (article === '') continue;
    const list = boxes.get(article);
    if (list) list.push(at);
    else boxes.set(article, [at]);
  }
  return [...boxes.values()].flatMap((list) =>
    areTeasers(
      list.flatMap((at) => draft.lines[at] ?? []),
      total,
    )
      ? list
      : [],
  );
}

/** The same link again and again, outside the parents of the story. */
function repeated(draft: Draft, indices: number[]): number[] {
  const story = new Set(
    indices.flatMap((at) => (draft.lines[at]?.prose ? [draft.lines[at].block.group] : [])),
  );
  const places = new Map<string, number[]>();
  for (const at of indices) {
    const line = draft.lines[at];
    if (!line || !isLinkedHeadline(line) || story.has(line.block.group)) continue;
    // Shops and products are named as often, in fewer words.
    if (line.text.split(' ').length < LEAST_WORDS) continue;
    const list = places.get(line.key);
    if (list) list.push(at);
    else places.set(line.key, [at]);
  }
  return [...places.values()].flatMap((list) => (list.length >= OFTEN ? list : []));
}

/** Other stories in boxes of their own, among and below the paragraphs: a linked headline, a teaser. */
export const dropTeasers: Step = {
  id: 'drop-teasers',
  run(draft) {
    const indices = kept(draft);
    const total = indices.reduce((sum, at) => sum + (draft.lines[at]?.weight ?? 0), 0);
    for (const at of boxed(draft, indices, total))
      drop(draft, at, this.id, 'the teaser of another story');
    for (const at of repeated(draft, kept(draft)))
      drop(draft, at, this.id, 'a link that comes again and again');
  },
};

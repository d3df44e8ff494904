import { readDates } from '../text/dates.ts';
import { type Draft, drop, kept, proseRange, type Step } from './draft.ts';
import type { Line } from './lines.ts';

const CUT_KINDS = [
  'related-articles',
  'latest',
  'comment-form',
  'author',
  'newsletter',
  'share',
  'tags',
];

function isDateLine(line: Line): boolean {
  if (line.weight > 80) return false;
  const left = line.text.replace(/[\d\s:.,/|·•–-]/g, '').length;
  return (
    /\d/.test(line.text) && (left < 12 || (left < 40 && readDates(line.text, null).length > 0))
  );
}

function trimHead(draft: Draft, first: number, step: string): void {
  for (const at of kept(draft)) {
    if (at >= first) break;
    const line = draft.lines[at];
    if (!line || line.heading) continue;
    if (line.hints.has('meta')) drop(draft, at, step, 'byline or date line above the story');
    else if (line.phrase) drop(draft, at, step, `${line.phrase.kind} above the story`);
    else if (isDateLine(line)) drop(draft, at, step, 'date line above the story');
    else if (!line.sentence && line.weight < 60)
      drop(draft, at, step, 'short line above the story');
    else if (line.linkShare > 0.6) drop(draft, at, step, 'links above the story');
  }
}

/** Prose after `at` in the parents that hold the story, as a share of all prose. */
function storyAfter(draft: Draft, at: number): number {
  const groups = new Map<number, number>();
  let total = 0;
  for (const index of kept(draft)) {
    const line = draft.lines[index];
    if (!line?.prose) continue;
    total += line.weight;
    if (index < at) groups.set(line.block.group, (groups.get(line.block.group) ?? 0) + line.weight);
  }
  let after = 0;
  for (const index of kept(draft)) {
    const line = draft.lines[index];
    if (index <= at || !line?.prose) continue;
    const own = (groups.get(line.block.group) ?? 0) > total * 0.15;
    after += own ? line.weight * 2 : line.weight * 0.5;
  }
  return total > 0 ? after / total : 0;
}

function isCut(line: Line): boolean {
  if (line.phrase?.how !== 'whole' || !CUT_KINDS.includes(line.phrase.kind)) return false;
  return !/^(li|td|th|dt|dd|pre)$/.test(line.block.tag) && line.linkShare < 0.9;
}

/** The first line after most of the story from where only furniture follows; -1 without one. */
function tailCut(draft: Draft): number {
  const indices = kept(draft);
  const total = indices.reduce((sum, at) => sum + (draft.lines[at]?.weight ?? 0), 0);
  let before = 0;
  for (const at of indices) {
    const line = draft.lines[at];
    if (!line) continue;
    if (before > total * 0.5 && isCut(line) && storyAfter(draft, at) < 0.2) return at;
    before += line.weight;
  }
  return -1;
}

function trimTail(draft: Draft, step: string): void {
  const range = proseRange(draft);
  if (!range) return;
  const cut = tailCut(draft);
  for (const at of kept(draft).reverse()) {
    const line = draft.lines[at];
    if (!line) continue;
    if (cut >= 0 && at >= cut) {
      drop(draft, at, step, 'after the end of the story');
      continue;
    }
    const listed = /^(li|td|th|dd|dt|pre)$/.test(line.block.tag) && line.linkShare < 0.8;
    if (line.prose && !line.phrase) break;
    if (line.heading) drop(draft, at, step, 'a heading with nothing under it');
    else if (line.phrase && (!line.prose || line.phrase.how !== 'start')) {
      drop(draft, at, step, `${line.phrase.kind} below the story`);
    } else if (line.linkShare > 0.6) drop(draft, at, step, 'links below the story');
    else if (isDateLine(line)) drop(draft, at, step, 'date line below the story');
    else if (listed || line.prose) break;
    else if (!line.sentence) drop(draft, at, step, 'short line below the story');
    else break;
  }
}

/** Kickers, dates, bylines and share bars above the story; tags, links and boxes below it. */
export const dropEdges: Step = {
  id: 'drop-edges',
  run(draft) {
    const range = proseRange(draft);
    if (range) trimHead(draft, range.first, this.id);
    trimTail(draft, this.id);
  },
};

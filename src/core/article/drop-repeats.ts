import { bareKey } from './bare-key.ts';
import { type Draft, drop, kept, proseWeight, type Step } from './draft.ts';
import { isCaption, type Line } from './lines.ts';

/** Shorter lines may come again for a reason: refrains, prices, "Yes." in an interview. */
const MIN_WEIGHT = 40;
/** A line that stands on the page this often is a notice of the site, not a sentence of the story. */
const NOTICE = 3;
/** Longer than this, a block may hold the story a second time, for machines. */
const HOLDS_STORY = 1000;
/** Where less prose than this would stay, the story repeats itself on purpose. */
const LEAST_STORY = 500;

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function places(draft: Draft): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const at of kept(draft)) {
    const line = draft.lines[at];
    if (!line || line.weight < MIN_WEIGHT || /^(?:t[dh]|li)$/.test(line.block.tag)) continue;
    const key = line.heading ? -bareKey(line.text) : bareKey(line.text);
    const list = found.get(key);
    if (list) list.push(at);
    else found.set(key, [at]);
  }
  return found;
}

/** True when the line may go with all its copies: long text or bare links, said again and again. */
function isNotice(line: Line, count: number): boolean {
  return count >= NOTICE && !isCaption(line) && (line.weight >= 140 || line.linkShare > 0.5);
}

/** True when later copies may go and the first stays. Short plain lines may be a refrain, and list items the meals of two days. */
function isDoubled(line: Line): boolean {
  return isCaption(line) || line.weight >= 140;
}

function copies(draft: Draft): number[] {
  return [...places(draft).values()].flatMap((list) => {
    const line = draft.lines[list[0] ?? -1];
    if (!line || list.length < 2) return [];
    return isNotice(line, list.length) ? list : isDoubled(line) ? list.slice(1) : [];
  });
}

/** Number of other kept paragraphs that a long block repeats. */
function repeated(draft: Draft, at: number): number {
  const whole = bare(draft.lines[at]?.text ?? '');
  let count = 0;
  for (const other of kept(draft)) {
    const line = draft.lines[other];
    if (!line?.prose || other === at || line.weight > HOLDS_STORY) continue;
    if (whole.includes(bare(line.text).slice(0, 80))) count++;
  }
  return count;
}

function dropWholes(draft: Draft, step: string): void {
  const long = kept(draft).filter((at) => (draft.lines[at]?.weight ?? 0) > HOLDS_STORY);
  // A page of long paragraphs has no second copy of itself; and the look costs for each.
  if (long.length > 8) return;
  for (const at of long) {
    if (repeated(draft, at) >= 3) drop(draft, at, step, 'the story once more in one block');
  }
}

/** What stands on the page twice: gallery captions, consent notices, offers, the story for machines. */
export const dropRepeats: Step = {
  id: 'drop-repeats',
  run(draft) {
    const gone = copies(draft);
    const rest = proseWeight(draft.lines, kept(draft)) - proseWeight(draft.lines, gone);
    if (rest >= LEAST_STORY) {
      for (const at of gone) drop(draft, at, this.id, 'stands on the page more than once');
    }
    dropWholes(draft, this.id);
  },
};

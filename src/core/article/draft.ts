import type { Knowledge } from '../knowledge/index.ts';
import type { ArticleTrace, Evidence, Extraction, PageReading } from '../types.ts';
import type { Alignment } from './align.ts';
import { isCaption, type Line } from './lines.ts';

/** The article while the steps work on it: which of the page's lines are in, and why. */
export interface Draft {
  lines: Line[];
  /** One entry per line: true while the line belongs to the article. */
  keep: boolean[];
  alignment: Alignment;
  trace: ArticleTrace[];
}

/** What a step may look at. */
export interface StepInput {
  reading: PageReading;
  extraction: Extraction | null;
  evidence: Evidence[];
  knowledge: Knowledge;
  /** The headline the article will carry, or "". */
  title: string;
  /** The author's name as far as known, or "". */
  byline: string;
}

/** One reason to drop or take back lines. */
export interface Step {
  /** The file's name; stands in the trace. */
  id: string;
  run(draft: Draft, input: StepInput): void;
}

const TRACE_LIMIT = 2000;

function note(draft: Draft, entry: ArticleTrace): void {
  if (draft.trace.length < TRACE_LIMIT)
    draft.trace.push({ ...entry, text: entry.text.slice(0, 200) });
}

/** Leaves a line out of the article and writes down why; nothing happens when it is out already. */
export function drop(draft: Draft, at: number, step: string, reason: string): void {
  const line = draft.lines[at];
  if (!line || !draft.keep[at]) return;
  draft.keep[at] = false;
  note(draft, { step, action: 'drop', text: line.text, reason });
}

/** Takes a line into the article that was left out before, and writes down why. */
export function takeBack(draft: Draft, at: number, step: string, reason: string): void {
  const line = draft.lines[at];
  if (!line || draft.keep[at]) return;
  draft.keep[at] = true;
  note(draft, { step, action: 'take-back', text: line.text, reason });
}

/** Indices of the lines that are in, in page order. */
export function kept(draft: Draft): number[] {
  const indices: number[] = [];
  for (let at = 0; at < draft.keep.length; at++) if (draft.keep[at]) indices.push(at);
  return indices;
}

/** Sum of the weights of prose lines among these. */
export function proseWeight(lines: Line[], indices: Iterable<number>): number {
  let sum = 0;
  for (const at of indices) {
    const line = lines[at];
    if (line?.prose) sum += line.weight;
  }
  return sum;
}

/** First and last prose line that is in; null when there is none. */
export function proseRange(draft: Draft): { first: number; last: number } | null {
  const prose = kept(draft).filter((at) => {
    const line = draft.lines[at];
    return line?.prose && !isCaption(line);
  });
  const first = prose[0];
  const last = prose.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

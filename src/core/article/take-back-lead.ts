import { fold } from '../text/normalise.ts';
import { isNamedDek } from './dek-name.ts';
import { type Draft, kept, type Step, takeBack } from './draft.ts';
import { isCaption, type Line } from './lines.ts';
import { hintedAgainst } from './story-region.ts';

/** A lead stands under the headline and not far above the first paragraph. */
const REACH = 40;
const LEAST = 60;
/** So near the headline a line may be its dek, by its element or name alone. */
const NEAR = 4;
const LEAST_DEK = 50;
const LONGEST_DEK = 500;
/** A line with more of the headline's words than this is the headline. */
const SAME_WORDS = 0.6;
/** One line is a dek; so many are paragraphs. */
const SEVERAL = 2;

/** The last line above the story that is the page's headline; -1 without one. */
function headlineAbove(draft: Draft, first: number, title: string): number {
  const wanted = fold(title);
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const line = draft.lines[at];
    if (!line || line.hidden) continue;
    if (line.block.tag === 'h1') return at;
    if (line.heading && line.key.length > 15 && wanted.startsWith(line.key)) return at;
    // The kicker may stand in the same heading.
    if (line.heading && wanted.length > 20 && line.key.endsWith(wanted)) return at;
  }
  return -1;
}

/**
 * Names that say nothing about a line right under the headline: those that the headline stands in
 * too, and "teaser", which is what German papers call a lead.
 */
function sparedNames(line: Line, headline: Line): ReadonlySet<string> | null {
  if (line.index > headline.index + NEAR || line.hints.has('author')) return null;
  const teaser = /teaser/i.test(line.block.path.slice(-120));
  return teaser ? new Set([...headline.hints, 'related']) : headline.hints;
}

function mayLead(line: Line, headline: Line): boolean {
  if (line.hidden || line.phrase || isCaption(line)) return false;
  if (hintedAgainst(line, sparedNames(line, headline))) return false;
  if (line.hints.has('figure') || line.hints.has('credit') || line.linkShare > 0.3) return false;
  return !/^(?:li|t[dh]|d[dt]|label|option)$/.test(line.block.tag);
}

function isLead(line: Line): boolean {
  return line.sentence && line.weight >= LEAST && (line.prose || line.heading);
}

/** True when the line says the headline, be it with a kicker or without its last words. */
function saysTitle(line: Line, title: string): boolean {
  const wanted = fold(title);
  if (line.key.includes(wanted) || wanted.includes(line.key)) return true;
  const words = wanted.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const said = words.filter((word) => line.key.includes(word)).length;
  return said > words.length * SAME_WORDS;
}

/** A dek without a stop, by its element or name; not the headline once more, with its kicker. */
function isDek(line: Line, headline: Line, title: string): boolean {
  if (line.weight < LEAST_DEK || line.index > headline.index + NEAR) return false;
  if (line.block.tag === 'h1' || saysTitle(line, title)) return false;
  return line.heading || isNamedDek(line);
}

/** The headline above the story and what may lead under it. */
function underHeadline(draft: Draft, title: string): { headline: Line; lines: Line[] } | null {
  const first = kept(draft).find((at) => {
    const line = draft.lines[at];
    return line?.prose && !isCaption(line);
  });
  if (first === undefined) return null;
  const at = headlineAbove(draft, first, title);
  const headline = draft.lines[at];
  if (!headline) return null;
  const lines = draft.lines.slice(at + 1, first).filter((line) => mayLead(line, headline));
  return { headline, lines };
}

/** The one sentence that newsrooms set apart under the headline, when it is not in the article; else null. */
export function leadUnderHeadline(draft: Draft, title: string): string | null {
  const found = underHeadline(draft, title);
  if (!found) return null;
  const leads = found.lines.filter(isLead);
  const deks =
    leads.length > 0 ? leads : found.lines.filter((line) => isDek(line, found.headline, title));
  const [dek, ...more] = deks;
  return dek && more.length === 0 && dek.weight <= LONGEST_DEK ? dek.text : null;
}

/** Several paragraphs between headline and story are its beginning, and no line set apart. */
export const takeBackLead: Step = {
  id: 'take-back-lead',
  run(draft: Draft, { title }) {
    const lines = underHeadline(draft, title)?.lines.filter(isLead) ?? [];
    const found = lines.filter((line) => !draft.keep[line.index]);
    if (found.length < SEVERAL || found.some((line) => line.weight < 100)) return;
    for (const { index } of found) takeBack(draft, index, this.id, 'above the first paragraph');
  },
};

import { fold } from '../text/normalise.ts';
import { type Draft, kept, type Step, takeBack } from './draft.ts';
import { isCaption, type Line } from './lines.ts';
import { hintedAgainst } from './story-region.ts';

/** A lead stands under the headline and not far above the first paragraph. */
const REACH = 40;
const LEAST = 60;
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
  }
  return -1;
}

function isLead(line: Line): boolean {
  if (line.hidden || line.phrase || hintedAgainst(line) || isCaption(line)) return false;
  if (line.hints.has('figure') || line.hints.has('credit') || line.linkShare > 0.3) return false;
  if (!line.sentence || /^(?:li|t[dh]|d[dt]|label|option)$/.test(line.block.tag)) return false;
  return line.weight >= LEAST && (line.prose || line.heading);
}

/** Lines between the headline and the first paragraph of the story that tell something. */
function leads(draft: Draft, title: string): Line[] {
  const first = kept(draft).find((at) => {
    const line = draft.lines[at];
    return line?.prose && !isCaption(line);
  });
  if (first === undefined) return [];
  const headline = headlineAbove(draft, first, title);
  if (headline < 0) return [];
  return draft.lines.slice(headline + 1, first).filter(isLead);
}

/** The one sentence that newsrooms set apart under the headline, when it is not in the article; else null. */
export function leadUnderHeadline(draft: Draft, title: string): string | null {
  const [lead, ...more] = leads(draft, title);
  return lead && more.length === 0 && lead.weight <= 500 ? lead.text : null;
}

/** Several paragraphs between headline and story are its beginning, and no line set apart. */
export const takeBackLead: Step = {
  id: 'take-back-lead',
  run(draft: Draft, { title }) {
    const found = leads(draft, title).filter((line) => !draft.keep[line.index]);
    if (found.length < SEVERAL || found.some((line) => line.weight < 100)) return;
    for (const { index } of found) takeBack(draft, index, this.id, 'above the first paragraph');
  },
};

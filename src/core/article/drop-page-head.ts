import { fold } from '../text/normalise.ts';
import { drop, kept, proseRange, type Step } from './draft.ts';
import type { Line } from './lines.ts';

/** Names of elements that hold the page's own parts: menus, search, sign-in. */
const PAGE_PARTS = ['nav', 'footer', 'form', 'button', 'side', 'popup', 'cookie', 'share', 'toc'];

/** A heading that is a sentence of such length may be the lead. */
const TOLD = 60;

function isPagePart(line: Line): boolean {
  return PAGE_PARTS.some((hint) => line.hints.has(hint));
}

/** The page's headline above the story: the heading that says the title, else the only h1; -1 without one. */
function headlineAbove(lines: Line[], first: number, title: string): number {
  const wanted = fold(title);
  const above = lines.slice(0, first).filter((line) => line.heading && !line.hidden);
  const tops = above.filter(({ block }) => block.tag === 'h1');
  const says = ({ key }: Line) => key.length > 15 && wanted.startsWith(key);
  const said = tops.find(says) ?? above.find(says);
  if (said) return said.index;
  const others = lines.slice(first).some(({ block }) => block.tag === 'h1');
  return tops.length === 1 && !others ? (tops[0]?.index ?? -1) : -1;
}

/**
 * Headings above the headline ("Main navigation", "Search", the section), and those of menus between
 * the headline and the story. A heading below the first paragraph is never meant.
 */
export const dropPageHead: Step = {
  id: 'drop-page-head',
  run(draft, { title }) {
    const range = proseRange(draft);
    if (!range) return;
    const headline = headlineAbove(draft.lines, range.first, title);
    const indices = kept(draft).filter((at) => at <= range.first);
    indices.forEach((at, place) => {
      const line = draft.lines[at];
      const told = line?.sentence && line.weight >= TOLD;
      // What stands right above the first paragraph is its heading, whatever it is named.
      if (!line?.heading || told) return;
      if (at < headline) drop(draft, at, this.id, 'a heading above the headline');
      else if (indices[place + 1] !== range.first && isPagePart(line)) {
        drop(draft, at, this.id, 'the heading of a part of the page');
      }
    });
  },
};

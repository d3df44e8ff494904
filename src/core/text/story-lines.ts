import type { PageBlock, PageReading } from '../types.ts';

/** A visible block of the story's stretch of the page, with where it stands among the paragraphs. */
export interface StoryLine {
  index: number;
  text: string;
  block: PageBlock;
  /** Paragraphs (100 characters or more, few links) before and after it in the same stretch. */
  before: number;
  after: number;
}

const PARAGRAPH = 100;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const CACHE = new WeakMap<PageReading, StoryLine[]>();

/** Length as Latin letters would have it: a Chinese or Japanese sign says about as much as three. */
function letters(text: string): number {
  return text.length + 2 * (text.match(DENSE)?.length ?? 0);
}

function isParagraph(block: PageBlock): boolean {
  return letters(block.text) >= PARAGRAPH && block.linkChars < block.text.length * 0.5;
}

/**
 * The blocks from eight before the story to eight after it: source lines and sign-offs often stand
 * just outside what counts as the story. Hidden blocks are left out. Worked out once per reading.
 */
export function storyLines(reading: PageReading): StoryLine[] {
  const known = CACHE.get(reading);
  if (known) return known;
  const first = reading.body[0] ?? 0;
  const last = reading.body[reading.body.length - 1] ?? -1;
  const story = new Set(reading.body);
  const lines: StoryLine[] = [];
  let count = 0;
  for (let index = Math.max(0, first - 8); index <= last + 8; index += 1) {
    const block = reading.snapshot.blocks[index];
    if (!block || block.hidden) continue;
    lines.push({ index, text: block.text, block, before: count, after: 0 });
    if (story.has(index) && isParagraph(block)) count += 1;
  }
  for (const line of lines) {
    line.after = count - line.before - (story.has(line.index) && isParagraph(line.block) ? 1 : 0);
  }
  CACHE.set(reading, lines);
  return lines;
}

/** True for lines that caption a picture, by tag or by the names of the elements around them. */
export function isCaption(line: StoryLine): boolean {
  return (
    line.block.tag === 'figcaption' || /caption|figure|legende|bildunter/i.test(line.block.path)
  );
}

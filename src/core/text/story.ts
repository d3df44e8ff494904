import type { Reading } from '../types.ts';
import { tokenise, type Word } from './tokenise.ts';

/** One body block with its words. `index` is into `snapshot.blocks`. */
export interface StoryBlock {
  index: number;
  tag: string;
  text: string;
  words: Word[];
}

/** The body blocks of a reading, tokenised once for every signal. */
export interface Story {
  blocks: StoryBlock[];
  /** Words in all blocks. */
  wordCount: number;
  /** The blocks' texts, one a line: what stands nowhere in it need not be looked for block by block. */
  text: string;
}

const MAX_CHARS = 60_000;
const MAX_BLOCK = 8_000;
const known = new WeakMap<Reading, Story>();

/** Tokenised story of a page, the first 60,000 characters; computed once per reading. */
export function storyOf(reading: Reading): Story {
  const ready = known.get(reading);
  if (ready) return ready;
  const blocks: StoryBlock[] = [];
  let chars = 0;
  for (const index of reading.body) {
    const block = reading.snapshot.blocks[index];
    if (!block || block.tag === 'pre' || block.tag === 'code') continue;
    if (chars > MAX_CHARS) break;
    const text = block.text.slice(0, MAX_BLOCK);
    chars += text.length;
    blocks.push({ index, tag: block.tag, text, words: tokenise(text) });
  }
  const wordCount = blocks.reduce((sum, block) => sum + block.words.length, 0);
  const story = { blocks, wordCount, text: blocks.map((block) => block.text).join('\n') };
  known.set(reading, story);
  return story;
}

/** True for a block of running text (a sentence or more), not a label, heading or list entry. */
export function isProse(block: StoryBlock): boolean {
  return block.words.length >= 8 && !/^h[1-6]$/.test(block.tag);
}

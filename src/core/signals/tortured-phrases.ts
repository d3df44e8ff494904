import type { Knowledge } from '../knowledge/index.ts';
import { around, type Hit, weigh } from '../text/hits.ts';
import {
  addKey,
  addPhrase,
  findPhrases,
  type PhraseTable,
  phraseKey,
  phraseTable,
  phraseWords,
} from '../text/phrase-index.ts';
import { type StoryBlock, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** One exchanged word may be an honest turn of phrase; a swap seen in the wild hardly is. */
const GENERATED = 0.13;
const OBSERVED = 0.25;
/** A newspaper whose name was put through the same mill, as a name: "Washington Submit". */
const NAMED = 0.6;
/** A word newsrooms hardly set: only many of them say something. */
const RARE = 0.06;
/** No honest text had more than two different ones; from so many on each counts more. */
const SEVERAL = 5;
const RARE_AMONG_SEVERAL = 0.1;
const indexes = new WeakMap<Knowledge, Index>();

/**
 * Twenty thousand phrases would take a fresh worker long to write down: those of an expression are
 * added when a page first has the word by which the expression waits.
 */
interface Index {
  table: PhraseTable<number>;
  waiting: Map<string, string[][]>;
}

/** Adds row "expression, slot, substitutes" as phrases with one word exchanged. */
function addRow(index: PhraseTable<number>, row: string[]): void {
  const words = (row[0] ?? '').split(' ');
  const slot = Number(row[1]);
  // Put into their form once per row: there are many thousand phrases.
  const before = words
    .slice(0, slot)
    .map((word) => `${phraseKey(word)} `)
    .join('');
  const after = words
    .slice(slot + 1)
    .map((word) => ` ${phraseKey(word)}`)
    .join('');
  for (const other of phraseKey(row[2] ?? '').split(',')) {
    const key = before + other + after;
    if (!index.phrases.has(key)) addKey(index, key, GENERATED);
  }
}

/** A word that every phrase of a row has: the first that is not exchanged. */
function fixedWord([expression = '', slot]: string[]): string {
  const words = expression.split(' ', 2);
  return phraseKey(words[slot === '0' ? 1 : 0] ?? '').split(' ', 1)[0] ?? '';
}

function indexOf(knowledge: Knowledge): Index {
  const ready = indexes.get(knowledge);
  if (ready) return ready;
  const waiting = new Map<string, string[][]>();
  const wait = (row: string[]): void => {
    const word = fixedWord(row);
    const rows = waiting.get(word);
    if (rows) rows.push(row);
    else waiting.set(word, [row]);
  };
  for (const row of knowledge.lists['tortured'] ?? []) wait(row);
  for (const row of knowledge.lists['spun-phrases'] ?? []) wait(row);
  const index = { table: phraseTable<number>(), waiting };
  indexes.set(knowledge, index);
  return index;
}

/** Languages with a short list: its phrases, and the rare words that stand alone. */
interface Short {
  table: PhraseTable<number>;
  rare: Set<string>;
}
const shorts = new WeakMap<Knowledge['lists'], Map<string, Short>>();

/** Rows "language, expression, slot, substitutes"; the expression "*" stands for nothing. */
function shortOf(knowledge: Knowledge, lang: string): Short | null {
  const known = shorts.get(knowledge.lists) ?? new Map<string, Short>();
  shorts.set(knowledge.lists, known);
  const ready = known.get(lang);
  if (ready) return ready;
  const rows = (knowledge.lists['tortured-others'] ?? []).filter((row) => row[0] === lang);
  if (rows.length === 0) return null;
  const short: Short = { table: phraseTable<number>(), rare: new Set() };
  for (const [, ...row] of rows) {
    if (row[0] !== '*') addRow(short.table, row);
    else for (const word of (row[2] ?? '').split(',')) short.rare.add(word);
  }
  known.set(lang, short);
  return short;
}

/** Phrases and rare words of a language with a short list. */
function shortHits(blocks: StoryBlock[], { table, rare }: Short): Hit[] {
  const seen = new Set<string>();
  for (const { words } of blocks) {
    for (const { lower } of words) if (rare.has(lower)) seen.add(lower);
  }
  const weight = seen.size < SEVERAL ? RARE : RARE_AMONG_SEVERAL;
  return blocks.flatMap(({ index, text, words }) => [
    ...findPhrases(text, words, table).map(({ start, end, value }) => ({
      index,
      quote: around(text, start, end, 0),
      weight: value,
    })),
    ...words
      .filter(({ lower }) => rare.has(lower))
      .map((word) => ({ index, quote: word.text, weight })),
  ]);
}

/** Whether an expression is the name of a newspaper or station. Agencies' are ordinary words. */
function isOutletName(expression: string, knowledge: Knowledge): boolean {
  const outlet = knowledge.outlets.byName(expression);
  return outlet !== null && outlet.kind !== 'agency';
}

/** Adds the phrases that may stand among some words. */
function admit({ table, waiting }: Index, words: readonly string[], knowledge: Knowledge): void {
  for (const word of words) {
    // The last word of a phrase may carry an "s" that the list has not.
    for (const form of [word, word.endsWith('s') ? word.slice(0, -1) : word]) {
      const rows = waiting.get(form);
      if (!rows) continue;
      waiting.delete(form);
      for (const row of rows) {
        const [phrase = '', original = '', substitutes] = row;
        if (substitutes !== undefined) addRow(table, row);
        else addPhrase(table, phrase, isOutletName(original, knowledge) ? NAMED : OBSERVED);
      }
    }
  }
}

/** Whether every word begins with a capital. */
const isTitle = (words: string): boolean => !/(?:^|\s)\P{Lu}/u.test(words);

/** The phrases of the long English list. */
function englishHits(blocks: StoryBlock[], knowledge: Knowledge): Hit[] {
  const index = indexOf(knowledge);
  for (const block of blocks) admit(index, phraseWords(block.words), knowledge);
  return blocks.flatMap((block) =>
    findPhrases(block.text, block.words, index.table).map(({ start, end, value }) => {
      const named = value === NAMED && isTitle(block.text.slice(start, end));
      return {
        index: block.index,
        quote: around(block.text, start, end, 0),
        weight: named ? NAMED : Math.min(value, OBSERVED),
      };
    }),
  );
}

export const torturedPhrases: Signal = {
  id: 'tortured-phrases',
  summary: 'Fixed expressions in which one word was exchanged for a synonym nobody uses there.',
  run(reading, knowledge) {
    const { blocks, wordCount } = storyOf(reading);
    const short = reading.lang === 'en' || !reading.lang ? null : shortOf(knowledge, reading.lang);
    if (reading.lang !== 'en' && !short) return [];
    const hits = short ? shortHits(blocks, short) : englishHits(blocks, knowledge);
    const sign = {
      signal: 'tortured-phrases',
      family: 'spinning',
      code: 'tortured_phrases',
    } as const;
    return weigh({ ...sign, kind: 'spun' }, hits, wordCount, 0.25);
  },
};

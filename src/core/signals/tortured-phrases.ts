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
import { storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** One exchanged word may be an honest turn of phrase; a swap seen in the wild hardly is. */
const GENERATED = 0.13;
const OBSERVED = 0.25;
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
  for (const [phrase = ''] of knowledge.lists['spun-phrases'] ?? []) wait([phrase]);
  const index = { table: phraseTable<number>(), waiting };
  indexes.set(knowledge, index);
  return index;
}

/** Adds the phrases that may stand among some words. */
function admit({ table, waiting }: Index, words: readonly string[]): void {
  for (const word of words) {
    // The last word of a phrase may carry an "s" that the list has not.
    for (const form of [word, word.endsWith('s') ? word.slice(0, -1) : word]) {
      const rows = waiting.get(form);
      if (!rows) continue;
      waiting.delete(form);
      for (const row of rows) {
        if (row.length === 1) addPhrase(table, row[0] ?? '', OBSERVED);
        else addRow(table, row);
      }
    }
  }
}

export const torturedPhrases: Signal = {
  id: 'tortured-phrases',
  summary: 'Fixed expressions in which one word was exchanged for a synonym nobody uses there.',
  run(reading, knowledge) {
    if (reading.lang !== 'en') return [];
    const story = storyOf(reading);
    const index = indexOf(knowledge);
    for (const block of story.blocks) admit(index, phraseWords(block.words));
    const hits: Hit[] = story.blocks.flatMap((block) =>
      findPhrases(block.text, block.words, index.table).map((found) => ({
        index: block.index,
        quote: around(block.text, found.start, found.end, 0),
        weight: found.value,
      })),
    );
    const sign = {
      signal: 'tortured-phrases',
      family: 'spinning',
      code: 'tortured_phrases',
    } as const;
    return weigh({ ...sign, kind: 'spun' }, hits, story.wordCount, 0.25);
  },
};

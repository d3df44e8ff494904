// Counts words and phrases in honest text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const GOLD = process.env.WCXB ?? join(process.cwd(), '../shared/bench/wcxb-dev/ground-truth');
const MAX_WORDS = 5;

export function wordsOf(text) {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'[\p{L}]+)*|[.,;:!?"”“()]/gu) ?? []
  );
}

/** Gold text of the benchmark's honest pages, when the folder is there. */
export function phraseTexts() {
  if (!existsSync(GOLD)) return [];
  return readdirSync(GOLD).map(
    (name) => JSON.parse(readFileSync(join(GOLD, name), 'utf8')).ground_truth.main_content ?? '',
  );
}

export function commonWords(texts) {
  const counts = new Map();
  for (const text of texts)
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How often each of the wanted phrases stands in the texts, not across punctuation; a plural counts too. */
export function countPhrases(texts, wanted) {
  const heads = new Set([...wanted].map((phrase) => phrase.split(' ')[0]));
  const counts = new Map();
  for (const text of texts) {
    const words = wordsOf(text);
    for (let at = 0; at < words.length; at += 1) {
      if (!heads.has(words[at])) continue;
      let phrase = words[at];
      for (let next = at + 1; next < Math.min(words.length, at + MAX_WORDS); next += 1) {
        phrase += ` ${words[next]}`;
        for (const form of [phrase, phrase.replace(/s$/, '')]) {
          if (wanted.has(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
        }
      }
    }
  }
  return counts;
}

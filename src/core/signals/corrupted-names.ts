import { around, type Hit, weigh } from '../text/hits.ts';
import { fold } from '../text/normalise.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import { adjacent, isCapitalised, type Word } from '../text/tokenise.ts';
import type { Signal } from './signal.ts';

const MIN_LETTERS = 5;
/** A near-miss that is an everyday word form ("Blinking") was translated; others may be typos. */
const WORD_LIKE = /(?:ing|ed|er|ers|ly|ment|ung|ando|endo|ado|ido|ant)$/;
const POSSESSIVE = /['’]s$/;
/** Pairs that are words of one family, not misreadings. */
const KIN = /(?:is[mt]s?|ans?|crats?|crac(?:y|ies))$/;
const MOST_OFTEN = 2;
const VERBS = new Set(
  'is was said says has had will would told also added did does could warned called wants announced'.split(
    ' ',
  ),
);
const TITLES =
  /^(?:Mr|Mrs|Ms|Dr|President|Minister|Chancellor|Senator|Secretary|General|The|And|But|In|On|At|St|New|North|South|East|West|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

interface Surname {
  /** Words with a capital that stood before it: first names, mostly. */
  firsts: Set<string>;
  count: number;
}

/** True at Levenshtein distance one or two (two only for seven letters with the same head). */
function nearMiss(left: string, right: string): boolean {
  const most = Math.min(left.length, right.length) >= 7 ? 2 : 1;
  if (left === right || left[0] !== right[0] || Math.abs(left.length - right.length) > most)
    return false;
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  const distance = row[right.length] ?? 9;
  return distance === 1 || (distance <= most && left.slice(0, 4) === right.slice(0, 4));
}

function put(found: Map<string, Set<string>>, name: string): Set<string> {
  const firsts = new Set<string>();
  found.set(name, firsts);
  return firsts;
}

/** Surnames that follow a first name somewhere and stand at least twice. */
function surnames(blocks: readonly StoryBlock[]): Map<string, Surname> {
  const found = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const block of blocks) {
    block.words.forEach((word, position) => {
      if (word.text.length < MIN_LETTERS || !isCapitalised(word.text)) return;
      counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
      const before = block.words[position - 1];
      if (!before || !isCapitalised(before.text) || TITLES.test(before.text)) return;
      if (adjacent(block.text, before, word))
        (found.get(word.text) ?? put(found, word.text)).add(before.text);
    });
  }
  return new Map(
    [...found].flatMap(([name, firsts]) => {
      const count = counts.get(name) ?? 0;
      return count >= 2 ? [[name, { firsts, count }]] : [];
    }),
  );
}

function standsAsName(
  block: StoryBlock,
  word: Word,
  position: number,
  firsts: Set<string>,
): boolean {
  const before = block.words[position - 1];
  const after = block.words[position + 1];
  if (before && firsts.has(before.text) && adjacent(block.text, before, word)) return true;
  const inName = before && isCapitalised(before.text) && adjacent(block.text, before, word);
  return (
    !inName && after !== undefined && VERBS.has(after.lower) && adjacent(block.text, word, after)
  );
}

function corruptions(
  block: StoryBlock,
  known: Map<string, Surname>,
  lowerWords: Set<string>,
): Hit[] {
  return block.words.flatMap((word, position) => {
    if (word.text.length < MIN_LETTERS || !isCapitalised(word.text) || known.has(word.text))
      return [];
    for (const [name, { firsts }] of known) {
      const [left, right] = [fold(word.text), fold(name)].map((text) =>
        text.replace(POSSESSIVE, ''),
      );
      if (!left || !right || (KIN.test(left) && KIN.test(right))) continue;
      if (left.startsWith(right) || right.startsWith(left) || !nearMiss(left, right)) continue;
      if (lowerWords.has(word.lower) || !standsAsName(block, word, position, firsts)) continue;
      const weight = WORD_LIKE.test(left) && !WORD_LIKE.test(right.replace(/en$/, '')) ? 0.4 : 0.15;
      return [{ index: block.index, quote: around(block.text, word.start, word.end, 16), weight }];
    }
    return [];
  });
}

export const corruptedNames: Signal = {
  id: 'corrupted-names',
  summary: 'A person of the story is misnamed once by a near-miss of the name ("Blinking").',
  run(reading) {
    const story = storyOf(reading);
    const prose = story.blocks.filter(isProse);
    const known = surnames(prose);
    if (known.size === 0 || known.size > 60) return [];
    const lower = new Set<string>();
    for (const block of prose) {
      for (const word of block.words) if (!isCapitalised(word.text)) lower.add(word.lower);
    }
    const hits = prose.flatMap((block) => corruptions(block, known, lower));
    return weigh(
      {
        signal: 'corrupted-names',
        family: 'translation',
        code: 'corrupted_name',
        kind: 'machine-translation',
      },
      hits.length > MOST_OFTEN ? [] : hits,
      story.wordCount,
      0.12,
    );
  },
};

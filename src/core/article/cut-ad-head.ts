import { type Draft, kept, type Step } from './draft.ts';
import { type FurnitureWords, findPhrase, furnitureWords } from './furniture-words.ts';
import { shortened } from './lines.ts';

/** So much must stand behind the label to be told. */
const LEAST = 30;
/** A word of a sentence that begins with a capital: "The minister", "A ship"; no name such as "LANline". */
const OPENING = /^["'“„«»‘(]{0,2}\p{Lu}[\p{Ll}’'-]*[\s,.]/u;
const CACHE = new WeakMap<FurnitureWords, Map<string, string[]>>();

/** The labels as written and in capitals, by their first letter, longest first. */
function labelsByLetter(words: FurnitureWords): Map<string, string[]> {
  const known = CACHE.get(words);
  if (known) return known;
  const found = new Map<string, string[]>();
  const all = new Set(words.heads.flatMap((label) => [label, label.toUpperCase()]));
  for (const label of [...all].sort((a, b) => b.length - a.length)) {
    const letter = label.charAt(0);
    found.set(letter, [...(found.get(letter) ?? []), label]);
  }
  CACHE.set(words, found);
  return found;
}

/**
 * Where the sentence begins behind the labels of advertisements at a text's head; 0 without one. A
 * single label parted by a space may be a word of the sentence: "Advertising costs rose".
 */
function sentenceStart(text: string, labels: Map<string, string[]>): number {
  let at = 0;
  let count = 0;
  let parted = true;
  for (; count < 5; count++) {
    const label = labels.get(text.charAt(at))?.find((one) => text.startsWith(one, at));
    if (!label) break;
    at += label.length;
    parted = text.charAt(at) === ' ';
    if (parted) at++;
  }
  if (count === 0 || text.length - at < LEAST || !OPENING.test(text.slice(at, at + 40))) return 0;
  const first = text.slice(0, at).trimEnd();
  const shouted = first === first.toUpperCase() && first !== first.toLowerCase();
  return !parted || count > 1 || shouted ? at : 0;
}

function cutHead(
  draft: Draft,
  at: number,
  start: number,
  words: FurnitureWords,
  step: string,
): void {
  const line = draft.lines[at];
  if (!line) return;
  const text = line.text.slice(start);
  draft.lines[at] = { ...shortened(line, text), phrase: findPhrase(text, words) };
  if (draft.trace.length < 2000) {
    const reason = 'the label of an advertisement glued to the head of a paragraph';
    draft.trace.push({ step, action: 'split', text: line.text.slice(0, start), reason });
  }
}

/** "AdvertisementThe minister said …": the label goes, the sentence stays. */
export const cutAdHead: Step = {
  id: 'cut-ad-head',
  run(draft, { knowledge }) {
    const words = furnitureWords(knowledge);
    const labels = labelsByLetter(words);
    for (const at of kept(draft)) {
      const line = draft.lines[at];
      if (!line || line.heading || !labels.has(line.text.charAt(0))) continue;
      const start = sentenceStart(line.text, labels);
      if (start > 0) cutHead(draft, at, start, words, this.id);
    }
  },
};

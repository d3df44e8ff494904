import { fold } from '../text/normalise.ts';

/** Share of the longer word's letters that may be others: Rjabkow and Ryabkov differ in three of seven. */
const MOST_CHANGED = 0.45;
const MAX_CHARS = 40;
const LATIN = /^[a-z'-]+$/;

/** Letters to change, add or leave out to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** True unless two words, both in Latin letters, are spelt too differently to be one name. */
export function isSpeltAlike(left: string, right: string): boolean {
  const [a, b] = [fold(left.slice(0, MAX_CHARS)), fold(right.slice(0, MAX_CHARS))];
  if (a === b || !LATIN.test(a) || !LATIN.test(b)) return true;
  return distance(a, b) <= MOST_CHANGED * Math.max(a.length, b.length);
}

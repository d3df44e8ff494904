/** One word of a text with its place. `lower` is lower case with straight apostrophes. */
export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Words (letters, digits, inner apostrophes and hyphens) in order; linear in the text's length. */
export function tokenise(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    words.push({
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + word.length,
    });
  }
  return words;
}

/** True when nothing but one space stands between two words of `text`. */
export function adjacent(text: string, left: Word, right: Word): boolean {
  return right.start - left.end === 1 && text.charCodeAt(left.end) <= 0xa0;
}

/** True for a word that begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

import { readDates } from '../text/dates.ts';
import { fold } from '../text/normalise.ts';
import type { NameMention, Reading } from '../types.ts';

/** Short forms that every second story has, and that other languages write otherwise. */
const COMMON = new Set(
  'ai ceo dc dna eu gdp gop id it mp pm pms sms sns tv uk un us usa vat'.split(' '),
);
/** English nouns that a capital makes look like names: "Government", "Protection", "Education". */
const NOUN = /(?:tion|ment|ness|ship|ance|ence|ics|ism|ure|ities|tions|ments)s?$/i;
const MOST = 40;

function isMonth(word: string): boolean {
  return readDates(`1 ${word} 2022`, null).length > 0;
}

function whole(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'gu');
}

/** True when the word also stands in small letters. */
function isSmallToo(word: string, reading: Reading): boolean {
  const small = word.toLowerCase();
  if (word.length > MOST || small === word || !/^[\p{L}\p{M}'’-]+$/u.test(word)) return false;
  return whole(small).test(reading.text.slice(0, 60_000));
}

/** True when the word also stands in small letters, or always behind "the": no name then. */
function isCommonNoun(word: string, reading: Reading): boolean {
  if (isSmallToo(word, reading)) return true;
  if (reading.lang !== 'en' || word.length > MOST || !/^[\p{L}\p{M}'’-]+$/u.test(word))
    return false;
  const text = reading.text.slice(0, 60_000);
  const all = text.match(whole(word))?.length ?? 0;
  const withThe = text.match(new RegExp(`(?<![\\p{L}])[Tt]he ${word}(?![\\p{L}-])`, 'gu'))?.length;
  return all > 0 && (withThe ?? 0) * 2 > all;
}

/** True when a word never stands alone, but always in a longer name: "Airways", "Rivers", "Press". */
function isOnlyPart(word: string, reading: Reading): boolean {
  if (word.length > MOST || reading.lang === 'de' || !/^[\p{L}\p{M}'’-]+$/u.test(word))
    return false;
  const text = reading.text.slice(0, 60_000);
  const places = [...text.matchAll(whole(word))];
  return places.every(({ index }) => {
    const before = text.slice(Math.max(0, index - 30), index);
    const after = text.slice(index + word.length, index + word.length + 4);
    return /\p{Lu}[\p{L}.]*[ -]$/u.test(before) || /^[ -]\p{Lu}/u.test(after);
  });
}

/**
 * True for a name worth searching for in `lang`. Known names always are; words that only look like
 * names are not: nouns with a capital, months, words in capitals from a dateline, common short forms.
 */
export function isTellingTerm(mention: NameMention, lang: string, reading: Reading): boolean {
  const { text, concept } = mention;
  if (concept !== null) return true;
  if (/^\p{Lu}{2,}$/u.test(text)) return text.length <= 5 && !COMMON.has(fold(text));
  const last = text.split(/\s+/).at(-1) ?? text;
  // "Planalto Palace", "Zero Waste": the last word would be searched for as a surname.
  if (/\s/.test(text)) return !isSmallToo(last, reading) && !NOUN.test(last);
  if (reading.terms.places.some((place) => place.text.split(/\s+/).includes(text))) return false;
  if (lang !== reading.lang && reading.lang === 'en' && NOUN.test(text)) return false;
  if (/^(?:en|fr|es|it|pt)$/.test(reading.lang ?? '') && NOUN.test(text) && mention.count < 4)
    return false;
  return !isMonth(text) && !isCommonNoun(text, reading) && !isOnlyPart(text, reading);
}

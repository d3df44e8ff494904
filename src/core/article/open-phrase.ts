import { fold } from '../text/normalise.ts';
import type { Line } from './lines.ts';

const SHORT = 60;
const UNSTOPPED = 140;
const LONGEST = 400;
/** Words of a credit that begin with a small letter: "and", "in", "edited by". */
const SMALL_SHARE = 0.5;

/** True when most words behind the phrase are names; false in scripts without capitals. */
function namesPeople(line: Line, rest: number): boolean {
  const words = line.text.slice(-rest).match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  const large = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return large > 0 && small <= words.length * SMALL_SHARE;
}

/**
 * False when the line opens with words that sentences of a story open with as well, and nothing
 * else shows that it is furniture: "Report by report, the crack grew", "La entrada cuesta diez euros".
 */
export function isSurePhrase(line: Line, title: string): boolean {
  const { phrase } = line;
  if (!phrase?.open || line.weight < SHORT || line.linkShare >= 0.3) return true;
  if (line.weight > LONGEST) return false;
  if (!line.sentence && line.weight < UNSTOPPED) return true;
  const wanted = fold(title).slice(0, 60);
  if (wanted.length > 15 && line.key.includes(wanted)) return true;
  // "… 54 % of this article are left to read."
  if (/^.{1,40}\d\s?%/.test(line.text) && line.weight < UNSTOPPED) return true;
  return phrase.kind === 'agency-credit' && namesPeople(line, phrase.rest);
}

/** "Schleiz (dpa/th) - ..." taken apart. */
export interface Dateline {
  place: string;
  /** Agency sign as written ("dpa", "ANSA", "Reuters"). */
  sign: string;
  /** Regional desk behind a slash ("th"), or null. */
  desk: string | null;
  /** The words of the dateline. */
  words: string;
}

/** Korean papers: place and agency joined by a sign of equality. */
const JOINED_PLACE = /^[([]([^=()[\]]{1,20})[=＝]([^)\]=]{2,12})[)\]]/u;
const AFTER_PLACE =
  /^(.{2,60}?)\s?[([/]\s?([\p{L}.' -]{2,28}?)(?:\s?\/\s?([\p{Ll}]{1,4}|[\p{L}]{2,12}))?\s?[)\]/]\.?\s?(?:[-–—_:.]{1,3}|$)/u;
const BEFORE_PLACE =
  /^[([]([\p{L}.' -]{2,28}?)[)\]]\s?[-–—:.,]{0,2}\s?([\p{Lu}][\p{L} ,./]{2,40}?)(?:,|\s[-–—]|\d)/u;
const TRAILING = /^(\p{Lu}[\p{L} .,/()0-9]{2,50}?)\s?[-–—]\s?/u;
const DASHED = /^([\p{L} .,'0-9]{2,50}?)[.,]\s?([\p{Lu}][\p{L} .-]{2,24}?)\.?\s?[-–—]\s/u;

/** Reads the agency dateline a paragraph begins with; null when it begins with none `isAgency` knows. */
export function parseDateline(
  paragraph: string,
  isAgency: (sign: string) => boolean,
): Dateline | null {
  const text = paragraph.slice(0, 110).trim();
  const joined = JOINED_PLACE.exec(text);
  if (joined && isAgency(joined[2] ?? '')) {
    return { place: joined[1] ?? '', sign: joined[2] ?? '', desk: null, words: joined[0] };
  }
  const after = AFTER_PLACE.exec(text);
  if (after && isAgency(after[2] ?? '') && !/[.!?]\s/.test(after[1] ?? '')) {
    return {
      place: (after[1] ?? '').trim(),
      sign: after[2] ?? '',
      desk: after[3] ?? null,
      words: after[0],
    };
  }
  const before = BEFORE_PLACE.exec(text);
  if (before && isAgency(before[1] ?? '')) {
    return { place: (before[2] ?? '').trim(), sign: before[1] ?? '', desk: null, words: before[0] };
  }
  const bare = /^[([]([\p{L}.' -]{2,28})[)\]]\s?[-–—:]/u.exec(text);
  if (bare && isAgency(bare[1] ?? ''))
    return { place: '', sign: bare[1] ?? '', desk: null, words: bare[0] };
  const dashed = DASHED.exec(text);
  if (dashed && isAgency(dashed[2] ?? '')) {
    return { place: (dashed[1] ?? '').trim(), sign: dashed[2] ?? '', desk: null, words: dashed[0] };
  }
  return parseTrailing(text, isAgency);
}

/** "MOSCOW, 17 Nov - RIA News." with the agency behind the dash; there must be a date before it. */
function parseTrailing(text: string, isAgency: (sign: string) => boolean): Dateline | null {
  const place = TRAILING.exec(text);
  if (!place || !/\d/.test(place[1] ?? '')) return null;
  const words = text.slice(place[0].length).split(/\s/).slice(0, 4);
  for (let count = words.length; count > 0; count -= 1) {
    const sign = words
      .slice(0, count)
      .join(' ')
      .replace(/[.:,]+$/, '');
    if (/^\p{Lu}/u.test(sign) && isAgency(sign)) {
      const found = text.slice(0, place[0].length + sign.length);
      return { place: (place[1] ?? '').trim(), sign, desk: null, words: found };
    }
  }
  return null;
}

import { agencyIndex, agencyLanguages, isHomeAgency } from '../knowledge/agencies.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { outletNamed } from '../knowledge/outlet-names.ts';
import { isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import { parseSignOff, type SignOff, trailingSignOff } from '../text/sign-off.ts';
import { isCaption, type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

function agenciesOf(signOff: SignOff, knowledge: Knowledge): string[] {
  const index = agencyIndex(knowledge);
  return [...new Set(signOff.signs.flatMap((sign) => index.find(sign)?.id ?? []))];
}

/** Codes before agencies are the custom of German newsrooms, whoever's language the page is in. */
function codesEvidence(
  signOff: SignOff,
  reading: Reading,
): Partial<Evidence> & { code: string; strength: number } {
  if (reading.lang === 'de') return { code: 'signoff_codes', strength: 0.15, lang: 'de' };
  if (signOff.bracketed) {
    return {
      code: 'signoff_codes_bracketed',
      strength: 0.9,
      country: 'DE',
      outlet: 'dw',
      ...(reading.lang === 'en' ? {} : { lang: 'de' }),
    };
  }
  return {
    code: 'signoff_codes_foreign',
    strength: 1,
    country: 'DE',
    lang: 'de',
    kind: 'machine-translation',
  };
}

/** "(author: N. N.) RMF FM/PAP": an outlet's own name beside an agency's. */
function outletSignOff(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const text = line.text.replace(/\([^()]{0,60}\)/g, '').trim();
  const parts = text
    .split(/\s?[/|+]\s?/)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  if (text.length > 60 || parts.length < 2 || parts.length > 4) return [];
  const site = siteOf(reading.snapshot, knowledge);
  const index = agencyIndex(knowledge);
  const agencies = parts.flatMap((part) => index.find(part)?.id ?? []);
  const outlets = parts
    .filter((part) => !index.find(part))
    .map((part) => outletNamed(part, knowledge, true)?.outlet ?? null);
  const outlet = outlets.find((found) => found !== null && !isOwnOutlet(site, found));
  if (!outlet || agencies.length === 0 || outlets.includes(null)) return [];
  const lang = outlet.languages[0];
  const foreign =
    lang !== undefined && reading.lang !== null && !outlet.languages.includes(reading.lang);
  return [
    {
      signal: 'signoff',
      family: 'newsroom',
      code: 'signoff_outlet',
      quote: quote(line.text),
      where: { part: 'block', index: line.index },
      strength: foreign ? 1 : 0.8,
      ...(foreign ? { kind: 'machine-translation' as const } : {}),
      outlet: outlet.id,
      agencies,
      ...(lang ? { lang } : {}),
      detail: { outlet: outlet.name },
    },
  ];
}

/** Signs that are words as well, in one language or another, when they stand alone. */
const ALSO_WORDS = new Set('ana app ina map mia nan sid spa sta tap uni'.split(' '));

/**
 * A lone sign that can be nothing else. "Mehr", "Nova" and "Petra" are also words of menus and
 * lists; only signs in capitals, of several words, or of a script without capitals count, and in
 * brackets those of five letters.
 */
function isPlainSign(sign: string, words: string): boolean {
  if (ALSO_WORDS.has(sign.toLowerCase())) return false;
  const bracketed = /^[([]/.test(words.trim());
  const capitals = sign.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals > 2 || /\s/.test(sign) || !/[\p{Lu}\p{Ll}]/u.test(sign)) return true;
  return sign.length > (bracketed ? 4 : 6) || (bracketed && /^\p{Ll}{3}$/u.test(sign));
}

function foreignAgencies(
  words: string,
  line: StoryLine,
  reading: Reading,
  knowledge: Knowledge,
  agencies: string[],
): Evidence[] {
  const speaks = agencies.map((id) => agencyLanguages(knowledge, id));
  const lang = speaks[0]?.[0];
  const foreign =
    reading.lang !== null &&
    speaks.every((langs) => langs.length > 0 && !langs.includes(reading.lang ?? ''));
  if (!foreign || agencies.length === 0) return [];
  if (agencies.every((id) => isHomeAgency(knowledge, id, reading.snapshot))) return [];
  return [
    {
      signal: 'signoff',
      family: 'newsroom',
      code: 'signoff_foreign',
      quote: quote(words),
      where: { part: 'block', index: line.index },
      strength: 0.8,
      kind: 'machine-translation',
      agencies,
      ...(lang ? { lang } : {}),
    },
  ];
}

function readEnd(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const index = agencyIndex(knowledge);
  const words = trailingSignOff(line.text);
  const signOff = words ? parseSignOff(words, (sign) => index.find(sign) !== null) : null;
  if (!words || !signOff) return outletSignOff(line, reading, knowledge);
  const agencies = agenciesOf(signOff, knowledge);
  if (signOff.codes.length === 0) {
    const plain = signOff.signs.length > 1 || signOff.signs.every((s) => isPlainSign(s, words));
    return plain ? foreignAgencies(words, line, reading, knowledge, agencies) : [];
  }
  const { outlet, ...evidence } = codesEvidence(signOff, reading);
  const own = siteOf(reading.snapshot, knowledge).outlet?.id === outlet;
  return [
    {
      signal: 'signoff',
      family: 'newsroom',
      quote: quote(words),
      where: { part: 'block', index: line.index },
      agencies,
      detail: { agencies: signOff.signs.join(', '), codes: signOff.codes.join(', ') },
      ...evidence,
      ...(outlet && !own ? { outlet } : {}),
    },
  ];
}

/** "/cy/DP/ngu" closes every story of dpa-AFX; German clients keep it, nobody writes it elsewhere. */
const AFX = /(?:^|[.!?”"“»…])\s?\/ ?\p{Ll}{2,4} ?\/ ?DP ?\/ ?\p{Ll}{2,4}$/u;

/** "© dpa-infocom, dpa:210406-99-97041/2" closes what dpa's clients take in as it comes. */
const DPA_NUMBER = /(?:dpa-\p{L}{3,8}, ?)?dpa ?: ?\d{6}-\d{1,3}-\d{3,9}\/\d{1,3}/u;

function dpaEnd(line: StoryLine, reading: Reading): Evidence[] {
  const end = line.text.slice(-80).trim();
  if (!end.includes('/')) return [];
  const found = AFX.exec(end.slice(-40)) ?? DPA_NUMBER.exec(end);
  if (!found || reading.lang === null || reading.lang === 'de') return [];
  return [
    {
      signal: 'signoff',
      family: 'newsroom',
      code: 'signoff_codes_foreign',
      quote: quote(found[0]),
      where: { part: 'block', index: line.index },
      strength: 1,
      country: 'DE',
      lang: 'de',
      kind: 'machine-translation',
      agencies: ['dpa'],
      detail: { agencies: 'dpa', codes: found[0].replace(/^[^/\d]*/, '') },
    },
  ];
}

/** Desk codes and agency signs at the end of the story that no newsroom of the page's language uses. */
export const signoff: Signal = {
  id: 'signoff',
  summary: "The story ends with another newsroom's sign-off: desk codes, agency signs, or both.",
  run(reading, knowledge) {
    const ends = storyLines(reading).filter((line) => line.after <= 1 && !isCaption(line));
    const found = ends.flatMap((line) => dpaEnd(line, reading));
    return [
      ...found,
      ...ends
        .filter((line) => line.before > 0)
        .flatMap((line) => readEnd(line, reading, knowledge)),
    ].slice(0, 1);
  },
};

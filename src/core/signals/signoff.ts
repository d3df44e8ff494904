import { agencyIndex, agencyLanguages } from '../knowledge/agencies.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { outletNamed } from '../knowledge/outlet-names.ts';
import { isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import { parseSignOff, type SignOff, trailingSignOff } from '../text/sign-off.ts';
import { isCaption, type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './index.ts';

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
  const parts = text.split(/\s?[/|+]\s?/).map((part) => part.replace(/^\W+|\W+$/gu, ''));
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
  const foreign = lang !== undefined && reading.lang !== null && lang !== reading.lang;
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
    return foreignAgencies(words, line, reading, knowledge, agencies);
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

/** Desk codes and agency signs at the end of the story that no newsroom of the page's language uses. */
export const signoff: Signal = {
  id: 'signoff',
  summary: "The story ends with another newsroom's sign-off: desk codes, agency signs, or both.",
  run(reading, knowledge) {
    return storyLines(reading)
      .filter((line) => line.before > 0 && line.after <= 1 && !isCaption(line))
      .flatMap((line) => readEnd(line, reading, knowledge))
      .slice(0, 1);
  },
};

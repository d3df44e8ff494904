import { agencyIndex, agencyLanguages } from '../knowledge/agencies.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { siteOf } from '../knowledge/site.ts';
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

function readEnd(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const words = trailingSignOff(line.text);
  if (!words) return [];
  const index = agencyIndex(knowledge);
  const signOff = parseSignOff(words, (sign) => index.find(sign) !== null);
  if (!signOff) return [];
  const agencies = agenciesOf(signOff, knowledge);
  const base = {
    signal: 'signoff',
    family: 'newsroom' as const,
    quote: quote(words),
    where: { part: 'block' as const, index: line.index },
    agencies,
    detail: { agencies: signOff.signs.join(', '), codes: signOff.codes.join(', ') },
  };
  if (signOff.codes.length > 0) {
    const evidence = codesEvidence(signOff, reading);
    const outlet = evidence.outlet ? knowledge.outlets.byId(evidence.outlet) : null;
    const { outlet: _named, ...rest } = evidence;
    return [
      {
        ...base,
        ...rest,
        ...(outlet && siteOf(reading.snapshot, knowledge).outlet?.id !== outlet.id
          ? { outlet: outlet.id }
          : {}),
      },
    ];
  }
  const speaks = agencies.map((id) => agencyLanguages(knowledge, id));
  const foreign =
    reading.lang !== null &&
    speaks.every((langs) => langs.length > 0 && !langs.includes(reading.lang ?? ''));
  if (!foreign) return [];
  const lang = speaks[0]?.[0];
  return [
    {
      ...base,
      code: 'signoff_foreign',
      strength: 0.7,
      kind: 'machine-translation',
      ...(lang ? { lang } : {}),
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

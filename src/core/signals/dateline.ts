import { agencyIndex, agencyLanguages, isHomeAgency } from '../knowledge/agencies.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { outletNamed } from '../knowledge/outlet-names.ts';
import { isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { parseDateline } from '../text/dateline.ts';
import { quote } from '../text/quote.ts';
import { type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

function readStart(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const index = agencyIndex(knowledge);
  const dateline = parseDateline(line.text, (sign) => index.find(sign) !== null);
  const agency = dateline ? index.find(dateline.sign) : null;
  if (!dateline || !agency || !reading.lang) return [];
  const languages = agencyLanguages(knowledge, agency.id);
  // A regional desk ("dpa/th") exists in the agency's own language only.
  const desk = dateline.desk !== null && index.find(dateline.desk) === null;
  const spoken = desk ? languages.slice(0, 1) : languages;
  if (spoken.length === 0 || spoken.includes(reading.lang)) return [];
  if (!desk && isHomeAgency(knowledge, agency.id, reading.snapshot)) return [];
  return [
    {
      signal: 'dateline',
      family: 'newsroom',
      code: 'dateline_foreign',
      quote: quote(dateline.words),
      where: { part: 'block', index: line.index },
      strength: desk ? 1 : 0.8,
      kind: 'machine-translation',
      agencies: [agency.id],
      ...(agency.country ? { country: agency.country } : {}),
      ...(spoken[0] ? { lang: spoken[0] } : {}),
      detail: { agency: agency.name },
    },
  ];
}

/** "Washington (CNN)President ...": place, sign and, where software lost the space, the first word. */
const OUTLET_SIGN =
  /^(?:\p{Lu}[\p{L} ,'’-]{1,40} )?\((\p{Lu}{3,8}(?: \p{Lu}\p{L}{3,12})?)\) ?[–—-]{0,2} ?(?=\p{Lu})/u;

/** The sign of a broadcaster or paper in another language, where agencies put theirs. */
function readOutlet(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const found = OUTLET_SIGN.exec(line.text.slice(0, 80));
  const [sign = ''] = found?.[1]?.split(' ') ?? [];
  const outlet = sign === '' ? null : outletNamed(sign, knowledge, false)?.outlet;
  const lang = outlet?.languages[0];
  if (!found || !outlet || !lang || !reading.lang || outlet.kind === 'agency') return [];
  if (outlet.languages.includes(reading.lang)) return [];
  if (isOwnOutlet(siteOf(reading.snapshot, knowledge), outlet)) return [];
  return [
    {
      signal: 'dateline',
      family: 'newsroom',
      code: 'dateline_foreign',
      quote: quote(found[0]),
      where: { part: 'block', index: line.index },
      strength: 0.8,
      kind: 'machine-translation',
      outlet: outlet.id,
      lang,
      detail: { agency: outlet.name },
    },
  ];
}

/** Datelines of agencies that do not write in the page's language. */
export const dateline: Signal = {
  id: 'dateline',
  summary:
    "The story begins with the dateline of an agency that does not write in the page's language.",
  run(reading, knowledge) {
    return storyLines(reading)
      .filter((line) => line.text.length >= 15 && line.before < 3)
      .flatMap((line) => [
        ...readStart(line, reading, knowledge),
        ...readOutlet(line, reading, knowledge),
      ])
      .slice(0, 1);
  },
};

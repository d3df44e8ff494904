import { agencyIndex, agencyLanguages, isHomeAgency } from '../knowledge/agencies.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { quote } from '../text/quote.ts';
import { type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

const LABEL =
  /(?:^|[\s(|.])(?:photo|picture|image|foto|bild|imagen|immagine|фото|fotografía|zdjęcie|fot\.)\s?(?:credit)?\s?[:©/]\s?(.{2,60})$/iu;

function readLine(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const credit = LABEL.exec(line.text.slice(0, 300))?.[1];
  if (!credit || !reading.lang) return [];
  const index = agencyIndex(knowledge);
  const agencies = credit
    .split(/\s?[/,|]\s?|\svia\s/i)
    .flatMap((part) => index.find(part.trim().replace(/[.)\]]+$/, '')) ?? []);
  const foreign = agencies.filter((agency) => {
    const languages = agencyLanguages(knowledge, agency.id);
    if (isHomeAgency(knowledge, agency.id, reading.snapshot)) return false;
    return languages.length > 0 && languages[0] !== reading.lang && languages.length <= 2;
  });
  const agency = foreign[0];
  if (!agency) return [];
  const lang = agencyLanguages(knowledge, agency.id)[0];
  return [
    {
      signal: 'photo-credit',
      family: 'newsroom',
      code: 'photo_credit_foreign',
      quote: quote(line.text),
      where: { part: 'block', index: line.index },
      strength: 0.2,
      agencies: [agency.id],
      ...(lang ? { lang } : {}),
      detail: { agency: agency.name },
    },
  ];
}

/** Picture credits of an agency that mainly serves newsrooms of another language: a weak sign. */
export const photoCredit: Signal = {
  id: 'photo-credit',
  summary: "A picture is credited to an agency that mainly serves another language's newsrooms.",
  run(reading, knowledge) {
    return storyLines(reading)
      .filter((line) => line.text.length <= 300)
      .flatMap((line) => readLine(line, reading, knowledge))
      .slice(0, 1);
  },
};

import { describe, expect, it } from 'vitest';
import { untranslatedWords } from '../../../src/core/signals/untranslated-words.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const GERMAN = [
  'Der Rat der kleinen Stadt am Hafen hat am Dienstag beraten, was aus der alten Fähre werden soll, die seit März nicht mehr fährt.',
  'Zwei der neun Mitglieder wollten sie verkaufen, drei wollten sie als Bücherei behalten, und die anderen baten um mehr Zeit.',
];
const run = (line: string) =>
  untranslatedWords.run(makeReading({ lines: story([line]) }), reviewedKnowledge());

describe('untranslated-words', () => {
  it('reads a page that is half in another language than the one it declares', () => {
    const mixed = [
      'Aunque al final no salió del puerto, los vecinos dicen que the old ferry was there with them for the last of the days.',
      'La ciudad no sabe qué hacer con ella, but the council of the town has said that it will be sold by the end of the year.',
      'Los niños la quieren mucho porque es muy vieja, and so they have asked for it to be kept where it is at the quay.',
    ];
    const reading = makeReading({ lang: 'es', lines: mixed });
    const snapshot = { ...reading.snapshot, declaredLang: 'en' };
    const found = untranslatedWords.run({ ...reading, snapshot }, reviewedKnowledge());
    expect(found[0]).toMatchObject({ code: 'untranslated_words', lang: 'en' });
  });

  it.each([
    [
      'a label of the source',
      'Lesen Sie auch: the ferry stays at the quay for as long as nobody buys the hull.',
      'de',
    ],
    [
      'a source line in another script',
      'Источник: the clerk of the council, who wrote it down in the library that day.',
      'ru',
    ],
    [
      'a run of words',
      'The clerk said that the ferry stays porque nadie quiere comprar este barco tan viejo at the quay.',
      'es',
    ],
    [
      'a capital joining word',
      'The ferry is known in Cuba Y Venezuela, and the clerk went to Spain Y Portugal with it.',
      'es',
    ],
  ])('finds %s', (_what, line, source) => {
    const found = run(line);
    expect(found[0]).toMatchObject({ code: 'untranslated_words', lang: source });
  });

  it('finds English labels on a page in another language', () => {
    const lines = [
      ...GERMAN,
      'Story continues below. Die Fähre bleibt am Kai, sagte der Schreiber der Stadt am Abend.',
    ];
    const found = untranslatedWords.run(makeReading({ lang: 'de', lines }), reviewedKnowledge());
    expect(found[0]?.lang).toBe('en');
  });

  it.each([
    [
      'a quotation in its language',
      'The clerk said “nadie quiere comprar este barco para la ciudad” and the room laughed.',
    ],
    [
      'loan words',
      'A coup de grâce, a raison d’être, ad hoc, per se, de facto, vis-à-vis and faux pas are English.',
    ],
    [
      'names with particles',
      'Ursula von der Leyen, Vincent van Gogh, Oscar de la Renta and Juan Ponce de León met there.',
    ],
    [
      'a title',
      'He had read Cien años de soledad and Die Leiden des jungen Werther in the warm library room.',
    ],
    [
      'English with many small words',
      'Do a few a day, as a lot of a kind can do a lot in a day, so do it or do a bit.',
    ],
  ])('is silent about %s', (_what, line) => {
    expect(run(line)).toEqual([]);
  });

  it('is silent where the language of the page is in doubt', () => {
    const reading = makeReading({ lang: 'fr', lines: [...GERMAN] });
    expect(untranslatedWords.run(reading, reviewedKnowledge())).toEqual([]);
  });

  it('knows labels that kindred languages share', () => {
    const line =
      'Kapal feri itu tetap di pelabuhan. Baca Juga: kapal lama dijual kepada kota di seberang.';
    const under = (lang: string) =>
      untranslatedWords.run(makeReading({ lang, lines: story([line]) }), reviewedKnowledge());
    expect(under('ms')).toEqual([]);
    expect(under('id')).toEqual([]);
    expect(under('tr')[0]).toMatchObject({ code: 'untranslated_words' });
  });

  it.each([
    ['th', 'อ่านเพิ่มเติม the ferry stays at the quay.'],
    ['bn', 'আরও পড়ুন the ferry stays at the quay.'],
    ['ko', 'The ferry stays at the quay. 무단 전재 및 재배포 금지'],
  ])('sees a label in %s', (lang, line) => {
    expect(run(line)[0]).toMatchObject({ code: 'untranslated_words', lang });
  });
});

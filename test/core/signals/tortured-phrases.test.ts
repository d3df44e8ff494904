import { describe, expect, it } from 'vitest';
import { torturedPhrases } from '../../../src/core/signals/tortured-phrases.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string, lang = 'en') =>
  torturedPhrases.run(makeReading({ lang, lines: story([line]) }), reviewedKnowledge());

describe('tortured-phrases', () => {
  it('finds fixed expressions with an exchanged word', () => {
    const found = run(
      'At a press convention the Secretary Common and the Overseas Minister spoke of the loss of life toll.',
    );
    expect(found[0]).toMatchObject({ code: 'tortured_phrases', family: 'spinning', kind: 'spun' });
    expect(found.map(({ quote }) => quote)).toContain('press convention');
  });

  it('reads across hyphens and plurals', () => {
    const found = run(
      'The press conventions were about non-public fairness and excessive-faculty well being care.',
    );
    expect(found.length).toBeGreaterThan(2);
  });

  it("weighs a newspaper's exchanged name, written as a name, for more than an expression", () => {
    const strength = (line: string) => run(line)[0]?.strength ?? 0;
    const paper = strength(
      'The clerk told the Washington Submit of it, and a press convention came.',
    );
    const words = strength(
      'Both of them told the day by day Mail of it, and a press convention came.',
    );
    const agency = strength(
      'He told the Affiliated Press of it, and a press convention came next.',
    );
    expect(paper).toBeGreaterThan(0.5);
    expect(words).toBeCloseTo(agency);
    expect(paper - words).toBeGreaterThan(0.1);
  });

  it('grows with each further phrase', () => {
    const two = run('A press convention with the Secretary Common took place.')[0]?.strength ?? 0;
    const four =
      run(
        'A press convention with the Secretary Common about the chilly struggle and native weather change took place, and about local weather change.',
      )[0]?.strength ?? 0;
    expect(four).toBeGreaterThan(two);
  });

  it.each([
    'Overall health officials asked those who tested beneficial to stay at home for ten days.',
    'The attorney typical and the vast majority leader met behind closed doors on Tuesday.',
    'In accordance to officials, the state of unexpected emergency ends on the first of May.',
    'The oklahoma metropolis bus took put the tourists out, the New York Instances and the Everyday Mail wrote.',
  ])('knows the exchanges of other software: %s', (line) => {
    expect(run(line)[0]).toMatchObject({ code: 'tortured_phrases', kind: 'spun' });
  });

  it.each([
    'The health and fitness department of the gym lies in the vast hall beyond the majority of lockers.',
    'People today are used to an unexpected emergency, and a typical public assembly lasts an hour.',
    'In accordance to his wish the attorney wrote a typical general letter about overall health.',
  ])('is silent about words that only look alike: %s', (line) => {
    expect(run(line)).toEqual([]);
  });

  it.each([
    [
      'the true expressions',
      'At a press conference the Secretary General and the Foreign Minister gave the death toll.',
      'en',
    ],
    [
      'one odd phrase',
      'The clerk called it a press convention, and nobody in the library asked what he meant.',
      'en',
    ],
    [
      'words that only meet across a stop',
      'They left the press. Convention rules were read out, secretary. Common sense won.',
      'en',
    ],
    [
      'another language',
      'press convention, Secretary Common, Overseas Minister, chilly struggle, demise toll',
      'fr',
    ],
  ])('is silent about %s', (_what, line, lang) => {
    expect(run(line, lang)).toEqual([]);
  });

  it.each([
    [
      'de',
      'Die Germanische Bahn hielt im vergangenen Zwölfmonat, sintemal die freiwillige Brandwehr fürderhin fehlte, und der Eidam wurde gewichtig verletzt.',
    ],
    [
      'ru',
      'Паром искал общий секретарь, а министр зарубежных дел и совет сохранности молчали весь день.',
    ],
    [
      'pl',
      'O promie mówił sekretarz ogólny, minister spraw obcych i fałszywa inteligencja w stany połączone.',
    ],
    [
      'tr',
      'Feribotu güven konseyi konuştu, sahte zeka yazdı ve dışişleri papazı limanda bütün gün bekledi.',
    ],
    [
      'es',
      'Las naciones enlazadas hablaron en la rueda de imprenta de la copa del orbe, y la inteligencia postiza llegó raudamente al bajel.',
    ],
    [
      'fr',
      "Les nations jointes et les patries unies ont parlé d'intelligence factice devant un damoiseau, qui restait sur le quai.",
    ],
    [
      'pt',
      'As nações juntas falaram de inteligência fingida na casa alva, e um mancebo viu os estados ligados e a guerra gélida.',
    ],
    [
      'it',
      'Le nazioni congiunte e le patrie unite hanno parlato di intelligenza posticcia alla coppa del globo, laonde il traghetto tornò.',
    ],
  ])('knows exchanged expressions and rare words in %s', (lang, line) => {
    const found = run(line, lang);
    expect(found[0]).toMatchObject({ code: 'tortured_phrases', kind: 'spun' });
    expect(found[0]?.strength).toBeGreaterThan(0.3);
  });

  it.each([
    [
      'de',
      'Die Deutsche Bahn hielt in der Nacht, zwei Fahrgäste wurden verletzt, die Feuerwehr kam.',
    ],
    ['de', 'Der Jüngling auf dem Bild trägt einen Hut, schrieb das Museum zu seiner Ausstellung.'],
    [
      'es',
      'La red social cayó en medio mundo, un 4 por ciento, y la inteligencia artificial también.',
    ],
    [
      'ru',
      'Генеральный секретарь и министр иностранных дел ждали паром у причала, мнимый интеллект спал.',
    ],
    [
      'tr',
      'Güvenlik konseyi ve dışişleri bakanı limanda feribotu bekledi, yapay zeka bunu yazmadı.',
    ],
    [
      'es',
      'La sanidad pública y el sueldo mínimo, dijo la primera secretaria, son la primera oportunidad del lugar de trabajo.',
    ],
    [
      'fr',
      "La Maison Blanche et les Nations unies ont parlé d'intelligence artificielle devant un jeune homme.",
    ],
    [
      'pt',
      'O corpo de bombeiros e a polícia militar esperaram a balsa, afirmou um morador da cidade.',
    ],
    ['it', 'La Casa Bianca e le Nazioni Unite hanno atteso i vigili del fuoco sul molo.'],
    ['es', 'El orbe es una bola de cristal, dijo el artista de la feria a los niños del barrio.'],
  ])('is silent in %s about "%s"', (lang, line) => {
    expect(run(line, lang)).toEqual([]);
  });

  it('counts rare words for more where several different ones stand', () => {
    const two = run(
      'Ein Jüngling rief die Brandwehr, ein zweiter Jüngling rief die Löschwehr.',
      'de',
    );
    const six = run(
      'Ein Jüngling rief die Brandwehr, darob kam die Löschwehr jählings mit Labsal, und der Oheim gewahrte es.',
      'de',
    );
    expect(two).toEqual([]);
    expect(six[0]?.strength).toBeGreaterThan(0.35);
  });
});

import { describe, expect, it } from 'vitest';
import { creditLine } from '../../../src/core/signals/credit-line.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  creditLine.run(makeReading(sketch), reviewedKnowledge());

describe('credit-line', () => {
  it('finds an outlet named as the source at the end, with its language', () => {
    const [found] = run({ lines: story(['Source: Stern']) });
    expect(found).toMatchObject({ code: 'credit_line_foreign', outlet: 'stern', lang: 'de' });
    expect(found?.kind).toBe('machine-translation');
  });

  it.each([
    ['Quelle: Stern', 'de', 'stern'],
    ['Fuente: El Mundo', 'es', 'elmundo'],
    ['Источник: Медуза', 'ru', 'meduza'],
    ['Kaynak: Sözcü', 'tr', 'sozcu'],
    ['Źródło: Onet', 'pl', 'onet'],
  ])('reads "%s" on a page in its own language', (line, lang, outlet) => {
    const [found] = run({ lines: story([line]), lang });
    expect(found).toMatchObject({ code: 'credit_line_outlet', outlet });
  });

  it('sees that the label itself was not translated', () => {
    expect(codesOf(run({ lines: story(['Källa: SVT Nyheter']) }))).toEqual([
      'credit_line_foreign',
      'credit_label_foreign',
    ]);
  });

  it('counts a site nobody knows, without an outlet', () => {
    const [found] = run({ lines: story(['Source: www.harbour-gazette.net']) });
    expect(found).toMatchObject({ code: 'credit_line_site' });
    expect(found?.outlet).toBeUndefined();
  });

  it.each([
    ['it', 'Autore: corriere.it | 19 maggio 2024 - 07:44', 'corriere'],
    ['it', 'Autore: www.corriere.it | 19 maggio 2024', 'corriere'],
    ['it', 'Autore: https://www.corriere.it/', 'corriere'],
    ['en', 'By www.theguardian.com, 3 May 2024', 'guardian'],
    ['ru', 'Автор: meduza.io', 'meduza'],
  ])(
    'takes an address in the place of the author for the source (%s): %s',
    (lang, line, outlet) => {
      expect(run({ lines: story([], [line]), lang })).toMatchObject([{ outlet }]);
    },
  );

  it.each([
    'Autore: Ada Berg | 19 maggio 2024',
    'Di corriere.it e altri giornali si parla da anni sul porto.',
    'Autore: quiet-harbour-notes.example',
    'Dicorriere.it | 19 maggio 2024',
  ])('takes no other author for one: %s', (line) => {
    expect(run({ lines: story([], [line]), lang: 'it' })).toEqual([]);
  });

  it('weighs a line between paragraphs far less than one at the end', () => {
    const [first = '', ...rest] = story().map(String);
    const [middle] = run({ lines: [first, 'Source: Stern', ...rest] });
    const [end] = run({ lines: story(['Source: Stern']) });
    expect(middle?.strength ?? 0).toBeLessThan((end?.strength ?? 0) / 2);
  });

  it.each([
    ['an agency: papers print the wire', 'Source: Reuters'],
    ['a public body', 'Source: WHO'],
    ['a public host', 'Source: www.cdc.gov'],
    [
      'a sentence that begins alike',
      'Source: people who know the harbour well and asked not to be named',
    ],
    ['a picture credit', 'Photo: Stern'],
  ])('is silent about %s', (_why, line) => {
    expect(run({ lines: story([line]) })).toEqual([]);
  });

  it("is silent under a picture and on the outlet's own page", () => {
    expect(run({ lines: story([{ text: 'Source: Stern', tag: 'figcaption' }]) })).toEqual([]);
    expect(
      run({ lines: story(['Quelle: Stern']), lang: 'de', url: 'https://www.stern.de/a' }),
    ).toEqual([]);
    expect(
      run({ lines: story(['Quelle: Stern']), lang: 'de', url: 'https://stern-regional.example/a' }),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { dateline } from '../../../src/core/signals/dateline.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  dateline.run(makeReading(sketch), reviewedKnowledge());

describe('dateline', () => {
  it.each([
    ['Schleiz (dpa/th) - ', 'dpa', 'de'],
    ['Schleiz (dpa / th) – ', 'dpa', 'de'],
    ['(ANSA) - ROMA, 03 MAG - ', 'ansa', 'sv'],
  ])('finds the foreign dateline "%s"', (words, agency, lang) => {
    const [first = '', ...rest] = story().map(String);
    const lines = [words + first, ...rest];
    expect(run({ lines, lang: lang === 'de' ? 'en' : lang })).toMatchObject([
      { code: 'dateline_foreign', agencies: [agency] },
    ]);
  });

  it('finds the sign of a broadcaster of another language, glued or not', () => {
    const [first = '', ...rest] = story().map(String);
    const found = run({ lines: [`Londen (CNN)${first}`, ...rest], lang: 'nl' });
    expect(found).toMatchObject([{ code: 'dateline_foreign', outlet: 'cnn', lang: 'en' }]);
    expect(run({ lines: [`(CNN) — ${first}`, ...rest], lang: 'tr' })).toHaveLength(1);
    expect(run({ lines: [`Londen (CNN)${first}`, ...rest], lang: 'en' })).toEqual([]);
    expect(run({ lines: [`Het bestuur (RVB) ${first}`, ...rest], lang: 'nl' })).toEqual([]);
  });

  it('knows agencies by the names a translator makes of them', () => {
    const lines = ['MOSCOW, 17 Nov - RIA News.', ...story()];
    expect(run({ lines })[0]?.agencies).toEqual(['ria']);
  });

  it.each([
    ['BERLIN (Reuters) - ', 'en'],
    ['Eggenfelden (dpa/lby) - ', 'de'],
    ['AUSTIN, Texas (AP) — ', 'en'],
    ['The harbour (built in 1904) - ', 'en'],
  ])('is silent about "%s" on a page in %s', (words, lang) => {
    const [first = '', ...rest] = story().map(String);
    expect(run({ lines: [words + first, ...rest], lang })).toEqual([]);
  });
});

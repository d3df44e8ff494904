import { describe, expect, it } from 'vitest';
import { counterWire } from '../../../src/core/signals/counter-wire.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  counterWire.run(makeReading(sketch), reviewedKnowledge());

describe('counter-wire', () => {
  it.each([
    ['AUSTIN, Texas (AP) — ', 'en', 'ap'],
    ['Eggenfelden (dpa/lby) - ', 'de', 'dpa'],
    ['BERLIN (Reuters) - ', 'en', 'reuters'],
  ])('reads the dateline "%s"', (words, lang, agency) => {
    const [first = '', ...rest] = story().map(String);
    expect(run({ lines: [words + first, ...rest], lang })).toMatchObject([
      { code: 'counter_wire', notice: 'wire', agencies: [agency] },
    ]);
  });

  it.each([
    ['By ASSOCIATED PRESS', 'en', 'ap'],
    ['La rédaction (avec AFP)', 'fr', 'afp'],
    ['Por EFE', 'es', 'efe'],
  ])('reads the byline "%s"', (line, lang, agency) => {
    expect(run({ lines: story([], [line]), lang })[0]?.agencies).toEqual([agency]);
  });

  it.each([
    ['(AP)', 'en', 'ap'],
    ['Source: Reuters', 'en', 'reuters'],
    ['With inputs from PTI', 'en', 'ptinews'],
  ])('reads the last line "%s"', (line, lang, agency) => {
    expect(run({ lines: story([line]), lang })[0]?.agencies).toEqual([agency]);
  });

  it.each([
    ['a picture credit', 'Image source, AFP'],
    ['an outlet beside it', 'Source: Stern'],
    ['a mention', 'He told Reuters so.'],
  ])('is silent about %s', (_why, line) => {
    expect(run({ lines: story([], [line]) })).toEqual([]);
    expect(run({ lines: story([line]) })).toEqual([]);
  });

  it("is silent about an agency that does not write in the page's language", () => {
    expect(run({ lines: story(['(DHA)']) })).toEqual([]);
  });
});

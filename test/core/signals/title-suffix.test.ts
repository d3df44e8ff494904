import { describe, expect, it } from 'vitest';
import { titleSuffix } from '../../../src/core/signals/title-suffix.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  titleSuffix.run(makeReading(sketch), reviewedKnowledge());

describe('title-suffix', () => {
  it.each([
    'What becomes of the ferry | News | DW',
    'What becomes of the ferry – Al Jazeera',
    'What becomes of the ferry | Information | DW',
  ])('finds the other outlet in "%s"', (title) => {
    expect(codesOf(run({ lines: story(), title }))).toEqual(['title_suffix_outlet']);
  });

  it('finds a section name that stayed in the headline', () => {
    const lines = story([], [{ text: 'What becomes of the ferry – live | World news', tag: 'h1' }]);
    expect(codesOf(run({ lines }))).toEqual(['title_suffix_section']);
  });

  it.each([
    ['its own name', 'What becomes of the ferry | Quiet Harbour Notes'],
    ['an agency, which is a credit', 'What becomes of the ferry | Reuters'],
    ['a hyphen within a headline', 'Ferry-loving town - what next'],
    ['a section that a paper is called after', 'What becomes of the ferry – Sport'],
  ])('is silent about %s', (_why, title) => {
    expect(run({ lines: story(), title })).toEqual([]);
  });

  it('is silent where the site says it is that outlet', () => {
    const metas = [{ key: 'og:site_name', content: 'DW' }];
    expect(run({ lines: story(), title: 'The ferry | News | DW', metas })).toEqual([]);
    const url = 'https://elpais.com.uy/nota/ferry';
    expect(run({ lines: story(), title: 'El ferry - El País', url, lang: 'es' })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { foreignQuotes } from '../../../src/core/signals/foreign-quotes.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (lang: string, ...lines: string[]) =>
  foreignQuotes.run(makeReading({ lang, lines: story(lines) }), reviewedKnowledge());
const LOW =
  'The clerk of the council called the offer „a joke at our cost“ and went home before the vote.';
const OUT =
  'The clerk of the council called the offer «a joke at our cost» and went home before the vote.';
const IN =
  'The clerk of the council called the offer »a joke at our cost« and went home before the vote.';

describe('foreign-quotes', () => {
  it.each([
    ['en', LOW, 'de'],
    ['en', IN, 'de'],
    ['fr', LOW, 'de'],
    ['en', OUT, undefined],
    ['nl', OUT, undefined],
  ])('on a page in %s finds the marks of "%s"', (lang, line, source) => {
    const found = run(lang, line);
    expect(found.map(({ code }) => code)).toEqual(['foreign_quotes']);
    expect(found[0]?.lang).toBe(source);
  });

  it('grows with the number of quotations', () => {
    const once = run('en', LOW)[0]?.strength ?? 0;
    const thrice =
      run('en', LOW, LOW.replace('joke', 'trick'), LOW.replace('joke', 'shame'))[0]?.strength ?? 0;
    expect(thrice).toBeGreaterThan(once * 2);
  });

  it.each([
    ['de', LOW],
    ['de', IN],
    ['de', OUT],
    ['fr', OUT.replace('«a', '« a').replace('cost»', 'cost »')],
    ['da', IN],
    ['ru', OUT],
    [
      'en',
      'The clerk called the offer “a joke” and ‘a shame’, and "went home" before the vote was taken.',
    ],
    [
      'en',
      '« Previous story about the ferry and the library Next story about the ferry and the yard »',
    ],
    [
      'de',
      'Das Stück »Die Fähre« ist ein Scherz. Man hört ihn oft. »Ach so?« fragt man. Das heißt »alter Witz« am See.',
    ],
    [
      'de',
      'Das Stück »Die Fähre.« « ist ein Wort am See, sagt man. » Ein Jahr später hieß es anders.',
    ],
    ['xx', LOW],
  ])('on a page in %s is silent about "%s"', (lang, line) => {
    expect(run(lang, line)).toEqual([]);
  });

  it('knows the habits of the language a page declares, too', () => {
    const reading = makeReading({ lang: 'sv', lines: [LOW] });
    const quotes = (declaredLang: string) =>
      foreignQuotes.run(
        { ...reading, snapshot: { ...reading.snapshot, declaredLang } },
        reviewedKnowledge(),
      );
    expect(quotes('sv').length).toBeGreaterThan(0);
    expect(quotes('is')).toEqual([]);
    expect(quotes('fo')).toEqual([]);
  });
});

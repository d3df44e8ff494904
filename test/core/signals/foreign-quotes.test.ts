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
    ['nl', OUT.replace('«a', '« a').replace('cost»', 'cost »')],
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

  it('sees an opening mark that fits and a closing one that was forgotten', () => {
    const crossed = 'The captain said: “The ferry has been tired for years, and nobody asked it. »';
    expect(run('en', crossed)[0]?.code).toBe('foreign_quotes');
    const whole = 'He said “Le bac est « fatigué »” and nothing else to the council of the town.';
    expect(run('fr', whole).map(({ quote }) => quote)).toEqual([]);
  });

  it('tells the two scripts of Chinese apart', () => {
    const simplified =
      '这个国家的人说，渡船为什么会停开，问题来了，对我们说个明白的时候到了，他们说。';
    const traditional =
      '這個國家的人說，渡船為什麼會停開，問題來了，對我們說個明白的時候到了，他們說。';
    const line = (text: string) => `${text}船长说「它累了，让它休息」。${text}`;
    expect(run('zh', line(simplified))[0]?.code).toBe('foreign_quotes');
    expect(run('zh', line(traditional))).toEqual([]);
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

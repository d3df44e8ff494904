import { describe, expect, it } from 'vitest';
import { foreignPrompt } from '../../../src/core/signals/foreign-prompt.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  foreignPrompt.run(makeReading(sketch), reviewedKnowledge());

describe('foreign-prompt', () => {
  it("sees another newsroom's own prompts", () => {
    const lines = story(['Register now for FREE unlimited access to Reuters.com']);
    expect(run({ lines })).toMatchObject([{ code: 'foreign_prompt', agencies: ['reuters'] }]);
    const rbc = story(['Подпишитесь на РБК, чтобы не пропустить']);
    expect(run({ lines: rbc, lang: 'ru' })).toMatchObject([{ outlet: 'rbc-ru' }]);
  });

  it("sees the wire's registration line after its name fell out", () => {
    for (const line of [
      'Join now for FREE unlimited access to',
      'Register now to get free unlimited access to',
    ]) {
      expect(run({ lines: story([line]) })).toMatchObject([{ agencies: ['reuters'] }]);
    }
    expect(
      run({ lines: story(['Register now for free unlimited access to our recipes']) }),
    ).toEqual([]);
    const own = story(['Register now for FREE unlimited access to']);
    expect(run({ lines: own, url: 'https://www.reuters.com/a' })).toEqual([]);
  });

  it("is silent about the site's own prompts and about plain words", () => {
    const lines = story(['Subscribe to Quiet Harbour Notes', 'Sign up for the library newsletter']);
    expect(run({ lines })).toEqual([]);
    const own = story(['Jetzt den SPIEGEL testen: Abonnieren Sie DER SPIEGEL']);
    expect(run({ lines: own, lang: 'de', url: 'https://www.spiegel.de/a' })).toEqual([]);
  });
});

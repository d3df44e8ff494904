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

  it("is silent about the site's own prompts and about plain words", () => {
    const lines = story(['Subscribe to Quiet Harbour Notes', 'Sign up for the library newsletter']);
    expect(run({ lines })).toEqual([]);
    const own = story(['Jetzt den SPIEGEL testen: Abonnieren Sie DER SPIEGEL']);
    expect(run({ lines: own, lang: 'de', url: 'https://www.spiegel.de/a' })).toEqual([]);
  });
});

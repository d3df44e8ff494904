import { describe, expect, it } from 'vitest';
import { selfMention } from '../../../src/core/signals/self-mention.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  selfMention.run(makeReading(sketch), reviewedKnowledge());

describe('self-mention', () => {
  it.each([
    ['DW’s Brussels bureau chief, Ada Berg, said the harbour was calm.', 'dw'],
    ['The plan is on paper, as DER SPIEGEL has learned from the yard.', 'spiegel'],
    ['According to what The duty learned, the mayor had given the order in April.', 'ledevoir'],
  ])('hears a newsroom speak of itself: %s', (sentence, outlet) => {
    const [found] = run({ lines: story([sentence]) });
    expect(found).toMatchObject({ code: 'self_mention', outlet });
    expect(found?.strength).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    'The mayor told Reuters that the quay was safe.',
    'As The New York Times wrote in May, the quay is safe.',
    'The yard has learned to wait, the mayor said.',
  ])('does not take an ordinary mention for one: %s', (sentence) => {
    expect(run({ lines: story([sentence]) })).toEqual([]);
  });

  it("is silent about the site's own outlet", () => {
    const lines = story(['Die Akte liegt dem SPIEGEL vor, wie DER SPIEGEL erfuhr.']);
    expect(run({ lines, lang: 'de', url: 'https://www.spiegel.de/a' })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { translationese } from '../../../src/core/signals/translationese.ts';
import type { Evidence } from '../../../src/core/types.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (lang: string | null, lines: string[]): Evidence[] =>
  translationese.run(makeReading({ lang, lines }), reviewedKnowledge());

/** Small words as software sets them, over a whole story. */
const TRANSLATED = [
  'In the night from Tuesday to Wednesday, the level of water in the river has increased to seven metres, this was announced by the representative of the regional administration on the same day.',
  'According to him, at present 40 houses are located in the zone of flooding, and in the near future the number of such houses can increase. It is also reported that the residents of the village were evacuated in time, and that there are no victims.',
  'At the same time, he noted that the situation is under control. All the necessary measures are being taken in order to prevent the further rise of the water, he said, and people receive the help which they need.',
  'As it became known, the bridge over the river was closed for the movement of transport. For several days, the inhabitants of the two settlements can get to the city only by means of boats, which are provided by the rescuers.',
  'Earlier it was reported that in connection with the heavy rains an emergency regime was introduced in the region. The head of the region held a meeting, during which the issue of the payment of compensation to the victims was discussed.',
];

/** The same story as a desk of the language would put it. */
const WRITTEN = [
  'The river crept past seven metres overnight and kept going. By breakfast on Wednesday it was in the kitchens of 40 houses, and the county was telling the next street down to pack a bag.',
  "Nobody was hurt. Most people had already gone, said Ann Pell, who runs the village shop and spent the night ferrying her neighbours' cats up the hill in a bread van.",
  "“We've had water before, but not like this,” she said. “You could hear it under the floor.” Crews worked until dawn to shore up the bank with sandbags, and more were on the way.",
  "The bridge is shut. That leaves two villages cut off from town unless you have a boat, or know someone who does; the rescue service has lent out six, and there's a queue for them.",
  'It has rained for nine days. The governor declared an emergency on Monday and has promised to pay for the damage, though she would not say how much or how soon the money might come.',
];

describe('translationese', () => {
  it('hears it in a story whose words were chosen by software', () => {
    const [first, ...more] = run('en', TRANSLATED);
    expect(first).toMatchObject({ code: 'translationese', kind: 'machine-translation' });
    expect(first?.strength).toBeGreaterThan(0.3);
    expect(more.length).toBeGreaterThan(0);
  });

  it('quotes words of the page, each where it stands', () => {
    for (const { quote, where } of run('en', TRANSLATED)) {
      expect(TRANSLATED[where.index ?? -1]).toContain(quote);
      expect(quote.length).toBeGreaterThan(8);
    }
  });

  it('adds little for the words it shows beside the first', () => {
    const rest = run('en', TRANSLATED).slice(1);
    expect(Math.max(...rest.map(({ strength }) => strength))).toBeLessThan(0.05);
  });

  it.each([
    ['the same story by a desk of the language', 'en', WRITTEN],
    ['a short text', 'en', TRANSLATED.slice(0, 2)],
    ['a language without a model', 'sw', TRANSLATED],
    ['a text of an unknown language', null, TRANSLATED],
  ])('stays silent on %s', (_name, lang, lines) => {
    expect(run(lang, lines)).toEqual([]);
  });

  it('reads only running text', () => {
    const lines = story().map((line) => ({ text: String(line), tag: 'h3' }));
    expect(translationese.run(makeReading({ lines }), reviewedKnowledge())).toEqual([]);
  });
});

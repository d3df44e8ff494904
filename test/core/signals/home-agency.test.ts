import { describe, expect, it } from 'vitest';
import { counterWire } from '../../../src/core/signals/counter-wire.ts';
import { dateline } from '../../../src/core/signals/dateline.ts';
import { photoCredit } from '../../../src/core/signals/photo-credit.ts';
import { signoff } from '../../../src/core/signals/signoff.ts';
import { translationese } from '../../../src/core/signals/translationese.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const knowledge = reviewedKnowledge();
const HOME = 'https://algarve-paper.example.pt/news/cork';
const ELSEWHERE = 'https://daily-paper.example.com/news/cork';

/** English papers of a country take its own agency, which writes in another language. */
describe('an agency of the country of the site', () => {
  it('is a wire credit there, and a trace elsewhere', () => {
    const lines = story(['LUSA']);
    const home = makeReading({ lines, url: HOME });
    expect(signoff.run(home, knowledge)).toEqual([]);
    expect(counterWire.run(home, knowledge)).toMatchObject([
      { notice: 'wire', agencies: ['lusa'] },
    ]);
    const elsewhere = makeReading({ lines, url: ELSEWHERE });
    expect(signoff.run(elsewhere, knowledge)).toMatchObject([{ code: 'signoff_foreign' }]);
    expect(counterWire.run(elsewhere, knowledge)).toEqual([]);
  });

  it.each([
    ['MADRID (EFE) - ', 'https://costa-paper.example.es/a', 0],
    ['MADRID (EFE) - ', ELSEWHERE, 1],
  ])('opens with %s on %s', (words, url, count) => {
    const [first = '', ...rest] = story().map(String);
    const reading = makeReading({ lines: [words + first, ...rest], url, lang: 'de' });
    expect(dateline.run(reading, knowledge)).toHaveLength(count);
  });

  it('credits pictures there', () => {
    const lines = story(['Photo: LUSA']);
    expect(photoCredit.run(makeReading({ lines, url: HOME }), knowledge)).toEqual([]);
  });
});

/** Small words as software sets them, over a long story. */
const SOFTWARE = Array.from(
  { length: 6 },
  () =>
    'According to him, at present 40 houses are located in the zone of flooding, and in the near future the number of such houses can increase. It is also reported that the residents of the village were evacuated in time, and that there are no victims. At the same time, he noted that the situation is under control.',
);

describe('the style of a newsroom that writes in a language it learned', () => {
  const strengthAt = (url: string): number =>
    translationese.run(makeReading({ lines: SOFTWARE, url, lang: 'en' }), knowledge)[0]?.strength ??
    0;

  it('is never enough by itself', () => {
    expect(strengthAt(ELSEWHERE)).toBeGreaterThan(0.9);
    expect(strengthAt('https://mekong-paper.example.vn/a')).toBe(0.76);
  });

  it.each([
    'https://paper.example.co.uk/a',
    'https://paper.example.com.au/a',
    'https://paper.example.io/a',
  ])('is nothing of the kind at %s', (url) => {
    expect(strengthAt(url)).toBeGreaterThan(0.9);
  });
});

import { describe, expect, it } from 'vitest';
import { spunWords } from '../../../src/core/signals/spun-words.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (lines: string[], lang = 'en') =>
  spunWords.run(makeReading({ lang, lines: story(lines) }), reviewedKnowledge());

const SPUN = [
  'The mayor mentioned that the navy vessel got here from the metropolis, in search of a attainable settlement with the authorities.',
  'The clerk mentioned that threats had been put ahead, that doubts had been raised, and that the votes had been counted just lately.',
  '“We have a number of considerations,” the library mentioned. The assembly of the officers is additionally set for the subsequent spring.',
  'The town mentioned the disaster in the navy yard, a disaster for safety, for the safety of individuals and the authorities.',
  'However the ferry, however old, may additionally carry extra individuals in keeping with the yard, and solely the authorities disagree with that for now.',
  'The settlement, the yard mentioned, is a great distance off, and the place the ferry goes will likely be seen when the settlement is signed by all of the officers.',
  'Towards the yard stood the library and towards the library stood the clerk, whose financial worries had been recognized within the metropolis for years in the past.',
];
const PLAIN = Array.from({ length: 5 }, (_, day) =>
  [
    `The clerk said on day ${day} that the ferry was old, but that people in the town still liked it more than any other boat they had.`,
    'He also said that the government had told the yard to wait before it bought steel, because prices were high and there was only a little money left.',
    'Last year the town had to sell two boats; now it wants to keep this one, if at least one member of the council finds a way to pay for it.',
  ].join(' '),
);

describe('spun-words', () => {
  it('finds a text in which the everyday words are gone', () => {
    const found = run(SPUN);
    expect(found[0]).toMatchObject({ code: 'spun_words', family: 'spinning', kind: 'spun' });
    expect(Number(found[0]?.detail?.['count'])).toBeGreaterThan(8);
  });

  it.each([
    ['a text in everyday words', PLAIN, 'en'],
    ['a short text', SPUN.slice(0, 2), 'en'],
    ['another language', SPUN, 'de'],
  ])('is silent about %s', (_what, lines, lang) => {
    expect(run(lines, lang)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { siteDoubled } from '../../../src/core/signals/site-doubled.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  siteDoubled.run(makeReading(sketch), reviewedKnowledge());

describe('site-doubled', () => {
  const headline = 'What becomes of the old ferry in the harbour';

  it('sees the headline repeated as the first line', () => {
    const lines = story([], [{ text: headline, tag: 'h1' }, headline]);
    expect(codesOf(run({ lines }))).toEqual(['headline_doubled']);
  });

  it('sees a paragraph that stands twice', () => {
    const [first = '', ...rest] = story().map(String);
    expect(codesOf(run({ lines: [first, first, ...rest] }))).toEqual(['paragraph_doubled']);
  });

  it('is silent about short lines and headings that come back', () => {
    const lines = story(['Share', 'Share'], [{ text: headline, tag: 'h1' }]);
    expect(run({ lines })).toEqual([]);
  });
});

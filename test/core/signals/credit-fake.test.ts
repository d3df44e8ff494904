import { describe, expect, it } from 'vitest';
import { creditFake } from '../../../src/core/signals/credit-fake.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  creditFake.run(makeReading(sketch), reviewedKnowledge());

describe('credit-fake', () => {
  const page = 'https://quiet-harbour-notes.example/2024/05/a-story';

  it('sees a source link that leads to the page itself', () => {
    const lines = story([{ text: 'Original article', links: [{ url: page }] }]);
    expect(codesOf(run({ lines }))).toEqual(['credit_link_to_itself']);
  });

  it('sees a source link that leads to the own front page', () => {
    const lines = story([
      { text: 'Source link', links: [{ url: 'https://quiet-harbour-notes.example/' }] },
    ]);
    expect(codesOf(run({ lines }))).toEqual(['credit_link_to_home']);
  });

  it.each(['Source', 'Джерело', 'Fonte', 'المصدر'])('knows "%s" alone as a label', (text) => {
    const lines = story([{ text, links: [{ url: `${page}#` }] }]);
    expect(codesOf(run({ lines }))).toEqual(['credit_link_to_itself']);
  });

  it.each(['Sources of the river', 'Texte', 'Ferry'])('takes no other words for it: %s', (text) => {
    const lines = story([{ text, links: [{ url: `${page}#` }] }]);
    expect(run({ lines })).toEqual([]);
    expect(run({ lines: story([{ text: 'Source', links: [{ url: page, text: 'S' }] }]) })).toEqual(
      [],
    );
  });

  it('is silent about a true source link and about other links to itself', () => {
    const real = story([
      { text: 'Source link', links: [{ url: 'https://www.stern.de/a/b-c-d-e-1234567.html' }] },
    ]);
    const permalink = story([{ text: '12 May 2024', links: [{ url: page }] }]);
    expect(run({ lines: real })).toEqual([]);
    expect(run({ lines: permalink })).toEqual([]);
  });
});

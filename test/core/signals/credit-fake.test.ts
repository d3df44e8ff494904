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

  it('counts a label linked to nowhere by half', () => {
    const reading = makeReading({ lines: story([{ text: 'Source', links: [{ url: page }] }]) });
    const hollow = { ...reading, snapshot: { ...reading.snapshot, links: [] } };
    const [found] = creditFake.run(hollow, reviewedKnowledge());
    expect(found).toMatchObject({ code: 'credit_link_to_itself' });
    expect(found?.strength).toBeLessThan(0.5);
    const cut = { ...hollow, snapshot: { ...hollow.snapshot, truncated: true } };
    expect(creditFake.run(cut, reviewedKnowledge())).toEqual([]);
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

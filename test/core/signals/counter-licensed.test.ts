import { describe, expect, it } from 'vitest';
import { counterLicensed } from '../../../src/core/signals/counter-licensed.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  counterLicensed.run(makeReading(sketch), reviewedKnowledge());

describe('counter-licensed', () => {
  it.each([
    'This article is republished from The Conversation under a Creative Commons licence.',
    'Republished with permission from the harbour quarterly.',
    'Reproducido con permiso del autor.',
  ])('reads the leave given in "%s"', (line) => {
    const [found] = run({ lines: story([line]) });
    expect(found).toMatchObject({ code: 'counter_licensed', notice: 'syndication' });
    expect(found?.strength).toBeGreaterThanOrEqual(0.8);
  });

  it("gives the licensor's article", () => {
    const url = 'https://theconversation.com/why-a-ferry-makes-a-good-library-193388';
    const text = 'This story originally appeared on The Conversation.';
    expect(
      run({ lines: story([{ text, links: [{ url, text: 'The Conversation' }] }]) })[0]?.url,
    ).toBe(url);
  });

  it('knows press releases', () => {
    expect(
      run({ lines: story([], ['DOVER, May 3, 2024 /PRNewswire/ -- A new hull.']) }),
    ).toMatchObject([{ code: 'counter_press_release' }]);
  });

  it.each([
    'The ferry first sailed in 1904.',
    'Permission was given by the mayor.',
    'Source: Stern',
  ])('is silent about "%s"', (line) => {
    expect(run({ lines: story([line]) })).toEqual([]);
  });
});

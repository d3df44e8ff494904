import { describe, expect, it } from 'vitest';
import { counterOwnMarks } from '../../../src/core/signals/counter-own-marks.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  counterOwnMarks.run(makeReading(sketch), reviewedKnowledge());

describe('counter-own-marks', () => {
  const url = 'https://www.pipestone-star.example/news/a';

  it('adds up the marks of a newsroom', () => {
    const jsonLd = [{ '@type': 'NewsArticle', publisher: { name: 'Pipestone Star' } }];
    const furniture = ['About us', 'Corrections', 'Obituaries'].map((text) => ({
      text,
      links: [{ url: 'https://www.pipestone-star.example/page' }],
    }));
    const [found] = run({ lines: story(), url, jsonLd, furniture });
    expect(found?.code).toBe('counter_own_marks');
    expect(found?.strength).toBeGreaterThan(0.4);
  });

  it('makes little of data that themes write by themselves', () => {
    const jsonLd = [{ '@type': 'NewsArticle', publisher: { name: 'Pipestone Star' } }];
    const [found] = run({ lines: story(), url, jsonLd });
    expect(found?.strength).toBeLessThan(0.25);
  });

  it('hears its own reporting', () => {
    const lines = story(['"We wait," the mayor told this newspaper on Friday.']);
    expect(codesOf(run({ lines, url }))).toEqual(['counter_own_marks']);
  });

  it("is silent about somebody else's name and links", () => {
    const jsonLd = [{ '@type': 'NewsArticle', publisher: { name: 'CNBC' } }];
    const furniture = [{ text: 'About us', links: [{ url: 'https://elsewhere.net/about' }] }];
    expect(run({ lines: story(), url, jsonLd, furniture })).toEqual([]);
  });
});

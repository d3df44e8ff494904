import { describe, expect, it } from 'vitest';
import { counterEdition } from '../../../src/core/signals/counter-edition.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  counterEdition.run(makeReading(sketch), reviewedKnowledge());

describe('counter-edition', () => {
  it("knows an outlet's own edition in another language", () => {
    const url = 'https://www.spiegel.de/international/europe/a-ferry-a-1.html';
    expect(run({ lines: story(), url })).toMatchObject([
      { code: 'counter_edition', notice: 'edition', outlet: 'spiegel' },
    ]);
  });

  it('is silent about home pages and about strangers', () => {
    expect(run({ lines: story(), url: 'https://www.spiegel.de/politik/a', lang: 'de' })).toEqual(
      [],
    );
    expect(run({ lines: story(), url: 'https://quiet-harbour-notes.example/en/a' })).toEqual([]);
  });
});

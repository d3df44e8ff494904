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

  it.each([
    'This article was translated automatically from Estonian and checked by an editor.',
    'Der Text wurde maschinell übersetzt und von der Redaktion geprüft.',
    'Artículo traducido con inteligencia artificial y revisado por la redacción.',
  ])('takes the word of a newsroom that says: %s', (line) => {
    expect(run({ lines: story([line]) })).toMatchObject([
      { code: 'counter_edition', notice: 'edition', where: { part: 'block', index: 3 } },
    ]);
  });

  it.each([
    'This article was translated automatically from Estonian.',
    'All news articles on this page are translated automatically from other pages. Nobody checked them.',
  ])('does not where nobody read it: %s', (line) => {
    expect(run({ lines: story([line]) })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { counterOwnOutlet } from '../../../src/core/signals/counter-own-outlet.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  counterOwnOutlet.run(makeReading(sketch), reviewedKnowledge());

describe('counter-own-outlet', () => {
  it.each([
    ['https://www.spiegel.de/a', 'counter_known_outlet'],
    ['https://en.wikipedia.org/wiki/Ferry', 'counter_library'],
    ['https://www.cdc.gov/a', 'counter_public_body'],
    ['https://www.port.gov.uk/a', 'counter_public_body'],
    ['https://news.harbour.edu/a', 'counter_public_body'],
  ])('knows whose address %s is', (url, code) => {
    expect(codesOf(run({ lines: story(), url }))).toEqual([code]);
  });

  it.each([
    ['https://warsawinstitute.org/a', 1],
    ['https://www.boursier.com/a', 0.6],
    ['https://m.en.newizv.ru/a', 1],
  ])('trusts %s, which the corpus has honest articles of', (url, strength) => {
    const [piece] = run({ lines: story(), url });
    expect(piece).toMatchObject({ code: 'counter_corpus_site', strength });
  });

  it.each([
    'https://www.ieu-monitoring.com/a', // In the corpus with licensed texts only.
    'https://blogs.newizv.ru/a', // Beside a site of the corpus, not below it.
    'https://quiet-harbour-notes.example/a',
    'https://spiegel-online-news.example/a',
    'https://governor-news.example/a',
  ])('is silent about %s', (url) => {
    expect(run({ lines: story(), url })).toEqual([]);
  });
});

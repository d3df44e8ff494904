import { describe, expect, it } from 'vitest';
import { foreignPublisher } from '../../../src/core/signals/foreign-publisher.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  foreignPublisher.run(makeReading(sketch), reviewedKnowledge());

describe('foreign-publisher', () => {
  const jsonLd = [{ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'CNBC' } }];

  it('sees a publisher the address does not fit', () => {
    expect(run({ lines: story(), jsonLd })).toMatchObject([
      { code: 'foreign_publisher', outlet: 'cnbc' },
    ]);
  });

  it('is silent where address and publisher fit, or the publisher is unknown', () => {
    expect(run({ lines: story(), jsonLd, url: 'https://www.cnbc.com/a' })).toEqual([]);
    expect(run({ lines: story(), jsonLd, url: 'https://cnbc-africa.example/a' })).toEqual([]);
    const own = [{ '@type': 'NewsArticle', publisher: { name: 'Quiet Harbour Notes' } }];
    expect(run({ lines: story(), jsonLd: own })).toEqual([]);
  });
});

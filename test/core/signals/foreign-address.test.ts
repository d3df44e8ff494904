import { describe, expect, it } from 'vitest';
import { foreignAddress } from '../../../src/core/signals/foreign-address.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  foreignAddress.run(makeReading(sketch), reviewedKnowledge());

describe('foreign-address', () => {
  const address = 'https://www.theguardian.com/world/2024/feb/08/a-town-by-the-sea';

  it('sees a canonical address at another outlet', () => {
    expect(run({ lines: story(), canonical: address })).toMatchObject([
      { code: 'foreign_canonical', outlet: 'guardian', url: address },
    ]);
  });

  it('reads og:url and the structured data too', () => {
    const metas = [{ key: 'og:url', content: address }];
    const jsonLd = [{ '@type': 'NewsArticle', mainEntityOfPage: { '@id': address } }];
    expect(codesOf(run({ lines: story(), metas, jsonLd }))).toEqual([
      'foreign_og_url',
      'foreign_structured_address',
    ]);
  });

  it('is silent about its own, unknown and neutral addresses', () => {
    for (const canonical of [
      'https://quiet-harbour-notes.example/a',
      'https://moved-to-a-new-home.net/a',
      'https://medium.com/@someone/a',
      'not an address',
    ]) {
      expect(run({ lines: story(), canonical })).toEqual([]);
    }
  });

  it("is silent on the outlet's own page", () => {
    expect(
      run({ lines: story(), canonical: address, url: 'https://amp.theguardian.com/a' }),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { CorpusRecord } from '../../../src/core/types.ts';
import { story } from '../reading.ts';
import { FERRY, originOf, record } from './page.ts';

describe('findOrigin gives the address', () => {
  const last = (url: string, text = 'Source link') => [{ text, links: [{ url, text }] }];

  it('of a credit link, out of its redirector and without tracking', () => {
    const hidden = `https://l.facebook.com/l.php?u=${encodeURIComponent(`${FERRY}?fbclid=x&utm_source=y`)}&h=1`;
    const origin = originOf({ lines: story(last(hidden)) });
    expect(origin.url).toBe(FERRY);
    expect(origin.urlConfidence).toBeGreaterThanOrEqual(0.8);
    expect(origin.outlet?.id).toBe('spiegel');
  });

  it.each([
    ['a front page', 'https://www.spiegel.de/'],
    ['a section', 'https://www.spiegel.de/politik/'],
    [
      'a share link',
      'https://www.facebook.com/sharer.php?u=https%3A%2F%2Fquiet-harbour-notes.example%2F2024%2F05%2Fa-story',
    ],
    ['the page itself', 'https://quiet-harbour-notes.example/2024/05/a-story-about-an-old-ferry'],
    ['a script', 'javascript:alert(1)'],
  ])('but never of %s', (_what, url) => {
    expect(originOf({ lines: story(last(url)) }).url).toBeNull();
  });

  it('with less confidence where the outlet is another', () => {
    const origin = originOf({
      lines: story([
        'fek/AFP/dpa',
        'Source: spiegel',
        ...last('https://www.dw.com/en/ferry-at-the-quay/a-1234567', 'Read also'),
      ]),
    });
    expect(origin.outlet?.id).toBe('spiegel');
    expect(origin.urlConfidence).toBeLessThan(0.8);
  });
});

describe('findOrigin and known articles', () => {
  const match = (url: string, score: number, more: Partial<CorpusRecord> = {}) => ({
    record: record(url, more),
    score,
    shared: [],
  });
  it('names the worldwide agency of a wire copy that nearly all agrees with, never the paper', () => {
    const wire = match('https://www.dw.com/en/ferry-at-the-quay/a-1234567', 0.6, {
      kind: 'wire-copy',
      agencies: ['Reuters'],
    });
    expect(originOf({ lines: story(), matches: [{ ...wire, facts: 0.7 }] })).toMatchObject({
      outlet: { id: 'reuters' },
      url: null,
    });
    expect(originOf({ lines: story(), matches: [{ ...wire, facts: 0.5 }] }).outlet).toBeNull();
  });

  it('gives no address of another newsroom than the one it names', () => {
    const dw = match('https://www.dw.com/en/ferry-at-the-quay/a-1234567', 0.59);
    const origin = originOf({ lines: story(['fek/AFP/dpa', 'Source: spiegel']), matches: [dw] });
    expect([origin.outlet?.id, origin.url]).toEqual(['spiegel', null]);
  });

  it("is surer where a picture's address carries the article's id", () => {
    const url = 'https://www.dw.com/en/ferry-at-the-quay/a-12345678';
    const sketch = { lines: story(['Source: DW']), matches: [match(url, 0.55)] };
    const plain = originOf(sketch);
    const pictured = originOf({
      ...sketch,
      images: ['https://static.dw.com/image/12345678_6.jpg'],
    });
    const other = originOf({ ...sketch, images: ['https://static.dw.com/image/87654321_6.jpg'] });
    expect(pictured.url).toBe(url);
    expect(pictured.urlConfidence).toBeGreaterThan(plain.urlConfidence);
    expect(other.urlConfidence).toBe(plain.urlConfidence);
  });
});

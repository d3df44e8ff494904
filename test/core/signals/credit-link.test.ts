import { describe, expect, it } from 'vitest';
import { creditLink } from '../../../src/core/signals/credit-link.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  creditLink.run(makeReading(sketch), reviewedKnowledge());

describe('credit-link', () => {
  const to = (url: string, text = 'Source link') => story([{ text, links: [{ url }] }]);

  it('gives the address of the article a source link leads to', () => {
    const url = 'https://www.theguardian.com/world/2024/feb/08/a-town-by-the-sea';
    expect(run({ lines: to(url) })).toMatchObject([
      { code: 'credit_link_article', outlet: 'guardian', url },
    ]);
  });

  it('follows a label that stands alone, its colon left out', () => {
    const url = 'https://www.theguardian.com/world/2024/feb/08/a-town-by-the-sea';
    expect(run({ lines: to(url, 'Джерело'), lang: 'uk' })).toMatchObject([{ url }]);
    expect(run({ lines: to(url, 'Пристань'), lang: 'uk' })).toEqual([]);
  });

  it('unwraps redirectors', () => {
    const target = 'https://www.stern.de/politik/ein-hafen-und-seine-faehre-33123456.html';
    const url = `https://out.example.net/l.php?u=${encodeURIComponent(target)}&h=1`;
    expect(run({ lines: to(url) })[0]?.url).toBe(target);
  });

  it('counts an article of a site nobody knows', () => {
    const [found] = run({
      lines: to('https://harbour-gazette.net/2024/05/what-becomes-of-the-ferry'),
    });
    expect(found).toMatchObject({ code: 'credit_link_article' });
    expect(found?.outlet).toBeUndefined();
  });

  it('takes a front page for a site, without an address', () => {
    const [found] = run({ lines: to('https://www.stern.de/') });
    expect(found).toMatchObject({ code: 'credit_link_site', outlet: 'stern' });
    expect(found?.url).toBeUndefined();
  });

  it.each([
    ['a share link', 'https://www.facebook.com/sharer/sharer.php?t=source'],
    ['the own site', 'https://quiet-harbour-notes.example/2024/05/other-story-about-a-ferry'],
  ])('is silent about %s', (_why, url) => {
    expect(run({ lines: to(url) })).toEqual([]);
  });

  it('is silent about links that are not labelled as a source', () => {
    const url = 'https://www.theguardian.com/world/2024/feb/08/a-town-by-the-sea';
    expect(run({ lines: to(url, 'A town by the sea') })).toEqual([]);
  });
});

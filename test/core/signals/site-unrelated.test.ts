import { describe, expect, it } from 'vitest';
import { siteUnrelated } from '../../../src/core/signals/site-unrelated.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  siteUnrelated.run(makeReading(sketch), reviewedKnowledge());

describe('site-unrelated', () => {
  const long = [...story(), ...story().map((line) => `Again: ${line}`)];
  const terms = {
    people: ['Ada', 'Bo', 'Cy'].map((text) => ({ text, key: text, concept: null, count: 1 })),
    places: ['Dover', 'Ely'].map((text) => ({ text, key: text, concept: null, count: 1 })),
  };

  it('sees a site named after a pastime on a page that never mentions it', () => {
    const found = run({ lines: long, url: 'https://d2softballnews.example/a', terms });
    expect(codesOf(found)).toEqual(['site_unrelated']);
  });

  it('reads the name the site gives itself, its header aside', () => {
    const metas = [{ key: 'og:site_name', content: 'Marathon Shoe Lab' }];
    const furniture = ['Marathon Shoe Lab'];
    expect(codesOf(run({ lines: long, metas, furniture, terms }))).toEqual(['site_unrelated']);
  });

  it('is silent where the story is about the pastime', () => {
    const lines = [...long, 'The softball field beside the harbour will be kept in any case.'];
    expect(run({ lines, url: 'https://d2softballnews.example/a', terms })).toEqual([]);
  });

  it.each(['whitehorse-star', 'gardencity-telegram', 'occidental-post', 'huntington-herald'])(
    'is silent about place names such as %s',
    (label) => {
      expect(run({ lines: long, url: `https://${label}.example/a`, terms })).toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { isAtHome, reworkedKind } from '../../../src/core/knowledge/home-ground.ts';
import type { NameMention } from '../../../src/core/types.ts';
import { makeReading, PROSE, reviewedKnowledge } from '../reading.ts';

const place = (concept: string, count: number): NameMention => ({
  text: concept,
  key: concept,
  concept,
  count,
});
const reading = (lang: string | null, line: string, places: NameMention[] = []) =>
  makeReading({ lang, lines: [line, ...PROSE], terms: { places } });

describe('isAtHome', () => {
  it.each([
    ['en', 'British councils in Yorkshire and Cornwall told the Australian visitors.'],
    ['de', 'In Niedersachsen und Hessen sagte es der Landtag, in Bremen nicht.'],
    ['fr', 'En Savoie et en Bretagne, la préfecture attend; une commune de Normandie aussi.'],
  ])('sees that a story in %s plays where it is spoken', (lang, line) => {
    expect(isAtHome(reading(lang, line), reviewedKnowledge())).toBe(true);
  });

  it('counts the places of the gazetteer', () => {
    const places = [place('london', 2), place('AU', 1)];
    expect(isAtHome(reading('en', 'A line.', places), reviewedKnowledge())).toBe(true);
    expect(isAtHome(reading('de', 'Eine Zeile.', places), reviewedKnowledge())).toBe(false);
  });

  it.each([
    ['en', 'German police in Hesse and Brandenburg told the British visitors of Yorkshire.'],
    ['en', 'The ferry was late, as British ferries are.'],
    ['en', 'Nothing is named here.'],
    ['sw', 'British, Welsh and Scottish ferries.'],
    [null, 'British, Welsh and Scottish ferries.'],
  ])('is not sure for a page in %s: "%s"', (lang, line) => {
    expect(isAtHome(reading(lang, line), reviewedKnowledge())).toBe(false);
  });
});

describe('reworkedKind', () => {
  it('tells a text that went there and back from one that came from elsewhere', () => {
    const home = reading('en', 'British, Welsh and Scottish ferries.');
    expect(reworkedKind(home, reviewedKnowledge())).toBe('back-translation');
    const abroad = reading('en', 'German, Swiss and Austrian ferries.');
    expect(reworkedKind(abroad, reviewedKnowledge())).toBe('machine-translation');
  });
});

import { describe, expect, it } from 'vitest';
import { mockAuthor } from '../../../src/core/signals/mock-author.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string, lang = 'en') =>
  mockAuthor.run(makeReading({ lang, lines: story(), furniture: [line] }), reviewedKnowledge());

describe('mock-author', () => {
  it.each([
    ['en', 'Harbour introvert. Quiet zombie trailblazer. Coffee ninja. Friend of ropes.'],
    ['de', '„Hafenkundiger Internet-Geek. Kaffee-Ninja. Stolzer Zombie-Freund. Seilkenner.“'],
    ['fr', 'Fan de quais. Ninja du café. Évangéliste de la bière. Introverti sans bateau.'],
    ['nl', 'Bierkenner. Introvert. Zombie-kapitein. Koffieliefhebber aan de kade.'],
    ['es', 'Amante de los muelles. Gurú del café. Fanático del tocino. Introvertido.'],
  ])('knows the stock of such lines in %s', (lang, line) => {
    expect(codesOf(run(line, lang))).toEqual(['mock_author']);
  });

  it.each([
    'Ada Pell writes about the harbour, the ferry and the people who wait for it. She drinks tea.',
    'Coffee, beer and bacon are served on the ferry from nine in the morning until it sinks.',
    'Harbour reporter. Father of two. Sails when the ferry does not.',
    'News. Sport. Weather. Contact. Imprint. Advertise with us.',
  ])('is silent about "%s"', (line) => {
    expect(run(line)).toEqual([]);
  });
});

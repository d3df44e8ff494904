import { describe, expect, it } from 'vitest';
import { spacingDamage } from '../../../src/core/signals/spacing-damage.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string, lang = 'en') =>
  spacingDamage.run(makeReading({ lang, lines: story([line]) }), reviewedKnowledge());

describe('spacing-damage', () => {
  it('finds a quotation that closes with an opening mark', () => {
    const line =
      '“We must put the ferry to use before the winter of 1997, “the library magazine quoted him as saying.';
    expect(codesOf(run(line))).toContain('spacing_damage');
    expect(
      codesOf(run('“Nobody wants it – not now -“, said the clerk of the council on Sunday.')),
    ).toContain('spacing_damage');
  });

  it.each([
    ['“That is out of the question for us and the town, ”said the clerk of the council.'],
    ['The clerk of the council said that nobody in the town wanted the ferry. . He went home.'],
    ['The mayor would not close the door of the alliance. , warning of a lean winter for all.'],
    ['The clerk has described Harbourland ‘s partnership with the island as a threat to the town.'],
    ['The clerk hopes for the best, he said, but the town should be ready for the worst. “'],
    [
      '“That is out of the question for the town”said the clerk, and “nobody wants it”answered the mayor.',
    ],
  ])('finds the damage in "%s"', (line) => {
    expect(codesOf(run(line))).toContain('spacing_damage');
  });

  it.each([
    [
      'clean quotations',
      '“That is out of the question,” said the clerk; “nobody,” he added, “wants it.”',
      'en',
    ],
    [
      'an ellipsis',
      'The clerk waited . . . and then, without a word, he went home before the vote.',
      'en',
    ],
    [
      'two spaces before commas, as link markup leaves them',
      'The clerk , the mayor , and the library all waited for the autumn to come.',
      'en',
    ],
    [
      'French spacing',
      'Le greffier a dit : « Personne ne veut du bac ! » Et le maire ? Il attend, lui aussi.',
      'fr',
    ],
    [
      'German quotations',
      '„Das kommt nicht in Frage“, sagte der Schreiber. „Niemand will das.“ Dann ging er heim.',
      'de',
    ],
    [
      'English with German marks',
      'The driver asked: „A problem?“ Nobody spoke. „No problem“, said the clerk, „never mind“.',
      'en',
    ],
    [
      'Swedish quotations',
      '”Det är uteslutet”, sade sekreteraren. ”Ingen vill ha färjan”, tillade han sedan.',
      'sv',
    ],
  ])('is silent about %s', (_what, line, lang) => {
    expect(run(line, lang)).toEqual([]);
  });
});

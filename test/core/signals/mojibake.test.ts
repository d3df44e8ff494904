import { describe, expect, it } from 'vitest';
import { mojibake } from '../../../src/core/signals/mojibake.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string) =>
  mojibake.run(makeReading({ lines: story([line]) }), reviewedKnowledge());

describe('mojibake', () => {
  it.each([
    [
      'The clerk wrote p & aring; the board that nobody in the harbour town wanted the ferry.',
      'split_entity',
    ],
    [
      'The clerk said & quot; nobody wants it & quot; and the mayor of the town went home.',
      'split_entity',
    ],
    [
      'See https: // www. harbour. example / ferry for all that was said about the old hull.',
      'split_entity',
    ],
    [
      'The clerkâ€™s room isnâ€™t warm, and the mayorâ€œs isnâ€™t either, the library said.',
      'mojibake',
    ],
    [
      'This one is from Andrรฉ, who says it will be โ€œnot the same ferry at allโ€ for us.',
      'mojibake',
    ],
  ])('finds the damage in "%s"', (line, code) => {
    expect(codesOf(run(line))).toContain(code);
  });

  it('says no more of a page whose every umlaut is broken', () => {
    const broken = Array.from(
      { length: 40 },
      (_, at) => `Der ${at}. SchÃ¶ffe hÃ¶rt Boot ${at * 7}, `,
    );
    const much = run(broken.join('')).find(({ code }) => code === 'mojibake')?.strength ?? 0;
    expect(much).toBeGreaterThan(0);
    expect(much).toBeLessThan(0.6);
  });

  it('calls only entities that were split a translation', () => {
    expect(run('The clerk wrote p & aring; the board about it.')[0]?.kind).toBe(
      'machine-translation',
    );
    expect(run('Itâ€™s cold, isnâ€™t it, wasnâ€™t it, wonâ€™t it.')[0]?.kind).toBeUndefined();
  });

  it.each([
    [
      'an ampersand',
      'Ferries & Boats Ltd. sold the hull to Smith & Sons; R&D costs were paid by the town.',
    ],
    [
      'accents',
      'Café, Ångström, São Paulo, Übermut and “Ça va?” are written as they should be here.',
    ],
    [
      'one broken space',
      'The clerk of the council went home.Â He did not come back before the vote.',
    ],
    [
      'an address',
      'See https://www.harbour.example/ferry for all that was said about the old hull.',
    ],
  ])('is silent about %s', (_what, line) => {
    expect(run(line)).toEqual([]);
  });
});

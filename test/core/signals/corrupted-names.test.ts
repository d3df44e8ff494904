import { describe, expect, it } from 'vitest';
import { corruptedNames } from '../../../src/core/signals/corrupted-names.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (...lines: string[]) =>
  corruptedNames.run(makeReading({ lines: story(lines) }), reviewedKnowledge());
const KNOWN =
  'The talks were led by Martha Brinken for the town. Later Brinken went to see the yard, and then Brinken met the mayor.';

describe('corrupted-names', () => {
  it('finds a surname that turned into a word form', () => {
    const found = run(
      KNOWN,
      'Nothing was agreed on that day. Brinking is expected to speak about it on Sunday evening.',
    );
    expect(found[0]).toMatchObject({ code: 'corrupted_name', kind: 'machine-translation' });
    expect(found[0]?.quote).toContain('Brinking');
  });

  it('finds a misspelt surname after the same first name, and counts it less', () => {
    const typo = run(
      KNOWN,
      'In the evening Martha Brinkin told the library that the ferry would stay where it is.',
    );
    const word = run(
      KNOWN,
      'In the evening Brinking told the library that the ferry would stay where it is now.',
    );
    expect(typo).toHaveLength(1);
    expect(typo[0]?.strength ?? 1).toBeLessThan(word[0]?.strength ?? 0);
  });

  it.each([
    [
      'another person',
      'In the evening Paul Brinkin met the library and told them that the ferry would stay there.',
    ],
    [
      'a possessive',
      'In the evening Brinken’s friends told the library that the ferry would stay where it is now.',
    ],
    [
      'a people',
      'The Brinkenians told the library in the evening that the ferry would stay where it is now.',
    ],
    [
      'a word of the text',
      'They were brinking back to old days. Brinking is what they did all evening in the library.',
    ],
    [
      'a far name',
      'In the evening Brisker was in the library, where Blacker told him the ferry would stay there.',
    ],
  ])('is silent about %s', (_what, line) => {
    expect(run(KNOWN, line)).toEqual([]);
  });
});

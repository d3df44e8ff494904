import { describe, expect, it } from 'vitest';
import { dropCap } from '../../../src/core/signals/drop-cap.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string) =>
  dropCap.run(makeReading({ lines: story([], [line]) }), reviewedKnowledge());

describe('drop-cap', () => {
  it.each([
    ['UAt nine sharp the clerk opened the meeting and showed the mayor through the warm room.'],
    ['Dhe clerk of the council opened the meeting and showed the mayor through the warm room.'],
    ['P Lace for a floating library is what the mayor of the harbour town wants to make here.'],
    ['MThe clerk opened the meeting at nine and showed the mayor through the warm room himself.'],
  ])('finds the letter in "%s"', (line) => {
    expect(codesOf(run(line))).toEqual(['drop_cap']);
  });

  it.each([
    [
      'an article',
      'A Man of the harbour town opened the meeting and showed the mayor through the room.',
    ],
    [
      'the first person',
      'I Was the clerk of a small town, and this is how I came to own an old ferry.',
    ],
    [
      'a short form',
      'US officials opened the meeting at nine and showed the mayor through the warm room.',
    ],
    [
      'a Scottish name',
      'McTavish opened the meeting at nine and showed the mayor through the warm room.',
    ],
    ['a Russian preposition', 'В Москве открыли новый мост через реку, и движение пошло по нему.'],
    [
      'an Icelandic one',
      'Í Reykjavík var ný brú opnuð á þriðjudag og fólk gekk yfir hana um kvöldið.',
    ],
    [
      'a plain beginning',
      'At nine sharp the clerk opened the meeting and showed the mayor through the room.',
    ],
  ])('is silent about %s', (_what, line) => {
    expect(run(line)).toEqual([]);
  });

  it('does not look beyond the opening paragraphs', () => {
    const late =
      'UAt nine sharp the clerk opened the meeting and showed the mayor through the warm room.';
    const lines = story(
      [late],
      ['One more paragraph stands here, about nothing but the weather of the harbour.'],
    );
    expect(dropCap.run(makeReading({ lines }), reviewedKnowledge())).toEqual([]);
  });
});

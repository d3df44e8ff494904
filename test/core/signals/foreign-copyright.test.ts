import { describe, expect, it } from 'vitest';
import { foreignCopyright } from '../../../src/core/signals/foreign-copyright.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  foreignCopyright.run(makeReading(sketch), reviewedKnowledge());

describe('foreign-copyright', () => {
  it.each(['(C)MEDUZA 2021', '© 2021 Meduza', 'Copyright Meduza, all rights reserved'])(
    'sees the mark "%s" under the story',
    (line) => {
      expect(run({ lines: story([line]) })).toMatchObject([
        { code: 'foreign_copyright', outlet: 'meduza' },
      ]);
    },
  );

  it.each([
    '© 2024 Quiet Harbour Notes',
    'Copyright 2024 The Associated Press. All rights reserved.',
    'Step (c) Time to leave',
  ])('is silent about "%s"', (line) => {
    const url = 'https://quiet-harbour-notes.example/a';
    const found = run({ lines: story([line]), url }).filter(({ outlet }) => outlet !== 'time');
    expect(found).toEqual([]);
  });
});

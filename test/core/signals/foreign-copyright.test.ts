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
    ['hi', 'कॉपीराइट 2024 एनपीआर। और देखने के लिए, साइट पर जाएं।', 'npr'],
    ['hi', 'कॉपीराइट 2024 एन पी आर। और देखने के लिए, https://www.npr.org पर जाएं।', 'npr'],
    ['ar', 'حقوق النشر 2024 الغارديان', 'guardian'],
    ['ru', 'Авторское право 2024 NPR. Чтобы узнать больше, посетите https://www.npr.org.', 'npr'],
    ['de', 'Urheberrecht 2024 NPR. Um mehr zu sehen, besuchen Sie die Seite.', 'npr'],
    ['ko', '저작권 2024 NPR. 더 보려면 방문하세요.', 'npr'],
    ['pt', 'Direitos autorais 2024 NPR. Para ver mais, visite o site.', 'npr'],
  ])('reads the mark in the language of the page (%s): %s', (lang, line, outlet) => {
    const [found] = run({ lines: story([line]), lang });
    expect(found).toMatchObject({ outlet, kind: 'machine-translation' });
  });

  it.each([
    ['hi', 'कॉपीराइट 2024 शांत बंदरगाह समाचार'],
    ['de', 'Das Urheberrecht der NPR war 2024 Gegenstand einer Klage der Sender.'],
    ['ar', 'حقوق النشر محفوظة للموقع'],
    ['en', 'Copyright law, see www.npr.org for the story of the two heirs of the ferry.'],
  ])('is silent where the mark is another or none (%s): %s', (lang, line) => {
    const found = run({ lines: story([line]), lang });
    expect(found).toEqual([]);
  });

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

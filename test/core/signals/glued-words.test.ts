import { describe, expect, it } from 'vitest';
import { gluedWords } from '../../../src/core/signals/glued-words.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string) =>
  gluedWords.run(makeReading({ lines: story([line]) }), reviewedKnowledge());

describe('glued-words', () => {
  it.each([
    ['The mayor spoke in an interview with Harbournewswhich does not exclude a sale of the ferry.'],
    [
      'The ferry went from the quay toNewport and came back empty, said the clerk of theCouncil on Monday.',
    ],
    ['The Interior MinisterAlma Reed has closed the harbour to ships of more than forty metres.'],
    ['El presidenteRamiro Vega cerró el puerto a los barcos de más de cuarenta metros de largo.'],
  ])('finds the glued word in "%s"', (line) => {
    expect(codesOf(run(line))).toEqual(['glued_words']);
  });

  it.each([
    [
      'brands',
      'The clerk put a film on YouTube, paid with PayPal and wrote it down on his iPhone and MacBook.',
    ],
    [
      'names',
      'McDonald, MacArthur, DeVito, LaGuardia, VanDyke and Beckwith sat in the warm room together.',
    ],
    [
      'titles in tags and addresses',
      'Under #PresidentVega and @MinisterReed the clerk found ministers, presidents and a presidential ball.',
    ],
    [
      'code',
      'Call the method inArray() of the class, then theTitle = fromList(andMore); return theTitle.',
    ],
    [
      'ordinary words',
      'Elsewhere, whoever came therefrom was told so; Goethe and Asquith would have known more.',
    ],
    [
      'German words in -after',
      'Der Botschafter bat die Gesellschafter, und ein Wissenschafter sprach vom alten Hafen der Stadt.',
    ],
    [
      'addresses of sites',
      'Wie derHafenbote.example meldet, kommen die Zahlen von derHafenbote.example im Lauf der Woche.',
    ],
  ])('is silent about %s', (_what, line) => {
    expect(run(line)).toEqual([]);
  });
});

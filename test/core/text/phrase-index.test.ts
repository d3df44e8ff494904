import { describe, expect, it } from 'vitest';
import { addPhrase, findPhrases, phraseTable } from '../../../src/core/text/phrase-index.ts';
import { tokenise } from '../../../src/core/text/tokenise.ts';

function find(phrases: string[], text: string): string[] {
  const table = phraseTable<number>();
  for (const phrase of phrases) addPhrase(table, phrase, 1);
  return findPhrases(text, tokenise(text), table).map(({ start, end }) => text.slice(start, end));
}

describe('findPhrases', () => {
  it('finds a phrase of one word, on its own and in a hyphenated word', () => {
    expect(find(['hausredner'], 'Der Hausredner kam, der US-Hausredner ging.')).toEqual([
      'Hausredner',
      'Hausredner',
    ]);
  });

  it('prefers the longest phrase', () => {
    expect(find(['haus', 'haus der gemeinen'], 'Das Haus der Gemeinen tagt im Haus.')).toEqual([
      'Haus der Gemeinen',
      'Haus',
    ]);
  });

  it.each([
    ["agents d'application de la loi", 'Les agents d’application de la loi ont parlé.'],
    ["l'histoire continue", "Ici l'histoire continue demain."],
  ])('finds "%s" however its article is written', (phrase, text) => {
    expect(find([phrase], text)).toHaveLength(1);
  });

  it('does not look across punctuation or inside words', () => {
    expect(find(['haus redner', 'red'], 'Im Haus, Redner: Rede.')).toEqual([]);
  });
});

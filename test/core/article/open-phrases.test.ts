import { describe, expect, it } from 'vitest';
import { clean, STORY, STORY_TEXTS, TITLE, texts } from './make-page.ts';

const ended = (text: string, linkChars = 0) =>
  texts(clean([['h1', TITLE], ...STORY, ['p', text, { linkChars }]]));

describe('words that open credits and sentences alike, at the end of a story', () => {
  it.each([
    ['Report by Ann Example and Bo Sample in Harbourtown; edited by Cy Instance and Di Specimen.'],
    ['Report by Ann Example'],
    ['Report by Ann Example, with help from the newsroom on the islands and on the mainland'],
    [`The post ${TITLE} appeared first on Harbour Post, the paper of the islands.`],
  ])('drops "%s"', (text) => {
    expect(ended(text)).toEqual(STORY_TEXTS);
  });

  it('drops what is for the greater part a link', () => {
    const text =
      'The post about the ferry in the harbour appeared first on a paper of the islands.';
    expect(ended(text, 50)).toEqual(STORY_TEXTS);
    expect(ended(text)).toEqual([...STORY_TEXTS, text]);
  });

  it.each([
    [
      'Report by report, the engineers found that the crack had been growing since the autumn storms.',
    ],
    [
      'The post on the eastern pier, where passengers wait for the ferry, will stay closed until May.',
    ],
    ['The post had been seen by half of the islanders before the operator took it down, it said.'],
  ])('keeps "%s"', (text) => {
    expect(ended(text)).toEqual([...STORY_TEXTS, text]);
  });

  it('keeps what follows such a sentence', () => {
    const told =
      'Report by report, the engineers found that the crack had been growing for months.';
    const last = 'Nobody was hurt, and the council thanked those who had brought soup to the pier.';
    expect(texts(clean([['h1', TITLE], ...STORY, ['p', told], ['p', last]]))).toEqual([
      ...STORY_TEXTS,
      told,
      last,
    ]);
  });
});

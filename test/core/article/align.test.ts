import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/core/article/index.ts';
import { knowledge, page, read, STORY, STORY_TEXTS, TITLE, texts } from './make-page.ts';

const extraction = (lines: string[]) => ({
  title: null,
  byline: null,
  blocks: lines.map((text) => ({ type: 'paragraph' as const, text })),
});

describe('what the library found against what the page holds', () => {
  it('splits a line where the library saw two paragraphs', () => {
    const [first = '', second = '', third = ''] = STORY_TEXTS;
    const snapshot = page(
      [
        ['h1', TITLE],
        ['div', `${first} ${second}`],
        ['p', third],
      ],
      { title: TITLE },
    );
    const article = cleanArticle(read(snapshot), extraction([first, second, third]), [], knowledge);
    expect(texts(article)).toEqual([first, second, third]);
  });

  it('serves what the library read beyond the caps of the snapshot, and only then', () => {
    const more =
      'The last paragraph of a very long page stands where no snapshot reaches any more.';
    const cut = page([['h1', TITLE], ...STORY], { title: TITLE, truncated: true });
    const found = extraction([...STORY_TEXTS, more]);
    expect(texts(cleanArticle(read(cut), found, [], knowledge))).toEqual([...STORY_TEXTS, more]);
    const whole = page([['h1', TITLE], ...STORY], { title: TITLE });
    expect(texts(cleanArticle(read(whole), found, [], knowledge))).toEqual(STORY_TEXTS);
  });

  it('answers on a page without any text', () => {
    const article = cleanArticle(read(page([])), null, [], knowledge);
    expect(article).toMatchObject({ blocks: [], title: null, readingMinutes: 0 });
  });

  it('keeps within a second on thousands of equal lines', () => {
    const line = 'The very same sentence stands here again and says nothing new to anybody at all.';
    const lines = Array.from({ length: 4000 }, () => line);
    const snapshot = page(lines.map((text) => ['p', text]));
    const start = performance.now();
    const article = cleanArticle(read(snapshot), extraction(lines), [], knowledge);
    expect(article.blocks).toHaveLength(4000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

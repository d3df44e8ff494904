import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/core/article/index.ts';
import { knowledge, page, read, type ShortBlock, STORY_TEXTS, TITLE, texts } from './make-page.ts';

const [one = '', two = '', three = ''] = STORY_TEXTS;

const told = (text: string): ShortBlock => ['p', text, { path: 'div.page>div.body', group: 2 }];
const heading = (
  text: string,
  path = 'div.page>div.body>div.inline',
  linkChars = 0,
): ShortBlock => ['h3', text, { path, group: 3, linkChars }];

/** The library keeps the paragraphs and takes the short headings for labels. */
function shown(blocks: ShortBlock[]): string[] {
  const library = {
    title: TITLE,
    byline: null,
    blocks: STORY_TEXTS.map((text) => ({ type: 'paragraph' as const, text })),
  };
  return texts(cleanArticle(read(page(blocks, { title: TITLE })), library, [], knowledge));
}

describe('headings of paragraphs that the library left out', () => {
  it('come back where a paragraph of the story stands right under them', () => {
    const blocks = [
      told(one),
      heading('On the pier'),
      told(two),
      heading('What now?'),
      told(three),
    ];
    expect(shown([['h1', TITLE], ...blocks])).toEqual([
      one,
      'On the pier',
      two,
      'What now?',
      three,
    ]);
  });

  it.each<[string, ShortBlock[]]>([
    ['a heading of a box', [told(one), heading('Harbour news', 'div.page>div.sidebar'), told(two)]],
    ['a link', [told(one), heading('Harbour news', 'div.page>div.x', 12), told(two)]],
    ['a label', [told(one), heading('You may like'), told(two)]],
    ['what stands above the story', [heading('Harbour news'), told(one), told(two)]],
    [
      'one above another line',
      [told(one), heading('Harbour news'), ['div', 'Show all'], told(two)],
    ],
  ])('stay out: %s', (_, blocks) => {
    const kept = shown([['h1', TITLE], ...blocks, told(three)]);
    expect(kept).toEqual(expect.arrayContaining(STORY_TEXTS));
    expect(kept).not.toContain(blocks.find(([tag]) => tag === 'h3')?.[1]);
  });
});

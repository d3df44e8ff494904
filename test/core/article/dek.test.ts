import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/core/article/index.ts';
import type { PageBlock } from '../../../src/core/types.ts';
import {
  knowledge,
  page,
  read,
  type ShortBlock,
  STORY,
  STORY_TEXTS,
  TITLE,
  texts,
} from './make-page.ts';

const DEK =
  'The operator knew of the crack since autumn and told nobody, passengers on the pier say.';
const OPEN = 'The operator knew of the crack since autumn and told nobody';

const story: ShortBlock[] = STORY.map(([tag, text]) => [
  tag,
  text,
  { path: 'div.page>div.entry-content', group: 7 },
]);
const library = {
  title: TITLE,
  byline: null,
  blocks: STORY_TEXTS.map((text) => ({ type: 'paragraph' as const, text })),
};
const cleaned = (above: ShortBlock[]) =>
  cleanArticle(read(page([...above, ...story], { title: TITLE })), library, [], knowledge);
const dekOf = (above: ShortBlock[]) => cleaned(above).dek;
const inside = (path: string): Partial<PageBlock> => ({ path, group: 3 });

describe('the line under the headline', () => {
  it('is read though the box it shares with the headline is named after furniture', () => {
    const more = inside('div.page>div.sidebar');
    expect(
      dekOf([
        ['h1', TITLE, more],
        ['p', DEK, more],
      ]),
    ).toBe(DEK);
  });

  it('is read under a headline that carries its kicker in the same element', () => {
    expect(
      dekOf([
        ['h2', `Outer islands ${TITLE}`],
        ['div', DEK],
      ]),
    ).toBe(DEK);
  });

  it('is read without a stop when it is a heading or named after a lead', () => {
    expect(
      dekOf([
        ['h1', TITLE],
        ['h3', OPEN],
        ['p', 'By Ann Example'],
      ]),
    ).toBe(OPEN);
    const more = inside('div.page>header>div.lead');
    expect(
      dekOf([
        ['h1', TITLE],
        ['div', OPEN, more],
      ]),
    ).toBe(OPEN);
  });

  it('is no part of the blocks', () => {
    expect(
      texts(
        cleaned([
          ['h1', TITLE],
          ['h3', OPEN],
          ['p', 'By Ann Example'],
        ]),
      ),
    ).toEqual(STORY_TEXTS);
  });

  it.each<[string, ShortBlock[]]>([
    ['the headline once more with its kicker', [['h2', `Outer islands: ${TITLE} on Tuesday`]]],
    ['a line without a stop and without a name', [['p', OPEN]]],
    ['a widget that the headline does not stand in', [['p', DEK, inside('div.page>div.sidebar')]]],
    ['a box about the author', [['p', DEK, inside('div.page>div.author-box')]]],
    ['a link', [['h3', OPEN, { linkChars: OPEN.length }]]],
  ])('is not %s', (_, lines) => {
    expect(dekOf([['h1', TITLE], ...lines])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/core/article/index.ts';
import {
  clean,
  knowledge,
  page,
  read,
  type ShortBlock,
  STORY,
  STORY_TEXTS,
  TITLE,
  texts,
} from './make-page.ts';

const [one = '', two = '', three = ''] = STORY_TEXTS;
const OTHER = 'Storm closes the northern bridge for a week';
const TEASER =
  'Lorries have to go round by the mainland until the cables have been looked at, the council said.';

/** What the library kept of a page whose story stands in its own parent. */
function shown(blocks: ShortBlock[]): string[] {
  const library = {
    title: TITLE,
    byline: null,
    blocks: blocks
      .filter(([tag]) => tag !== 'h1')
      .map(([, text]) => ({ type: 'paragraph' as const, text })),
  };
  return texts(cleanArticle(read(page(blocks, { title: TITLE })), library, [], knowledge));
}

const story = (text: string): ShortBlock => [
  'p',
  text,
  { path: 'article.story>div.body', group: 2 },
];
const box = (tag: string, text: string, linked: boolean, group = 5): ShortBlock => [
  tag,
  text,
  { path: 'article.story>div.body>article.preview', group, linkChars: linked ? text.length : 0 },
];

describe('boxes of other stories without words that mark them', () => {
  it('drops a linked headline and its teaser between two paragraphs', () => {
    const inside = [box('h3', OTHER, true), box('p', TEASER, false)];
    expect(shown([['h1', TITLE], story(one), story(two), ...inside, story(three)])).toEqual([
      one,
      two,
      three,
    ]);
  });

  it('keeps the entries of a live blog, whose headlines are links to themselves', () => {
    const entries = STORY_TEXTS.flatMap((text, at) => [
      box('h3', `Report number ${at} from the pier in the harbour`, true, 10 + at),
      box('p', text, false, 10 + at),
    ]);
    expect(shown([['h1', TITLE], story(two.toUpperCase()), ...entries])).toHaveLength(7);
  });

  it('keeps a section of the story that stands in an article element of its own', () => {
    const section = [
      box('h3', 'What passengers are told', false),
      box('p', TEASER, false),
      box('p', OTHER, true),
    ];
    const more = [one, two, three, TEASER.toUpperCase(), one.toUpperCase()].map(story);
    const kept = shown([['h1', TITLE], ...more, ...section, story(two.toUpperCase())]);
    expect(kept).toContain('What passengers are told');
    expect(kept).toContain(TEASER);
  });

  it('drops a linked headline that comes again and again, but no shop that is named as often', () => {
    const link = (text: string, group: number): ShortBlock => [
      'div',
      text,
      { path: `div.page>div.card${group}`, group, linkChars: text.length },
    ];
    const shop = 'Harbour Shop (Grey Seal)';
    const parts = [story(one), story(two), story(three)];
    const blocks = parts.flatMap((part, at) => [part, link(OTHER, 20 + at), link(shop, 30 + at)]);
    const kept = shown([['h1', TITLE], ...blocks, story(TEASER)]);
    expect(kept).not.toContain(OTHER);
    expect(kept.filter((text) => text === shop)).toHaveLength(3);
    const once = shown([['h1', TITLE], story(one), link(OTHER, 20), story(two), story(three)]);
    expect(once).toContain(OTHER);
  });
});

describe('a last line that announces what is no part of the story', () => {
  const ended = (text: string, tag = 'p') => texts(clean([...STORY, [tag, text]]));

  it.each(['Mehr Themen:', 'More from the islands:', 'Dieses Thema im Programm:'])(
    'drops "%s"',
    (text) => expect(ended(text)).toEqual(STORY_TEXTS),
  );

  it.each([
    'Islanders seemed a bit confused by the operator:',
    'And this is what the captain wrote on the board that evening:',
    '“Nobody asked us:”',
  ])('keeps "%s"', (text) => expect(ended(text)).toEqual([...STORY_TEXTS, text]));

  it('keeps it as an item of a list', () => {
    expect(ended('For the crew and the cooks:', 'li')).toContain('For the crew and the cooks:');
  });
});

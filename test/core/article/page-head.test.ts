import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/core/article/index.ts';
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

const HEADING: ShortBlock = ['h2', 'What the engineers found'];

/** The page as a library cleans it that keeps every block. */
function cleanAll(blocks: ShortBlock[]): string[] {
  const snapshot = page(blocks, { title: TITLE });
  const kept = blocks.map(([tag, text]) => ({
    type: /^h\d$/.test(tag) ? ('heading' as const) : ('paragraph' as const),
    text,
  }));
  const extraction = { title: TITLE, byline: null, blocks: kept };
  return texts(cleanArticle(read(snapshot), extraction, [], knowledge));
}

describe('headings of the page', () => {
  it.each(['Main navigation', 'Primäre mobile Navigation', 'Suche', 'Islands', 'Skip to content'])(
    'goes above the headline: %s',
    (text) => {
      expect(cleanAll([['h2', text], ['h1', TITLE], ...STORY])).toEqual(STORY_TEXTS);
      expect(cleanAll([['h3', text], ['h2', TITLE], ...STORY])).toEqual(STORY_TEXTS);
    },
  );

  it('goes between headline and story when it belongs to a menu', () => {
    const menu: ShortBlock = ['h2', 'Search', { path: 'div.page>form.find' }];
    const inside: ShortBlock = ['h2', 'Menu', { path: 'div.page>nav.main' }];
    const date: ShortBlock = ['p', '5 March 2024'];
    expect(cleanAll([['h1', TITLE], menu, inside, date, ...STORY])).toEqual(STORY_TEXTS);
  });

  it('stays between headline and story, and where there is no headline', () => {
    expect(cleanAll([['h1', TITLE], HEADING, ...STORY])).toEqual([HEADING[1], ...STORY_TEXTS]);
    expect(cleanAll([HEADING, ...STORY])).toEqual([HEADING[1], ...STORY_TEXTS]);
  });

  it('stays right above the first paragraph, and where it is a sentence', () => {
    const named: ShortBlock = ['h2', HEADING[1], { path: 'div.page>h2.nav-heading' }];
    expect(cleanAll([['h1', TITLE], named, ...STORY])).toEqual([HEADING[1], ...STORY_TEXTS]);
    const lead: ShortBlock = [
      'h2',
      'The ferry to the islands has been late before, but never like this.',
    ];
    expect(cleanAll([lead, ['h1', TITLE], ...STORY])).toEqual([lead[1], ...STORY_TEXTS]);
  });

  it('stays below the first paragraph, whatever stands there', () => {
    const [first, ...rest] = STORY;
    if (!first) throw new Error('the story has a first paragraph');
    const odd: ShortBlock = [HEADING[0], HEADING[1], { path: 'div.page>nav.steps' }];
    const shown = cleanAll([['h1', TITLE], first, odd, ['h1', TITLE], HEADING, ...rest]);
    expect(shown.filter((text) => text === HEADING[1])).toHaveLength(2);
  });
});

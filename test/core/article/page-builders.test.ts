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

const MORE = [
  'The harbour master closed the eastern pier at noon and asked fishing boats to tie up on the western side until Thursday.',
  'Islanders who work on the mainland slept in a school gymnasium, where the council had put up forty beds and a kitchen.',
  'Repairs to the ramp were last made nine years ago, after a storm had torn two of its hinges out of the deck.',
];

/** A stretch of story in its own box, as page builders make them: the box has a drawn number. */
function boxed(
  lines: string[],
  drawn: string,
  group: number,
  name = 'builder-widget',
): ShortBlock[] {
  const path = `div.page>div.builder-element.builder-element-${drawn}.${name}.${name}-text>div.${name}-inner`;
  return lines.map((text): ShortBlock => ['p', text, { path, group }]);
}

const extracted = (lines: string[]) => ({
  title: TITLE,
  byline: null,
  blocks: lines.map((text) => ({ type: 'paragraph' as const, text })),
});

const contents: ShortBlock[] = MORE.map((text, at): ShortBlock => {
  const label = `${at + 1} ${text.slice(0, 40)}`;
  return ['div', label, { path: 'div.page>div.contents', group: 90, linkChars: label.length }];
});

describe('stories in the boxes of page builders', () => {
  const blocks: ShortBlock[] = [
    ['h1', TITLE],
    ...boxed(STORY_TEXTS.slice(0, 2), '98fbbca', 11),
    ...contents,
    ...boxed(STORY_TEXTS.slice(2), 'dbec0eb', 13),
    ...boxed(MORE.slice(0, 1), 'bd8a013', 14),
    ...boxed(MORE.slice(1), 'a77952e', 12),
  ];
  const shown = (lines: string[], page_: ShortBlock[] = blocks) =>
    texts(cleanArticle(read(page(page_, { title: TITLE })), extracted(lines), [], knowledge));

  it('takes back the first box that the library left out, though its name is that of a sidebar', () => {
    expect(shown(MORE.slice(1))).toEqual([...STORY_TEXTS, ...MORE]);
  });

  it('reads the story without the library too', () => {
    const { body } = read(page(blocks, { title: TITLE }));
    expect(body).toEqual(expect.arrayContaining([1, 2, 6, 7, 8, 9]));
  });

  it('leaves the widgets of a sidebar out where the story stands elsewhere', () => {
    const aside = boxed([MORE[0] ?? ''], 'c0ffee1', 12, 'widget');
    const plain: ShortBlock[] = [['h1', TITLE], ...STORY, ...aside];
    expect(shown(STORY_TEXTS, plain)).toEqual(STORY_TEXTS);
    const { body } = read(page(plain, { title: TITLE }));
    expect(body).not.toContain(4);
  });

  it('keeps what most of a story wears, and what stands between its paragraphs in other dress', () => {
    const locked = (text: string, tag: string, more: string, group: number): ShortBlock => [
      tag,
      text,
      { path: `div.page>div.body>${tag}.widget${more}`, group },
    ];
    const [opening = '', ...rest] = [...STORY_TEXTS, ...MORE];
    const story: ShortBlock[] = [
      ['h1', TITLE],
      ['p', opening, { path: 'div.page>div.body', group: 21 }],
      ...rest.slice(0, 3).map((text) => locked(text, 'p', '', 21)),
      locked('What the harbour master says', 'h2', '.heading', 21),
      locked(rest[3] ?? '', 'p', '.dropped-capital', 21),
      locked(rest[4] ?? '', 'p', '', 21),
    ];
    const library = [opening, ...rest.slice(0, 3), rest[4] ?? ''];
    expect(shown(library, story)).toEqual([
      opening,
      ...rest.slice(0, 3),
      'What the harbour master says',
      ...rest.slice(3),
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { clean, type ShortBlock, STORY, STORY_TEXTS, TITLE, texts } from './make-page.ts';

const [one = '', two = '', three = ''] = STORY_TEXTS;
const OTHER = 'Storm closes the northern bridge for a week';

const shown = (text: string, linkChars = 0, more: ShortBlock[] = []) =>
  texts(
    clean([
      ['h1', TITLE],
      ['p', one],
      ['p', two],
      ['p', text, { linkChars }],
      ['p', three],
      ...more,
    ]),
  );
const menu: ShortBlock = [
  'li',
  OTHER,
  { path: 'div.page>div.sidebar', group: 9, linkChars: OTHER.length },
];

describe('another story behind a label in capitals', () => {
  it.each(['SEE', 'PUEDES VER', 'ЧИТАЙТЕ ТАКОЖ', 'DON’T MISS', '>> LIRE AUSSI '])(
    'is dropped as a link behind "%s:"',
    (label) => {
      expect(shown(`${label}: ${OTHER}`, OTHER.length)).toEqual(STORY_TEXTS);
    },
  );

  it('is dropped without a link when the page links to it elsewhere', () => {
    expect(shown(`SEE: ${OTHER}`, 0, [menu])).toEqual(STORY_TEXTS);
  });

  it.each<[string, string, number]>([
    ['a sentence that is no link', `UPDATE: ${OTHER}, the council said on Tuesday evening.`, 0],
    ['a linked sentence', `UPDATE: ${OTHER}.`, OTHER.length],
    ['a label of small letters', `Council statement: ${OTHER}`, OTHER.length],
    ['a short name', 'TICKETS: Harbour office', 14],
    ['a name that no link bears', `SEE: ${OTHER}`, 0],
  ])('is not %s', (_, text, linkChars) => {
    expect(shown(text, linkChars)).toEqual([one, two, text, three]);
  });

  it('leaves the stories of the page in', () => {
    expect(texts(clean([['h1', TITLE], ...STORY]))).toEqual(STORY_TEXTS);
  });
});

describe('another story behind a known label, where its link is lost', () => {
  const LONG = `${OTHER}: who pays for the ferries that take the children to school until then?`;

  it.each([`Read also: ${OTHER}`, `Read also: ${LONG}`, `READ ALSO : ${LONG}`])(
    'is dropped: "%s"',
    (text) => {
      expect(shown(text)).toEqual(STORY_TEXTS);
    },
  );

  it.each([
    `Read also: ${LONG.replace('?', ', and so on, as the council wrote.')}`,
    `They read also ${LONG}`,
    `Read also what the papers of ${OTHER} wrote: ${LONG}`,
  ])('is not a sentence of the story: "%s"', (text) => {
    expect(shown(text)).toEqual([one, two, text, three]);
  });
});

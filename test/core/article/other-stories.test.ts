import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/core/article/index.ts';
import { readPage } from '../../../src/core/article/read-page.ts';
import { sourceKnowledge } from '../../bench/labelled-pages.ts';
import { page, type ShortBlock, STORY, STORY_TEXTS, TITLE, texts } from './make-page.ts';

const [first, second, third] = STORY;
if (!first || !second || !third) throw new Error('the story has three paragraphs');

const knowledge = sourceKnowledge();
const shown = (blocks: ShortBlock[], lang = 'en', more = {}): string[] => {
  const snapshot = page([['h1', TITLE], ...blocks], { title: TITLE, declaredLang: lang, ...more });
  return texts(cleanArticle(readPage(snapshot, lang, knowledge), null, [], knowledge));
};
const item = (text: string, more = {}): ShortBlock => ['li', text, { group: 9, ...more }];

describe('stories named under a label', () => {
  it.each([
    ['en', 'Most read from Bloomberg'],
    ['fr', 'La plupart des lus de Bloomberg'],
    ['sv', 'Läs också:'],
    ['hu', 'Kapcsolódó cikkek'],
  ])('goes with its list (%s: %s)', (lang, label) => {
    const list = [item('A Baker Rethinks His Oven'), item('The Last Cheap Harbour')];
    expect(shown([first, ['p', label], ...list, second, third], lang)).toEqual(STORY_TEXTS);
  });

  it('goes with the one line after a colon', () => {
    const other: ShortBlock = ['p', 'La carta que nadie esperaba en el puerto'];
    expect(shown([first, ['p', 'Seguir leyendo:'], other, second, third], 'es')).toEqual(
      STORY_TEXTS,
    );
  });

  it('leaves a list of sentences, and a list under no label', () => {
    const told = item('The ramp had been inspected in March.');
    const short = item('Two spare parts from the shipyard');
    expect(shown([first, ['p', 'Read also:'], told, second, third])).toContain(told[1]);
    expect(shown([first, ['p', 'What is missing:'], short, second, third])).toContain(short[1]);
  });

  it('leaves a list of books under a heading', () => {
    const book = item('A History of Ferries and Those Who Missed Them');
    expect(shown([first, second, ['h3', 'Further reading'], book, third])).toContain(book[1]);
  });
});

describe('offers of newsletters and channels', () => {
  it.each([
    ['en', 'What moves the islands? Our Harbour Post newsletter tells you every morning.'],
    ['de', 'Wissen, was den Hafen bewegt: Unser Hafenbrief-Newsletter bringt es jeden Morgen.'],
    ['pl', 'Co słychać na wyspach? Nasz newsletter opowiada o tym co rano.'],
  ])('go (%s)', (lang, offer) => {
    expect(shown([first, ['p', offer], second, third], lang)).toEqual(STORY_TEXTS);
  });

  it.each([
    'The operator announced the repair in a newsletter to its passengers on Monday.',
    '“Our newsletter goes to nine thousand people,” the harbour master said on Monday.',
  ])('stay when they are told of: %s', (told) => {
    expect(shown([first, ['p', told], second, third])).toContain(told);
  });
});

describe('datelines on a line of their own', () => {
  it('go when the agency opens them', () => {
    const line: ShortBlock = [
      'p',
      'Xinhua News Agency, Zhengzhou, May 31st (Reporter Wang Shuo, Reporter Li Wenzhe)',
    ];
    expect(shown([line, first, second, third])).toEqual(STORY_TEXTS);
  });

  it('stay when they are a sentence', () => {
    const line: ShortBlock = ['p', 'Reuters, the news agency, reported 3 cracks in the ramp.'];
    expect(shown([first, line, second, third])).toContain(line[1]);
  });
});

describe('another story on the same page', () => {
  const inside = (path: string): ShortBlock[] =>
    STORY.map(([tag, text], at) => [tag, `${text} So it was, ${at}.`, { path, group: 20 }]);

  it('goes when it is an article with a headline of its own', () => {
    const path = 'main>article#second.article';
    const next: ShortBlock[] = [['h1', 'Baker moves in', { path, group: 20 }], ...inside(path)];
    const own = STORY.map(([tag, text]): ShortBlock => [tag, text, { path: 'main>article#one' }]);
    expect(shown([...own, ...next])).toEqual(STORY_TEXTS);
  });

  it('goes when it is another post of the same blog', () => {
    const own = STORY.map(
      ([tag, text]): ShortBlock => [tag, text, { path: 'article.post-7.type-post' }],
    );
    const head: ShortBlock = ['h1', TITLE, { path: 'article.post-7.type-post' }];
    const other = inside('article.post-7.type-post>article.post-9.type-post');
    const snapshot = page([head, ...own, ...other], { title: TITLE });
    const reading = readPage(snapshot, 'en', knowledge);
    expect(texts(cleanArticle(reading, null, [], knowledge))).toEqual(STORY_TEXTS);
  });

  it('leaves the entries of a live blog, which have headings and no headline', () => {
    const entry = 'div.live>article#entry-2.entry';
    const shownTexts = shown([
      ...STORY,
      ['h2', 'The part arrives', { path: entry, group: 20 }],
      ...inside(entry),
    ]);
    expect(shownTexts).toHaveLength(7);
  });
});

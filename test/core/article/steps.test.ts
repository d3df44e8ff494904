import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/core/article/index.ts';
import type { Evidence } from '../../../src/core/types.ts';
import { clean, knowledge, page, read, STORY, STORY_TEXTS, TITLE, texts } from './make-page.ts';

const [first, second, third] = STORY;
if (!first || !second || !third) throw new Error('the story has three paragraphs');

describe('what is dropped', () => {
  it('drops the headline, also when it is doubled in bold', () => {
    const article = clean([['h1', TITLE], ['p', `${TITLE}.`], ...STORY]);
    expect(texts(article)).toEqual(STORY_TEXTS);
    expect(article.title).toBe(TITLE);
  });

  it('keeps a first sentence that only begins like the headline', () => {
    const opening = `${TITLE}, and nobody on the islands is surprised by that any more, least of all the postman.`;
    expect(texts(clean([['h1', TITLE], ['p', opening], ...STORY]))).toEqual([
      opening,
      ...STORY_TEXTS,
    ]);
  });

  it.each([
    'fek/AFP/dpa',
    'asc / dpa / AFP',
    'rs, kb/rt (dpa, AFP)',
    'Source: gazette',
    'Leave a Reply',
    '%d bloggers like this:',
    'Tags: ferry, islands',
    '2024-03-05T10:57:14.551Z',
    'You may like',
    'Read also: Storm closes the bridge',
  ])('drops "%s" below the story', (line) => {
    expect(texts(clean([['h1', TITLE], ...STORY, ['p', line]]))).toEqual(STORY_TEXTS);
  });

  it.each([
    'Laut Auskunft der Reederei soll die Fähre noch vor dem Wochenende wieder fahren, heißt es.',
    'Written by hand, the log of the ferry lists every crossing since the war.',
    'Source: that was the word painted on the wall where the spring begins, a guide explained to us.',
    'The crew liked the news.',
  ])('keeps the sentence "%s"', (line) => {
    expect(texts(clean([['h1', TITLE], first, ['p', line], second, third]))).toContain(line);
  });

  it('drops everything after a related heading, but not a story that goes on', () => {
    const more = [
      'p',
      'Storm closes the bridge to the mainland for a second night, police say.',
    ] as const;
    const cut = clean([
      ['h1', TITLE],
      ...STORY,
      ['h3', 'You may like', { group: 2 }],
      [more[0], more[1], { group: 3 }],
    ]);
    expect(texts(cut)).toEqual(STORY_TEXTS);
    const on = clean([['h1', TITLE], first, ['h3', 'You may like'], second, third]);
    expect(texts(on)).toEqual(STORY_TEXTS);
  });

  it('drops boxes by the names of their elements, unless the name is on the whole story', () => {
    const box = { path: 'div.page>div.author-box', group: 7 };
    const about =
      'Ann Example has written about ships and the people who sail in them for twenty years.';
    expect(texts(clean([['h1', TITLE], ...STORY, ['p', about, box]]))).toEqual(STORY_TEXTS);
    const everywhere = STORY.map(
      ([tag, text]) => [tag, text, { path: 'div.newsletter' }] as [string, string, object],
    );
    expect(texts(clean([['h1', TITLE], ...everywhere]))).toEqual(STORY_TEXTS);
  });

  it('drops printed script and keeps prose about code', () => {
    const script =
      'document.addEventListener("load", function (event) { if (f.fbq) return; n.queue = []; t.src = v; });';
    const prose =
      'The page calls document.write, which the engineer (a patient man) found funny; nobody else did.';
    const article = clean([['h1', TITLE], first, ['p', script], ['p', prose], second, third]);
    expect(texts(article)).toEqual([first[1], prose, second[1], third[1]]);
  });

  it('drops picture credits and keeps captions, typed', () => {
    const inFigure = { path: 'div.page>figure', group: 9 };
    const article = clean([
      ['h1', TITLE],
      first,
      ['button', 'Enlarge image', inFigure],
      ['p', 'The ferry at its pier last autumn', inFigure],
      ['p', 'Photo: Ann Example / dpa', inFigure],
      second,
      third,
    ]);
    expect(article.blocks[1]).toMatchObject({
      type: 'caption',
      text: 'The ferry at its pier last autumn',
    });
    expect(texts(article)).toHaveLength(4);
  });

  it('drops a block that the evidence names as a credit line, and leaves a trace', () => {
    const credit = 'Words taken over from the Gazette of the North';
    const snapshot = page([['h1', TITLE], first, ['p', credit], second, third], { title: TITLE });
    const evidence: Evidence = {
      signal: 'credit-line',
      family: 'credit',
      code: 'credit_line',
      quote: credit,
      where: { part: 'block', index: 2 },
      strength: 1,
    };
    const kept = cleanArticle(read(snapshot), null, [], knowledge);
    expect(texts(kept)).toContain(credit);
    const article = cleanArticle(read(snapshot), null, [evidence], knowledge);
    expect(texts(article)).toEqual(STORY_TEXTS);
    expect(article.trace).toContainEqual(expect.objectContaining({ action: 'drop', text: credit }));
  });
});

describe('what is taken back', () => {
  const extraction = (from: number) => ({
    title: null,
    byline: null,
    blocks: STORY_TEXTS.slice(from).map((text) => ({ type: 'paragraph' as const, text })),
  });

  it('takes back a paragraph that the library deleted', () => {
    const snapshot = page([['h1', TITLE], ...STORY], { title: TITLE });
    const article = cleanArticle(read(snapshot), extraction(1), [], knowledge);
    expect(texts(article)).toEqual(STORY_TEXTS);
    expect(article.trace).toContainEqual(expect.objectContaining({ action: 'take-back' }));
  });

  it('takes the page for the story when the library chose something else', () => {
    const snapshot = page([['h1', TITLE], ...STORY, ['p', 'All rights reserved.', { group: 5 }]], {
      title: TITLE,
    });
    const wrong = {
      title: null,
      byline: null,
      blocks: [{ type: 'paragraph' as const, text: 'All rights reserved.' }],
    };
    expect(texts(cleanArticle(read(snapshot), wrong, [], knowledge))).toEqual(STORY_TEXTS);
  });

  it('reads a page that hides everything until its script ran', () => {
    const hidden = STORY.map(
      ([tag, text]) => [tag, text, { hidden: true }] as [string, string, object],
    );
    expect(texts(clean([['h1', TITLE, { hidden: true }], ...hidden]))).toEqual(STORY_TEXTS);
  });

  it('takes back what shows after a click, and leaves hidden boxes elsewhere', () => {
    const click: [string, string, object] = [
      'p',
      'The operator has had three accidents of the kind in the past two years, records show.',
      { hidden: true, group: 4 },
    ];
    const box: [string, string, object] = [
      'p',
      'Your session has ended because nothing happened for quite a while here.',
      { hidden: true, path: 'div.newsletter', group: 5 },
    ];
    expect(texts(clean([['h1', TITLE], first, second, click, box, third]))).toEqual([
      first[1],
      second[1],
      click[1],
      third[1],
    ]);
  });

  it("keeps the page's own spaces where the library saw the same paragraph", () => {
    const snapshot = page([['h1', TITLE], ...STORY], { title: TITLE });
    const own = extraction(0);
    const spaced = STORY_TEXTS[0]?.replace('ferry to', 'ferry\u00a0to') ?? '';
    own.blocks[0] = { type: 'paragraph', text: spaced };
    expect(texts(cleanArticle(read(snapshot), own, [], knowledge))[0]).toBe(spaced);
  });
});

describe('what kind a block is', () => {
  it('types headings, lists, quotes, tables and rows of headers', () => {
    const row = (group: number, tag: string, cells: string[]) =>
      cells.map((cell): [string, string, object] => [tag, cell, { group, path: 'div.page>table' }]);
    const article = clean([
      ['h1', TITLE],
      first,
      ['h3', 'Other boats'],
      ['li', 'Two small boats from the old line', { path: 'div.page>ol', group: 6 }],
      ['blockquote', 'We have never been so late, and never so well fed.', { path: 'blockquote' }],
      ...row(7, 'th', ['Boat', 'Seats']),
      ...row(8, 'td', ['Gull', '120']),
      second,
      third,
    ]);
    expect(article.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'list-item',
      'quote',
      'table-row',
      'table-row',
      'paragraph',
      'paragraph',
    ]);
    expect(article.blocks[1]).toMatchObject({ level: 3 });
    expect(article.blocks[2]).toMatchObject({ ordered: true });
    expect(article.blocks[4]).toMatchObject({ cells: ['Boat', 'Seats'], header: true });
    expect(article.blocks[5]).toMatchObject({ text: 'Gull | 120' });
    expect(article.blocks[5]).not.toHaveProperty('header');
  });

  it('marks a quotation that runs on into the next paragraph', () => {
    const article = clean([
      ['h1', TITLE],
      first,
      ['p', '“We are not going to sail with a ramp like that one.'],
      ['p', 'That is out of the question,” the captain told the passengers on the pier.'],
      second,
      third,
    ]);
    expect(article.blocks.map(({ joinsPrevious }) => joinsPrevious ?? false)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });
});

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

const [first, second, third] = STORY;
if (!first || !second || !third) throw new Error('the story has three paragraphs');

const LAST = 'The port authority puts the damage at 40 million euros.';

describe('a label glued to the last sentence', () => {
  it.each([
    ['Enlarge image'],
    ['Read more'],
    ['Share'],
    ['Source: gazette'],
    ['Source: A. Person, North Gazette'],
    ['Photo: A. Person'],
    ['Photo: A. Person. Enlarge image'],
    ['Read also: Storm closes the bridge'],
    ['Read also: Who pays for the bridge?'],
    ['fek/AFP/dpa'],
    ['%d bloggers like this:'],
  ])('goes and the sentence stays: %s', (label) => {
    const article = clean([['h1', TITLE], ...STORY, ['div', `${LAST} ${label}`]]);
    expect(texts(article)).toEqual([...STORY_TEXTS, LAST]);
    expect(
      article.trace.some(({ action, step }) => action === 'split' && step === 'cut-glued'),
    ).toBe(true);
  });

  it('goes without a space before it, too', () => {
    const line: ShortBlock = ['div', `${LAST}Enlarge image`];
    expect(texts(clean([['h1', TITLE], ...STORY, line]))).toEqual([...STORY_TEXTS, LAST]);
  });

  it.each([
    [
      'zh',
      '港务局周二公布，渡轮停航造成的损失约为四千万欧元，维修需要两周时间才能完成。',
      '点击放大',
    ],
    [
      'hi',
      'बंदरगाह प्राधिकरण ने मंगलवार को कहा कि नाव रुकने से चार करोड़ यूरो का नुकसान हुआ है। ',
      'स्रोत: गजट',
    ],
    [
      'ar',
      'كم ستبلغ كلفة إصلاح العبّارة التي توقفت في الميناء منذ يوم الثلاثاء الماضي؟ ',
      'اضغط للتكبير',
    ],
    [
      'ar',
      'قالت هيئة الميناء إن توقف العبّارة كلّف المدينة أربعين مليون يورو حتى الآن. ',
      'اضغط للتكبير',
    ],
  ])('goes in %s: %s', (_, sentence, label) => {
    const shown = texts(clean([['h1', TITLE], ...STORY, ['p', `${sentence}${label}`]]));
    expect(shown).toEqual([...STORY_TEXTS, sentence.trim()]);
  });

  it.each([
    'Everyone on the quay wanted to know the same, and nobody did. Source: unknown to this day, and it may stay so, for all the talk that there has been of it on the islands, in the pubs, in the church and at the school gate.',
    'The children were told to wait and to be patient. Share the bread, said the oldest of them.',
    'She had one wish for her birthday, and that was no secret. Read more.',
    'A second report is due in May, and a third one after that. Read also: a fourth.',
  ])('stays where it is part of the sentences: %s', (line) => {
    const blocks: ShortBlock[] = [['h1', TITLE], first, ['p', line], second, third];
    expect(texts(clean(blocks))).toContain(line);
  });

  it('keeps the source of a figure in the middle of the story', () => {
    const line = 'One in five crossings was late in the winter before last. Source: ferry log';
    const blocks: ShortBlock[] = [['h1', TITLE], ['p', line], ...STORY, ...STORY];
    expect(texts(clean(blocks))).toContain(line);
  });

  it('goes with the pieces that the library made of the line', () => {
    const whole = `${STORY_TEXTS.join(' ')} ${LAST} Enlarge image`;
    const snapshot = page(
      [
        ['h1', TITLE],
        ['div', whole],
      ],
      { title: TITLE },
    );
    const pieces = [...STORY_TEXTS, LAST, 'Enlarge image'];
    const extraction = {
      title: TITLE,
      byline: null,
      blocks: pieces.map((text) => ({ type: 'paragraph' as const, text })),
    };
    const article = cleanArticle(read(snapshot), extraction, [], knowledge);
    expect(texts(article)).toEqual([...STORY_TEXTS, LAST]);
    const glued = { ...extraction, blocks: [...extraction.blocks.slice(0, 3)] };
    glued.blocks.push({ type: 'paragraph', text: `${LAST} Enlarge image` });
    expect(texts(cleanArticle(read(snapshot), glued, [], knowledge))).toEqual([
      ...STORY_TEXTS,
      LAST,
    ]);
  });
});

describe('a last line that tells something', () => {
  it.each([
    `${LAST} The rest is silence`,
    'ท่าเรือแจ้งเมื่อวันอังคารว่าเรือข้ามฟากจะกลับมาให้บริการได้อีกครั้งในสัปดาห์หน้า',
  ])('stays without a stop at its end: %s', (line) => {
    expect(texts(clean([['h1', TITLE], ...STORY, ['p', line]]))).toEqual([...STORY_TEXTS, line]);
  });

  it.each([
    ['Ferry, islands, harbour', {}],
    ['The latest from the islands and the harbour', {}],
    [`${LAST} The rest`, { group: 9 }],
  ])('goes when it tells nothing or stands elsewhere: %s', (line, more) => {
    expect(texts(clean([['h1', TITLE], ...STORY, ['p', line, more]]))).toEqual(STORY_TEXTS);
  });
});

describe('an address or an offer behind the last sentence', () => {
  const long = `The ferry sails on Friday, and on Saturday too, if the weather is as kind as it was. ${LAST}`;

  it('goes and the sentence stays', () => {
    const line = `${long} Write to the reporter at ann@harbour-post.example.`;
    expect(texts(clean([['h1', TITLE], ...STORY, ['p', line]]))).toEqual([...STORY_TEXTS, long]);
  });

  it('goes whole when nothing else is said', () => {
    const line = 'Questions? Write to the reporter at ann@harbour-post.example.';
    expect(texts(clean([['h1', TITLE], ...STORY, ['p', line]]))).toEqual(STORY_TEXTS);
  });
});

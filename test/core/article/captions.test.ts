import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/core/article/index.ts';
import { readPage } from '../../../src/core/article/read-page.ts';
import { sourceKnowledge } from '../../bench/labelled-pages.ts';
import { page, type ShortBlock, STORY, TITLE } from './make-page.ts';

const [first, second, third] = STORY;
if (!first || !second || !third) throw new Error('the story has three paragraphs');

const knowledge = sourceKnowledge();
const shown = (block: ShortBlock) => {
  const snapshot = page([['h1', TITLE], first, block, second, third], { title: TITLE });
  return cleanArticle(readPage(snapshot, 'en', knowledge), null, [], knowledge).blocks.slice(1, -2);
};
const caption = (text: string): string[] => shown(['figcaption', text]).map((block) => block.text);

describe('picture credits in captions', () => {
  it.each([
    ['The ferry lies at the pier of the outer harbour on Tuesday. Struan Petrie', 'a bare name'],
    ['The ferry lies at the pier of the outer harbour on Tuesday.Credit: Getty', 'a glued label'],
    ['The ferry lies at the pier of the outer harbour on Tuesday. © Lou Benoist', 'a mark'],
  ])('are cut off: %s', (text) => {
    expect(caption(text)).toEqual(['The ferry lies at the pier of the outer harbour on Tuesday.']);
  });

  it('are cut off in Korean brackets', () => {
    expect(caption('부두에서 배를 기다리는 승객들. [사진 출처 = 북섬신문]')).toEqual([
      '부두에서 배를 기다리는 승객들.',
    ]);
    expect(caption('부두에서 배를 기다리는 승객들 (북섬)')).toEqual([
      '부두에서 배를 기다리는 승객들 (북섬)',
    ]);
  });

  it('are cut off in Japanese', () => {
    expect(caption('港に停泊するフェリー＝2023年6月、北の島 山田花子撮影')).toEqual([
      '港に停泊するフェリー＝2023年6月、北の島',
    ]);
  });

  it.each(['STR/AFP via Getty Images', 'Sam Example/Getty Images', 'Image copyright Getty Images'])(
    'go when they are all there is: %s',
    (text) => {
      expect(caption(text)).toEqual([]);
    },
  );

  it.each([
    'Passengers wait on the pier while the crew of the Grey Seal talks to Captain Ann Marlow',
    'The ferry and its sister ship. The Grey Seal is the smaller one.',
    'Waiting for the boat',
  ])('are not seen where there are none: %s', (text) => {
    expect(caption(text)).toEqual([text]);
  });

  it('lose the label that says what a caption is', () => {
    expect(caption('Image caption The ferry in the harbour')).toEqual(['The ferry in the harbour']);
  });
});

describe('captions without an element of their own', () => {
  it.each([
    'Passengers waited for hours at the pier (Image: GETTY)',
    'Passengers waited for hours at the pier (AP Photo/Ann Example)',
  ])('are captions by their credit: %s', (text) => {
    expect(shown(['p', text]).map(({ type }) => type)).toEqual(['caption']);
  });

  it.each([
    'Passengers waited for hours at the pier (and some went home).',
    'The operator calls it a fault of the steel (source: its own report).',
  ])('are paragraphs without one: %s', (text) => {
    expect(shown(['p', text]).map(({ type }) => type)).toEqual(['paragraph']);
  });
});

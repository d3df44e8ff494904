import { describe, expect, it } from 'vitest';
import { readingNoise } from '../../../src/core/signals/reading-noise.ts';
import { makeReading, reviewedKnowledge } from '../reading.ts';

const run = (lines: string[], lang = 'zh') =>
  readingNoise.run(makeReading({ lang, lines }), reviewedKnowledge());

describe('reading-noise', () => {
  it('finds readings strewn over ordinary words', () => {
    const found = run([
      '市政府發(fā)布通知，會(huì)議時(shí)間改為下月，與會(huì)人員請(qǐng)?jiān)缱骰貜?fù)。',
      '交通部門還將調(diào)整線路，臨時(shí)停運(yùn)的班車將(jiāng)另行公告，請(qǐng)市民們留意官方網站上的最新說明與安排。',
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'reading_noise', family: 'spinning', kind: 'verbatim' });
    expect(found[0]?.strength ?? 0).toBeGreaterThan(0.6);
  });

  it('finds picture signs and readings with a space as well', () => {
    const found = run([
      '市(🤲)政府今天发布通知(zhī )书，会(🚩)议时间改为下(xià )月，与会(🐐)人员请在一周内回(😀)复，交通部门还将调整线(xiàn )路。',
    ]);
    expect(found[0]?.code).toBe('reading_noise');
  });

  it.each([
    [
      'a chat that ends its sentences with picture signs',
      ['今天开会(😀)。大家都来了(🎉)，晚上吃饭(🍚)。明天再见(👋)，记得带伞(☔)。'],
      'zh',
    ],
    [
      'rare signs with their reading',
      [
        '他叫李頔(dí)，老家在鄜(fū)縣的一個小村，村里人大多姓頔(dí)，縣志里寫得清清楚楚，如今年輕人多半離開了那裡。',
      ],
      'zh',
    ],
    [
      'a textbook that glosses every sign',
      ['我(wǒ)們(men)學(xué)習(xí)漢(hàn)語(yǔ)很(hěn)高(gāo)興(xìng)。'],
      'zh',
    ],
    [
      'words with their reading behind them',
      [
        '「銀行」(yínháng)與「行走」(xíngzǒu)的「行」讀音不同，「長大」(zhǎngdà)與「長短」(chángduǎn)也是。',
      ],
      'zh',
    ],
    [
      'names and numbers in brackets',
      [
        '總統(Biden)與總理(Scholz)、外長(Blinken)、防長(Austin)、秘書長(Stoltenberg)、主席(Michel)會面(a)(b)。',
      ],
      'zh',
    ],
    [
      'another language',
      ['会(kai)議(gi)時(ji)間(kan)変(hen)更(kou)のお知らせを市役所が出した。'],
      'ja',
    ],
  ])('is silent about %s', (_what, lines, lang) => {
    expect(run(lines, lang)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { swappedTerms } from '../../../src/core/signals/swapped-terms.ts';
import { makeReading, reviewedKnowledge } from '../reading.ts';

const run = (lang: string, ...lines: string[]) =>
  swappedTerms.run(makeReading({ lang, lines }), reviewedKnowledge());

describe('swapped-terms', () => {
  it.each([
    [
      'tr',
      'Yangın yerine gelen itfaiye grupları ile sıhhat grupları yaralılara birinci müdahaleyi yaptı, kelam konusu bina boşaltıldı.',
      'sıhhat grupları',
    ],
    [
      'bg',
      'Съветският президент Владимир Путин насочи предизвестие към съюзниците, че икономическите наказания против Русия имат цена.',
      'насочи предизвестие',
    ],
    [
      'ru',
      'По предварительным достоверным данным следствия, шофер скончался от приобретенных травм, написал глава города в социальная сеть.',
      'в социальная сеть',
    ],
    [
      'uk',
      'Президент Російська Федерація написав про це у соціальна мережа, а двоє людей померли від придбаних поранень.',
      'у соціальна мережа',
    ],
    ['zh', '国防部讲话人说，乌克兰戎行将参与停火商洽，商洽代表团由交际部担任人介绍。', '停火商洽'],
  ])('finds the terms that software exchanges in %s', (lang, line, quote) => {
    const found = run(lang, line);
    expect(found[0]).toMatchObject({ code: 'swapped_terms', family: 'spinning', kind: 'spun' });
    expect(found[0]?.strength ?? 0).toBeGreaterThan(0.5);
    expect(found.map((piece) => piece.quote)).toContain(quote);
  });

  it('grows with each further term, not with the same one again', () => {
    const one = run('tr', 'Bakan bu karar için görüşlerini lisana getirdi.')[0]?.strength ?? 0;
    const again =
      run(
        'tr',
        'Bakan bu karar için görüşlerini lisana getirdi.',
        'Sonra bunu yine lisana getirdi.',
      )[0]?.strength ?? 0;
    const more =
      run('tr', 'Bakan görüşlerini lisana getirdi, kelam konusu kararı savundu.')[0]?.strength ?? 0;
    expect(again).toBe(one);
    expect(more).toBeGreaterThan(one);
  });

  it('counts a term inside a longer one once', () => {
    const longer = run('zh', '双方的商洽代表团在下一轮商洽前抵达。');
    expect(longer.map(({ quote }) => quote).sort()).toEqual(['下一轮商洽', '商洽代表团']);
  });

  it.each([
    ['tr', 'the true terms', 'Sağlık ekipleri ilk müdahaleyi yaptı, söz konusu bina boşaltıldı.'],
    ['tr', 'a reaction of the body', 'Hasta ilaca alerjik reaksiyon gösterdi, doktorlar izliyor.'],
    ['tr', 'words that only meet', 'Masada kelam var; konusu belli değil. Küme lideri maça hazır.'],
    ['bg', 'a notice to quit', 'Служителят подаде предизвестие за напускане на служители на реда.'],
    ['bg', 'the Soviet Union', 'Съветският президент Михаил Горбачов подписа договора в Москва.'],
    [
      'bg',
      'the army of its time',
      'През 1944 г. съветските войски влизат в страната, пише украинският водач на групата.',
    ],
    [
      'bg',
      'a history of the war',
      'Съветската войска взе съветски позиции, а съветски медии упрекна Москва десетилетия по-късно.',
    ],
    [
      'ru',
      'the case that is right',
      'В социальной сети он написал, что Российская Федерация готова.',
    ],
    ['ru', 'experience', 'Он приобрел квартиру и опыт, а потом и известность за рубежом.'],
    ['uk', 'the nominative', 'Соціальна мережа змінила правила, заявив її засновник у середу.'],
    ['zh', 'a shutdown', '美国联邦政府部分停摆进入第三周，有关部分航班取消的消息不断。'],
    ['zh', 'an honest trade fair', '展会期间，企业代表就合作事宜进行商洽，两国联系日益紧密。'],
    ['zh', 'capital payers', '公司法规定出资者承担责任，会计师事务所出具报告，调查组介入。'],
    ['zh', 'a stand', '特朗普表明立场后，双方表明愿意继续对话。'],
    ['fr', 'a language without a list', 'sıhhat grupları lisana getirdi kelam konusu 停火商洽'],
  ])('is silent in %s about %s', (lang, _what, line) => {
    expect(run(lang, line)).toEqual([]);
  });
});

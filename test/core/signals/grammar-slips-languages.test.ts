import { describe, expect, it } from 'vitest';
import { grammarSlips } from '../../../src/core/signals/grammar-slips.ts';
import { makeReading, reviewedKnowledge } from '../reading.ts';

const run = (lang: string, ...lines: string[]) =>
  grammarSlips.run(makeReading({ lang, lines }), reviewedKnowledge());

describe('grammar slips in Slavic, Asian and other languages', () => {
  it.each([
    ['ru', 'Паром вышел 3 может 2021 года из порта, и 3000 войск ждали его на берегу до ночи.'],
    ['uk', 'Пором вийшов 3 може 2021 року, а 35-річний сказав у порту, що чекав там цілий день.'],
    [
      'pl',
      'Prom wypłynął 3 może 2021 roku, a 35-letni powiedział w porcie, że czekał tam cały dzień.',
    ],
    ['cs', '“Přívoz zůstane,” ona řekla v přístavu a sekretář státu mlčel celý den na břehu.'],
    ['hu', 'A kompon három emberek ültek, Blinken államtitkár pedig a parton várt egész délután.'],
    ['tr', 'Feribotta üç insanlar ve iki çocuklar vardı, kaptan limanda bütün gün onları bekledi.'],
    ['fi', 'Lautalla istui kolme ihmiset ja satamassa odotti valtion sihteeri koko pitkän päivän.'],
    [
      'vi',
      'Chiếc phà chở 16,2 vạn người rời bến lúc 10 đồng hồ, thuyền trưởng đứng trên bờ. (Xong)',
    ],
    [
      'id',
      'Kapal feri itu berangkat 3 mungkin 2021, dan tol kematian naik menjadi tujuh orang di pelabuhan.',
    ],
    ['zh', '船长说在星期一开船，一名七十岁的水手和一名20岁老的女子站在码头上等。'],
    ['ko', '나룻배는 경찰의 말대로 떠났고 사망 통행료는 여덟 명이라고 그는 덧붙였다.'],
  ])('sees software at work in %s', (lang, line) => {
    const [first] = run(lang, line);
    expect(first).toMatchObject({ code: 'grammar_slip' });
    expect(first?.strength).toBeGreaterThan(0.22);
  });

  it.each([
    [
      'ru',
      'Паром может выйти 3 мая 2021 года: «Я жду», — сказал он, и 3000 военных ждали на берегу.',
    ],
    [
      'pl',
      '35-letni sternik powiedział w porcie, że prom może wypłynąć 3 maja 2021 roku około południa.',
    ],
    [
      'hu',
      'A kompon három ember ült, a parton emberek álltak, és az államtitkár is ott várt délután.',
    ],
    ['tr', 'Feribotta üç kişi vardı, insanlar limanda bekledi; 1990 yıllarında gemi yenilenmişti.'],
    [
      'vi',
      'Chiếc phà chở 2 vạn người mỗi năm, trong năm những chuyến tàu cuối thường rất đông khách.',
    ],
    ['ko', '그녀는 나룻배를 타고 떠났고, 그녀의 아들은 부두에서 국무총리를 기다렸다고 한다.'],
  ])('leaves good %s alone', (lang, line) => {
    expect(run(lang, line)).toEqual([]);
  });
});

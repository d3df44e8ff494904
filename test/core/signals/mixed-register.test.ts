import { describe, expect, it } from 'vitest';
import { mixedRegister } from '../../../src/core/signals/mixed-register.ts';
import { makeReading, reviewedKnowledge } from '../reading.ts';

const run = (lang: string | null, ...lines: string[]) =>
  mixedRegister.run(makeReading({ lang, lines }), reviewedKnowledge());

const MIXED_JA = [
  '町の議会は火曜日に会合を開きました。古い渡し船は三月から岸を離れていない。',
  '議員の二人は船を売りたいと考えています。三人は図書館として残すことを望んでいる。',
  '結論は秋に出る予定です。造船所は新しい船体の費用を計算している。',
];
const MIXED_KO = [
  '항구 도시의 의회는 화요일 저녁에 모였습니다. 낡은 나룻배는 3월부터 부두를 떠나지 않았다.',
  '의원 두 명은 배를 팔기를 원했습니다. 세 명은 떠 있는 도서관으로 남기려 했다.',
  '결정은 가을에 나올 예정입니다. 조선소는 새 선체의 비용을 계산하고 있다.',
];

describe('mixed-register', () => {
  it.each([
    ['ja', MIXED_JA],
    ['ko', MIXED_KO],
  ])('hears both registers in %s', (lang, lines) => {
    const [first] = run(lang, ...lines);
    expect(first).toMatchObject({ code: 'mixed_register', detail: { count: '3' } });
    expect(lines.join(' ')).toContain(first?.quote.slice(0, 12));
  });

  it.each([
    ['one register', 'ja', MIXED_JA.map((line) => line.split('。')[1] ?? '')],
    [
      'a speaker who is polite',
      'ja',
      [
        ...MIXED_JA.map((line) => line.split('。')[1] ?? ''),
        '船長は「渡し船はとても疲れています。もう休ませてあげたいです。お願いします」と話した。',
      ],
    ],
    ['one slip', 'ko', [...MIXED_KO.map((line) => line.split('. ')[1] ?? ''), MIXED_KO[0] ?? '']],
    ['another language', 'en', MIXED_KO],
    ['no language', null, MIXED_JA],
  ])('is silent about %s', (_why, lang, lines) => {
    expect(run(lang, ...lines)).toEqual([]);
  });
});

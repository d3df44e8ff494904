import { describe, expect, it } from 'vitest';
import { nameScripts } from '../../../src/core/signals/name-scripts.ts';
import { makeReading, reviewedKnowledge } from '../reading.ts';

const run = (lines: string[], lang = 'ko') =>
  nameScripts.run(makeReading({ lang, lines }), reviewedKnowledge());

describe('name-scripts', () => {
  it('finds a name that is transcribed here and left Latin there', () => {
    const found = run([
      '세르게이 라브로프 러시아 외무장관은 월요일 제네바에 도착했다.',
      'Lavrov는 기자들에게 회담이 길어질 것이라고 말했다.',
    ]);
    expect(found[0]).toMatchObject({ code: 'name_scripts', kind: 'machine-translation' });
    expect(found[0]?.quote).toContain('Lavrov는');
  });

  it('grows with every further name', () => {
    const one = run(['스톨텐베르그 사무총장은 말했다.', 'Stoltenberg는 덧붙였다.']);
    const two = run([
      '스톨텐베르그 사무총장과 쿨레바 장관이 만났다.',
      'Stoltenberg는 Dmytro Kuleba와 회담했다.',
    ]);
    expect(two).toHaveLength(2);
    expect(two[0]?.strength ?? 0).toBeGreaterThan(one[0]?.strength ?? 1);
  });

  it.each([
    [
      'the Latin name in brackets',
      ['토니 블링컨(Antony Blinken) 국무장관은 떠났다. 블링컨은 다시 온다고 했다.'],
      'ko',
    ],
    ['a Latin name that is never transcribed', ['Spotify는 요금을 올린다고 회사가 알렸다.'], 'ko'],
    ['acronyms', ['NATO는 회의를 열었다. 나토는 답을 미뤘다. BTS가 공연했다.'], 'ko'],
    ['names too short to sound like something', ['Eric은 왔다. 에릭은 갔다.'], 'ko'],
    ['an address', ['자세한 내용은 www.Blinken은 아니다. 블링컨 장관의 말이다.'], 'ko'],
    ['another language', ['Lavrov는 라브로프'], 'ja'],
  ])('is silent about %s', (_what, lines, lang) => {
    expect(run(lines, lang)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { buildEventWords } from '../../../src/core/coverage/event-words.ts';
import { sureness } from '../../../src/core/coverage/match-score.ts';
import { MEANING, pageTerms, recordTerms } from '../../../src/core/coverage/match-terms.ts';
import { buildVocabulary } from '../../../src/core/coverage/vocabulary.ts';
import { GAZETTEER, page, record } from './page.ts';

const WORDS = [
  ['n-5', 'de', 'funf$'],
  ['n-5', 'en', 'five$'],
  ['n-5', 'uk', 'ять$'],
  ['n-8', 'de', 'acht$'],
  ['n-8', 'en', 'eight$'],
  ['surprise', 'de', 'uberrasch'],
  ['surprise', 'en', 'surpris'],
  ['thousand', 'de', 'tausend'],
  ['thousand', 'en', 'thousand'],
  ['thousand', 'uk', 'тисяч'],
  ['unit-hour', 'de', 'stund'],
  ['unit-hour', 'en', 'hour'],
];
const lexicon = {
  vocabulary: buildVocabulary(GAZETTEER, []),
  words: buildEventWords(WORDS),
};
const all = (text: string, lang: string) =>
  pageTerms(page({ title: 'X', text, lang }), lexicon).all;
const figures = (text: string, lang = 'en') => [
  ...recordTerms(record({ url: 'https://a.example/b', lang, figures: [text] }), 'fr', lexicon)
    .figures,
];

const RUNS = [
  ...WORDS,
  ['missile', 'en', 'missile'],
  ['missile', 'vi', 'ten_lua'],
  ['missile', 'zh', '导弹 飛彈'],
  ['n-8', 'vi', 'tam$'],
  ['n-8', 'zh', '八'],
  ['rocket', 'zh', '导'],
  ['surprise', 'hi', 'हैरान'],
  ['surprise', 'ko', '놀라'],
  ['unit-hour', 'vi', 'gio$'],
  ['unit-hour', 'zh', '小时'],
];
const pieces = {
  vocabulary: buildVocabulary(GAZETTEER, [
    ['talks', 'zh', '会谈'],
    ['talks', 'vi', 'dam_phan'],
  ]),
  words: buildEventWords(RUNS),
};
const told = (text: string, lang: string) =>
  pageTerms(page({ title: 'X', text, lang }), pieces).all;

describe('terms of languages whose words are not parted by spaces', () => {
  it('are found as phrases of syllables', () => {
    expect(told('Hai bên nói về tên lửa trong tám giờ đàm phán.', 'vi')).toContain(
      `${MEANING}missile`,
    );
    expect(told('Hai bên nói về tên lửa trong tám giờ đàm phán.', 'vi')).toContain('$8 unit-hour');
    expect(told('Hai bên nói về tên lửa trong tám giờ đàm phán.', 'vi')).toContain('!talks');
    expect(told('Tên của ông được viết trong lửa.', 'vi')).not.toContain(`${MEANING}missile`);
  });

  it('are found within a run, the longest first', () => {
    const terms = told('双方就导弹问题举行了八小时的会谈。', 'zh');
    expect(terms).toContain(`${MEANING}missile`);
    expect(terms).not.toContain(`${MEANING}rocket`);
    expect(terms).toContain('$8 unit-hour');
    expect(terms).toContain('!talks');
    expect(told('双方谈了8小时。', 'zh')).toContain('$8 unit-hour');
    expect(told('双方谈了很久。', 'zh')).not.toContain('$8 unit-hour');
  });

  it('are read with the signs beside their letters', () => {
    expect(told('वे बहुत हैरान थे और घर चले गए।', 'hi')).toContain(`${MEANING}surprise`);
    expect(told('모두 크게 놀라며 집으로 갔다.', 'ko')).toContain(`${MEANING}surprise`);
    expect(told('모두 집으로 갔다.', 'ko')).not.toContain(`${MEANING}surprise`);
  });
});

describe('headlines in capitals', () => {
  const headlineOf = (title: string, lang = 'en', people: string[] = []) => [
    ...recordTerms(record({ url: 'https://a.example/b', lang, title, people }), 'fr', lexicon)
      .headline,
  ];
  const names = (terms: string[]) => terms.filter((term) => term.startsWith('@'));

  it('name only people that the record lists', () => {
    expect(names(headlineOf('Envoys Conclude Difficult Talks With Ryabkov'))).toEqual([]);
    expect(
      names(headlineOf('Envoys Conclude Difficult Talks With Ryabkov', 'en', ['Sergei Ryabkov'])),
    ).toHaveLength(1);
    expect(names(headlineOf('Gesandte beenden die Gespräche im Ministerium', 'de'))).toEqual([]);
  });

  it('name whoever is written large elsewhere, but for the first word', () => {
    expect(names(headlineOf('Envoys end difficult talks with Ryabkov'))).toHaveLength(1);
  });
});

describe('terms that another language keeps', () => {
  it('take a small number with its unit, in words and in digits', () => {
    const wanted = '$8 unit-hour';
    expect(figures('eight hours of talks')).toContain(wanted);
    expect(figures('8 hours')).toContain(wanted);
    expect(figures('acht Stunden', 'de')).toContain(wanted);
    expect(all('Sie sprachen acht lange Stunden miteinander.', 'de')).toContain(wanted);
  });

  it('leave a small number without a unit alone', () => {
    expect(all('Eight envoys met in Geneva.', 'en')).not.toContain('$8 unit-hour');
    expect(figures('eight envoys')).toEqual([]);
  });

  it('read grouped digits as one number', () => {
    for (const written of ['100,000 troops', '100.000 troops', '100 000 troops']) {
      expect(figures(written)).toContain('$100000');
      expect(figures(written)).not.toContain('$100');
    }
  });

  it('multiply by thousand', () => {
    expect(figures('five thousand helmets')).toContain('$5000');
    expect(figures("п'ять тисяч касок", 'uk')).toContain('$5000');
  });

  it('reduce news words of two languages to one meaning', () => {
    expect(all('Alle waren sehr überrascht.', 'de')).toContain(`${MEANING}surprise`);
    expect(all('All were very surprised.', 'en')).toContain(`${MEANING}surprise`);
    expect(all('All were very tired.', 'en')).not.toContain(`${MEANING}surprise`);
  });

  it('compare people by consonants where the page writes no others', () => {
    const report = record({ url: 'https://a.example/b', people: ['Sergei Ryabkov'] });
    const own = [...recordTerms(report, 'ar', lexicon).people];
    expect(own).toHaveLength(1);
    expect(all('وقال سيرغي ريابكوف للصحفيين في جنيف', 'ar')).toContain(own[0]);
    expect(all('وقال سيرغي لافروف للصحفيين في جنيف', 'ar')).not.toContain(own[0]);
  });
});

describe('sureness', () => {
  const contest = {
    facts: 0.7,
    headline: 0.6,
    gist: 0.6,
    shared: 60,
    headlineWeight: 20,
    told: 0.4,
    people: 1,
    rivalFacts: 0.5,
    rivalHeadline: 0.2,
    alone: 20,
  };

  it('grows with the distance to other reports, not with agreement alone', () => {
    expect(sureness(contest)).toBeGreaterThan(0.8);
    expect(sureness({ ...contest, rivalFacts: 0.68 })).toBeLessThan(sureness(contest));
    const twins = { ...contest, rivalFacts: 0.7, rivalHeadline: 0.6, alone: 0 };
    expect(sureness(twins)).toBeLessThan(0.5);
  });

  it('is small for mere coverage and stays between 0 and 1', () => {
    expect(sureness({ ...contest, headline: 0.1, gist: 0.2, rivalFacts: 0.66 })).toBeLessThan(0.4);
    const sure = { ...contest, facts: 1, headline: 1, gist: 1, rivalFacts: 0, rivalHeadline: 0 };
    expect(sureness(sure)).toBeLessThanOrEqual(1);
  });

  it('falls with what speaks for a twin that is not in the corpus', () => {
    expect(sureness({ ...contest, told: 0.05 })).toBeLessThan(sureness(contest) - 0.02);
    expect(sureness({ ...contest, people: 0.4 })).toBeLessThan(sureness(contest));
    expect(sureness({ ...contest, alone: 2 })).toBeLessThan(sureness(contest));
    expect(sureness({ ...contest, headline: 0.1, gist: 0.2 })).toBeLessThan(0.5);
    expect(sureness({ ...contest, people: null })).toBeGreaterThan(
      sureness({ ...contest, people: 0.5 }),
    );
  });
});

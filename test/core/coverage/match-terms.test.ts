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
    expect(sureness({ ...contest, told: 0.05 })).toBeLessThan(sureness(contest) * 0.8);
    expect(sureness({ ...contest, people: 0.4 })).toBeLessThan(sureness(contest));
    expect(sureness({ ...contest, alone: 2 })).toBeLessThan(sureness(contest));
    expect(sureness({ ...contest, people: null })).toBeGreaterThan(
      sureness({ ...contest, people: 0.5 }),
    );
  });
});

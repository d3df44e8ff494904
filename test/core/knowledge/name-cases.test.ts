import { describe, expect, it } from 'vitest';
import { hasReceivers, outletInCase } from '../../../src/core/knowledge/name-cases.ts';
import { reviewedKnowledge } from '../reading.ts';

const knowledge = reviewedKnowledge();
const told = (name: string, lang: string) => outletInCase(name, lang, knowledge, true)?.id ?? null;
const any = (name: string, lang: string) => outletInCase(name, lang, knowledge, false)?.id ?? null;

describe('outletInCase', () => {
  it.each([
    ['cs', 'Právu', 'novinky'],
    ['hu', 'Telexnek', 'telex'],
    ['uk', 'Суспільному', 'suspilne'],
    ['uk', 'Українській правді', 'ukrainska-pravda'],
    ['ru', 'Коммерсанту', 'kommersant'],
    ['pl', 'Gazecie Wyborczej', 'wyborcza'],
    ['fi', 'Helsingin Sanomille', 'hs'],
    ['tr', "Hürriyet'e", 'hurriyet'],
    ['hr', 'Jutarnjem listu', 'jutarnji'],
  ])('knows in %s to whom something was told: %s', (lang, name, outlet) => {
    expect(told(name, lang)).toBe(outlet);
  });

  it.each([
    ['cs', 'Novinkách', 'novinky'],
    ['hu', 'Telexet', 'telex'],
    ['de', 'Süddeutschen Zeitung', 'sueddeutsche'],
    ['el', 'Καθημερινής', 'kathimerini'],
  ])('undoes other cases of %s, which tell nobody anything: %s', (lang, name, outlet) => {
    expect(any(name, lang)).toBe(outlet);
    expect(told(name, lang)).toBe(null);
  });

  it.each([
    ['cs', 'Novákovi'],
    ['cs', 'právnu'],
    ['hu', 'Budapestnek'],
    ['ru', 'Ивану Петровичу'],
    ['en', 'Reuters'],
    ['xx', 'Právu'],
    ['cs', 'Právu Právu Právu Právu Právu'],
  ])('names nobody for other words (%s): %s', (lang, name) => {
    expect(any(name, lang)).toBe(null);
  });

  it('tells languages with a case for the one who is told from those without', () => {
    expect(hasReceivers(knowledge, 'cs')).toBe(true);
    expect(hasReceivers(knowledge, 'de')).toBe(false);
    expect(hasReceivers(knowledge, 'en')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { articleMismatch } from '../../../src/core/signals/article-mismatch.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string, lang = 'en') =>
  articleMismatch.run(makeReading({ lang, lines: story([line]) }), reviewedKnowledge());

describe('article-mismatch', () => {
  it('finds articles that no longer fit their words', () => {
    const found = run(
      'The clerk hoped for an settlement at a excessive price, an shock to a outraged town.',
    );
    expect(codesOf(found)).toContain('article_mismatch');
    expect(found[0]).toMatchObject({ family: 'spinning', kind: 'spun' });
  });

  it.each([
    [
      'one slip',
      'The clerk hoped for an settlement at a high price, a shock to an outraged town.',
      'en',
    ],
    [
      'sounds that differ from letters',
      'A university, a European, a one-off, a useful unit, a euro, a eulogy, an hour, an honest heir, an historic hotel, a unique user, a usual one.',
      'en',
    ],
    [
      'the letter a',
      'Vitamin a is cheap, group a and group b met, plan a or plan b, and team a are here.',
      'en',
    ],
    [
      'short forms',
      'An MP, an FBI agent, an NGO, an x-ray, a UFO and a US ship were seen at the quay.',
      'en',
    ],
    [
      'another language',
      'O barco chega a outro porto e a ilha fica a uma hora, a oeste, a este, a ultima.',
      'pt',
    ],
  ])('is silent about %s', (_what, line, lang) => {
    expect(run(line, lang)).toEqual([]);
  });
});

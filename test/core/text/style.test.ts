import { describe, expect, it } from 'vitest';
import { type StyleModel, scoreStyle } from '../../../src/core/text/style-score.ts';
import { styleTokens } from '../../../src/core/text/style-tokens.ts';
import { tokenise } from '../../../src/core/text/tokenise.ts';

const FREQUENT = new Set(['the', 'of', 'in', "don't", '~ed']);
const keys = (text: string, lang = 'en', frequent = FREQUENT): string[] =>
  styleTokens(text, tokenise(text), lang, frequent).map(({ key }) => key);

describe('styleTokens', () => {
  it('keeps frequent words, known endings and stops, and forgets names, figures and topics', () => {
    expect(keys('The ferry of Ann Pell docked in 2019, late. Don’t ask.')).toEqual([
      '.',
      'the',
      '~',
      'of',
      '^',
      '^',
      '~ed',
      'in',
      '0',
      ',',
      '~',
      '.',
      "don't",
      '~',
      '.',
    ]);
  });

  it('does not take the first word of a sentence for a name', () => {
    expect(keys('Ferries sank. Captains wept.')).toEqual(['.', '~', '~', '.', '~', '~', '.']);
  });

  it('reads scripts without spaces sign by sign, runs of letters and figures as one', () => {
    const frequent = new Set(['の', 'は']);
    expect(keys('港の2019年はAIS。', 'ja', frequent)).toEqual([
      '.',
      '~h',
      'の',
      '0',
      '~h',
      'は',
      '~l',
      '.',
    ]);
  });

  it('gives every unit its place', () => {
    const text = 'Much of it, in the end.';
    for (const { key, start, end } of styleTokens(text, tokenise(text), 'en', FREQUENT)) {
      if (FREQUENT.has(key)) expect(text.slice(start, end).toLowerCase()).toBe(key);
    }
  });

  it('knows nothing about an empty text', () => {
    expect(keys('')).toEqual(['.', '.']);
  });
});

describe('scoreStyle', () => {
  const model: StyleModel = {
    frequent: FREQUENT,
    weights: new Map([
      ['the ~ of', 2],
      ['in the', -1],
      ['.', 0.5],
    ]),
    bias: -0.5,
    limits: { low: 0, high: 1, sure: 2 },
  };
  const score = (...texts: string[]) =>
    scoreStyle(
      texts.map((text) => styleTokens(text, tokenise(text), 'en', FREQUENT)),
      model,
    );

  it('puts what speaks for translation first, with its place', () => {
    const { score: sum, telling } = score('And so the level of water rose', 'in the night');
    expect(sum).toBeGreaterThan(model.bias);
    expect(telling[0]).toMatchObject({ paragraph: 0, start: 7, end: 19 });
  });

  it('goes down with what speaks against it', () => {
    const text = 'the level of water';
    expect(score(text, 'in the night').score).toBeLessThan(score(text).score);
  });

  it('does not grow with the mere length of a text', () => {
    const text = 'the level of water in the night';
    expect(score(text, text, text).score).toBeCloseTo(score(text).score, 0);
  });

  it('is nought where nothing is known', () => {
    expect(scoreStyle([], model)).toEqual({ score: 0, telling: [] });
  });
});

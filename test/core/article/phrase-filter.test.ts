import { describe, expect, it } from 'vitest';
import { bareKey, isBlank } from '../../../src/core/article/bare-key.ts';
import {
  containsAny,
  mayContain,
  mayOpen,
  phraseFilter,
} from '../../../src/core/article/phrase-filter.ts';
import { fold } from '../../../src/core/text/normalise.ts';

const INSIDE = ['bloggers like this', 'lesezeit:', "editor's note", '阅读'];
const filter = phraseFilter(['ad', 'share', 'read also', 'реклама'], INSIDE);
const plain = phraseFilter([], INSIDE.slice(0, 3));

describe('the look at how a line begins', () => {
  it.each([
    'Share',
    '» Share',
    '– SHARE this',
    '[Read also: x]',
    'Ad',
    'Ad.',
    '3 shares',
    'Реклама',
    'x',
  ])('says maybe for %s', (text) => {
    expect(mayOpen(text, filter)).toBe(true);
  });

  it.each(['The ferry sails.', 'Shore leave', '"Never," she said', '*** Shale'])(
    'says no for %s',
    (text) => {
      expect(mayOpen(text, filter)).toBe(false);
    },
  );
});

describe('the look for what stands anywhere', () => {
  it.each([
    '12 Bloggers like this:',
    'Gesamtlesezeit: 3 Minuten',
    'An EDITOR’S NOTE stands here',
    '“Bloggers like this”',
  ])('finds it in %s', (text) => {
    expect(mayContain(text, plain)).toBe(true);
    expect(containsAny(fold(text), plain)).toBe(true);
  });

  it.each(['Few bloggers liked this', 'Die Lesezeit ist kurz.', ''])('finds none in %j', (text) => {
    expect(containsAny(fold(text), plain)).toBe(false);
  });

  it('says no at once for most lines, and maybe for short phrases and other scripts', () => {
    expect(mayContain('The ferry stayed in harbour on Tuesday.', plain)).toBe(false);
    expect(mayContain('The ferry stayed in harbour on Tuesday.', filter)).toBe(true);
    expect(mayContain('Паром', plain)).toBe(true);
    expect(containsAny('请阅读', filter)).toBe(true);
  });
});

describe('texts as numbers', () => {
  it('are the same where only spaces differ', () => {
    expect(bareKey('The ferry  sails. ')).toBe(bareKey('Theferry\u00a0sai\u00adls.'));
    expect(bareKey('abcdef', 200, 3)).toBe(bareKey('a b c x', 200, 3));
  });

  it('differ where a letter does, and where order does', () => {
    const texts = [
      'The ferry sails.',
      'The ferry sails',
      'The ferry snails.',
      'ehT ferry sails.',
      '',
    ];
    expect(new Set(texts.map((text) => bareKey(text))).size).toBe(texts.length);
  });

  it('differ for a hundred thousand short texts', () => {
    const keys = new Set(Array.from({ length: 100_000 }, (_, at) => bareKey(`line ${at}`)));
    expect(keys.size).toBe(100_000);
  });

  it('knows what is blank', () => {
    expect(
      [' ', '\t', '\u00a0', '\u200b', '\u3000'].every((sign) => isBlank(sign.charCodeAt(0))),
    ).toBe(true);
    expect(['a', '.', '‘', '中'].some((sign) => isBlank(sign.charCodeAt(0)))).toBe(false);
  });
});

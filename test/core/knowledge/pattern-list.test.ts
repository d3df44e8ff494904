import { describe, expect, it } from 'vitest';
import { patternsOf } from '../../../src/core/knowledge/pattern-list.ts';
import { reviewedKnowledge } from '../reading.ts';

const withList = (rows: string[][]) => ({ ...reviewedKnowledge(), lists: { own: rows } });

describe('patternsOf', () => {
  it('reads label, pattern and weight from the end of a row', () => {
    const knowledge = withList([
      ['en', 'de', 'party', 'ferr(?:y|ies)', '0.3'],
      ['de', 'en', 'party', 'Fähren?', '0.2'],
    ]);
    const list = patternsOf(knowledge, 'own', 'en');
    expect(list?.each).toHaveLength(1);
    expect(list?.each[0]).toMatchObject({ weight: 0.3, labels: ['de', 'party'] });
    expect(list?.any.test('two\nferries')).toBe(true);
    expect(list?.any.test('ferrying')).toBe(false);
  });

  it('needs no boundaries where words are not parted', () => {
    expect(patternsOf(withList([['zh', '渡船', '1']]), 'own', 'zh')?.any.test('老渡船停')).toBe(
      true,
    );
  });

  it('has none for a language without rows, and works a list out once', () => {
    const knowledge = withList([['en', 'ferry', '1']]);
    expect(patternsOf(knowledge, 'own', 'fr')).toBeNull();
    expect(patternsOf(knowledge, 'own', 'en')).toBe(patternsOf(knowledge, 'own', 'en'));
  });

  it.each(['grammar-slips', 'house-formulas', 'newsroom-habits'])(
    'finds every row of %s sound',
    (name) => {
      const languages = new Set((reviewedKnowledge().lists[name] ?? []).map(([lang = '']) => lang));
      for (const lang of languages) {
        for (const { weight } of patternsOf(reviewedKnowledge(), name, lang)?.each ?? []) {
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
        }
      }
    },
  );
});

import { describe, expect, it } from 'vitest';
import { styleModelOf } from '../../../src/core/knowledge/style-models.ts';
import { reviewedKnowledge } from '../reading.ts';

const withRows = (rows: string[][]) => ({
  ...reviewedKnowledge(),
  lists: { translationese: rows },
});

describe('styleModelOf', () => {
  it('reads the rows of a language', () => {
    const model = styleModelOf(
      withRows([
        ['xx', 'frequent', 'a of'],
        ['xx', 'bias', '-1.5'],
        ['xx', 'limits', '0.1 0.9 2.5'],
        ['xx', '2.25', 'a of|of ~'],
        ['yy', '9', 'a of'],
      ]),
      'xx',
    );
    expect(model).toEqual({
      frequent: new Set(['a', 'of']),
      weights: new Map([
        ['a of', 2.25],
        ['of ~', 2.25],
      ]),
      bias: -1.5,
      limits: { low: 0.1, high: 0.9, sure: 2.5 },
    });
  });

  it('has none where rows are missing', () => {
    expect(styleModelOf(withRows([['xx', 'frequent', 'a of']]), 'xx')).toBeNull();
    expect(styleModelOf(reviewedKnowledge(), 'sw')).toBeNull();
  });

  const languages =
    'ar bg cs de el en es fa fi fr hi hu id it ja ko nl no pl pt ro ru sv tr uk vi zh'.split(' ');
  it.each(languages)('ships a sound model for %s', (lang) => {
    const model = styleModelOf(reviewedKnowledge(), lang);
    expect(model?.weights.size).toBeGreaterThan(1000);
    expect([...(model?.weights.values() ?? [])].every(Number.isFinite)).toBe(true);
    expect(model?.limits.high).toBeGreaterThan(model?.limits.low ?? 0);
  });

  it('calls a score sure only where enough honest pages were seen', () => {
    const sure = languages.filter((lang) =>
      Number.isFinite(styleModelOf(reviewedKnowledge(), lang)?.limits.sure),
    );
    expect(sure).toEqual(['de', 'en', 'es', 'it']);
  });
});

import { describe, expect, it } from 'vitest';
import { readCredit } from '../../../src/core/knowledge/credit-labels.ts';
import { readMangledCredit } from '../../../src/core/knowledge/mangled-labels.ts';
import { reviewedKnowledge } from '../reading.ts';

describe('labels in scripts with marks above and below the letters', () => {
  it('keeps the whole name behind a label without a space', () => {
    expect(readCredit('ที่มาไทยรัฐ', reviewedKnowledge())?.name).toBe('ไทยรัฐ');
  });

  it('takes the Hindi "by" of a byline for no source', () => {
    expect(readCredit('द्वारा: राम कुमार', reviewedKnowledge())).toBeNull();
  });

  it('finds what a mistranslated label names', () => {
    const knowledge = {
      ...reviewedKnowledge(),
      lists: { 'credit-mangled': [['स्रोत कड़ी', '0.9', 'machine-translation']] },
    };
    expect(readMangledCredit('स्रोत कड़ी: नवभारत', knowledge)?.name).toBe('नवभारत');
  });
});

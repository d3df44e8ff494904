import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/core/types.ts';
import { bylineNames, citationOf, cslName } from '../../src/ui/citation-data.ts';
import { formatCitation } from '../../src/ui/citation-formats.ts';
import { CITATION_FORMATS } from '../../src/ui/citation-names.ts';
import { ANALYSIS, ARTICLE, ORIGIN } from './fixtures.ts';

const TODAY = '2026-11-21';
const HOST = 'harbourpost.example';
const bylined: Analysis = {
  ...ANALYSIS,
  article: { ...ARTICLE, byline: 'By Maren Holt and Jan van der Berg', bylineIsPlaceholder: false },
};

describe('cslName', () => {
  it('splits plain names and leaves desks whole', () => {
    expect(cslName('Maren Holt')).toEqual({ given: 'Maren', family: 'Holt' });
    expect(cslName('Jan van der Berg')).toEqual({ given: 'Jan', family: 'van der Berg' });
    expect(cslName('our correspondent')).toEqual({ literal: 'our correspondent' });
    expect(cslName('Reuters')).toEqual({ literal: 'Reuters' });
  });

  it('reads a byline of two, and nobody from a placeholder', () => {
    expect(bylineNames(bylined.article)).toHaveLength(2);
    expect(bylineNames(ARTICLE)).toEqual([]);
  });
});

describe('citationOf', () => {
  it('cites the original with its own date, never the copy', () => {
    const { of, item } = citationOf(ANALYSIS, HOST, TODAY);
    expect(of).toBe('original');
    expect(item.URL).toBe(ORIGIN.url);
    expect(item['container-title']).toBe('DER SPIEGEL');
    expect(item.issued).toEqual({ 'date-parts': [[2022, 1, 30]] });
  });

  it('leaves the date out when only the date of the copy is known', () => {
    const analysis = { ...ANALYSIS, origin: { ...ORIGIN, published: null } };
    expect(citationOf(analysis, HOST, TODAY).item.issued).toBeUndefined();
  });

  it('cites the copy as a copy when the address is only probable', () => {
    const analysis = { ...ANALYSIS, origin: { ...ORIGIN, urlConfidence: 0.6 } };
    const { of, item } = citationOf(analysis, HOST, TODAY);
    expect(of).toBe('copy');
    expect(item.URL).toBe(ANALYSIS.url);
    expect(item['container-title']).toBe(HOST);
  });

  it('cites an honest page as itself', () => {
    const verdict = { ...ANALYSIS.verdict, level: 'none' as const };
    const { of, item } = citationOf({ ...ANALYSIS, verdict }, HOST, TODAY);
    expect(of).toBe('page');
    expect(item.URL).toBe(ANALYSIS.url);
  });
});

describe('formatCitation', () => {
  const { item } = citationOf(bylined, HOST, TODAY);

  it.each(CITATION_FORMATS)('$name carries title, outlet, names, year and address', ({ id }) => {
    const text = formatCitation(item, id, 'en', null);
    for (const word of ['Port of Hamburg', 'SPIEGEL', 'Holt', 'Berg', '2022', ORIGIN.url ?? '']) {
      expect(text.replace(/[{}]/g, '')).toContain(word);
    }
  });

  it.each(CITATION_FORMATS)('$name says when it cites a copy', ({ id }) => {
    const note = 'Copy of an article by DER SPIEGEL';
    expect(formatCitation(item, id, 'en', note).replace(/[{}]/g, '')).toContain(note);
  });

  it('survives hostile titles', () => {
    const title = '<script>alert(1)</script> } \\input{x} & 100%';
    for (const { id } of CITATION_FORMATS) {
      expect(formatCitation({ ...item, title }, id, 'en', null)).toContain('100');
    }
  });
});

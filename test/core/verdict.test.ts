import { describe, expect, it } from 'vitest';
import type { CopyKind, Evidence, Family, Notice } from '../../src/core/types.ts';
import { contributions, judge, logOdds } from '../../src/core/verdict.ts';
import { BASE, FAMILIES, THRESHOLDS, WEIGHTS } from '../../src/core/weights.ts';

interface Extra {
  kind?: CopyKind;
  notice?: Notice;
}

function piece(family: Family, code: string, strength = 1, extra: Extra = {}): Evidence {
  return {
    signal: code.replace(/_/g, '-'),
    family,
    code,
    quote: '',
    where: { part: 'document', index: null },
    strength,
    ...extra,
  };
}

const probability = (...evidence: Evidence[]): number => judge(evidence).probability;
const credit = piece('credit', 'credit_line_foreign');
const signoff = piece('newsroom', 'signoff_codes_foreign', 1, { kind: 'machine-translation' });
const images = piece('assets', 'foreign_images', 0.9);
const spun = piece('spinning', 'spun_words', 0.9, { kind: 'spun' });
const wire = piece('counter', 'counter_wire', 0.9, { notice: 'wire' });

describe('the verdict', () => {
  it('says nothing about a page without evidence', () => {
    expect(judge([])).toMatchObject({ level: 'none', copy: false, kind: null, notice: null });
    expect(judge([]).probability).toBeLessThan(0.1);
  });

  it("lets a wire credit explain that another client's print, or the agency's own, agrees", () => {
    const ap: Evidence = { ...wire, agencies: ['ap'] };
    const match = piece('match', 'match_original');
    expect(judge([match]).level).toBe('possible');
    expect(judge([match, ap])).toMatchObject({ level: 'none', notice: 'wire' });
    expect(judge([{ ...match, agencies: ['ap'] }, ap]).level).toBe('none');
    expect(judge([{ ...match, outlet: 'guardian' }, ap]).level).toBe('possible');
    expect(judge([{ ...match, agencies: ['reuters'] }, ap]).level).toBe('possible');
  });

  it('ranks pages by what speaks for and against them', () => {
    const order = [
      probability(wire),
      probability(),
      probability(piece('credit', 'credit_line_outlet', 0.8)),
      probability(credit),
      probability(credit, images),
      probability(credit, images, signoff),
    ];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });

  it('calls two strong families a copy, without any outlet named', () => {
    expect(judge([signoff, images])).toMatchObject({ level: 'copy', kind: 'machine-translation' });
  });

  const speaking = (Object.keys(FAMILIES) as Family[]).filter((family) => family !== 'counter');

  it.each(speaking)('lets %s alone not reach "copy"', (family) => {
    const codes = Object.keys(WEIGHTS).filter((code) => !code.startsWith('counter_'));
    const all = codes.map((code) => piece(family, code));
    const overwhelming = family === 'spinning';
    expect(judge(all).level === 'copy').toBe(overwhelming);
  });

  // The caps of the other families keep their signs below; of spinning only the weights do.
  it.each(['spinner_syntax', 'spun_words', 'tortured_phrases', 'swapped_terms', 'reading_noise'])(
    'lets %s alone not reach "copy"',
    (code) => {
      expect(WEIGHTS[code]).toBeGreaterThan(0);
      expect(judge([piece('spinning', code)]).level).not.toBe('copy');
    },
  );

  it('gives repeated pieces of one code less than the first', () => {
    const once = contributions([spun])[0]?.logOdds ?? 0;
    const thrice = contributions([spun, spun, spun])[0]?.logOdds ?? 0;
    expect(thrice).toBeGreaterThan(once);
    expect(thrice).toBeLessThan(2 * once);
  });

  it('ignores strengths out of range', () => {
    const [part] = contributions([piece('credit', 'credit_line_outlet', 40)]);
    expect(part?.strength).toBe(1);
    expect(contributions([piece('credit', 'credit_line_outlet', -3)])[0]?.logOdds).toBe(0);
  });

  it('starts from the base and caps what a family adds', () => {
    expect(logOdds([])).toBe(BASE);
    const many = Object.keys(WEIGHTS).map((code) => piece('credit', code));
    expect(logOdds(contributions(many))).toBeLessThanOrEqual(BASE + FAMILIES.credit.cap);
  });
});

describe('explained reuse', () => {
  it("never calls a known outlet's own page a copy, whatever it carries", () => {
    const own = piece('counter', 'counter_known_outlet');
    expect(judge([own, credit, signoff, images, spun]).level).toBe('none');
    const all = Object.keys(FAMILIES)
      .filter((family) => family !== 'counter')
      .flatMap((family) => [1, 2, 3].map((n) => piece(family as Family, `${family}_${n}`)));
    expect(judge(all).level).toBe('copy');
    expect(judge([own, ...all])).toMatchObject({ level: 'none', copy: false, kind: null });
    // A look-alike of the original's site counts as its own: it is doubted, not cleared.
    const lookAlike = piece('counter', 'counter_known_original');
    expect(judge([lookAlike, ...all]).level).toBe('copy');
  });

  it('tells wire, licence and edition instead', () => {
    expect(judge([wire])).toMatchObject({ level: 'none', notice: 'wire' });
    const licence = piece('counter', 'counter_licensed', 0.9, { notice: 'syndication' });
    expect(judge([licence, wire])).toMatchObject({ level: 'none', notice: 'syndication' });
    const edition = piece('counter', 'counter_edition', 0.7, { notice: 'edition' });
    expect(judge([edition])).toMatchObject({ level: 'none', notice: 'edition' });
  });

  it('keeps a licensed or edited page below "copy"', () => {
    const licence = piece('counter', 'counter_licensed', 0.9, { notice: 'syndication' });
    const found = judge([licence, credit, signoff, images, spun]);
    expect(found.level).toBe('possible');
    expect(found.probability).toBeLessThan(THRESHOLDS.copy);
    expect(found.notice).toBe('syndication');
  });

  it("does not excuse a reworded copy for an agency's dateline, and gives it no notice", () => {
    const found = judge([wire, spun, signoff, images]);
    expect(found).toMatchObject({ level: 'copy', notice: null });
  });
});

describe('the kind', () => {
  it('is verbatim where nothing was reworded', () => {
    const title = piece('newsroom', 'title_suffix_outlet');
    expect(judge([title, images, credit && piece('credit', 'credit_line_outlet')]).kind).toBe(
      'verbatim',
    );
  });

  it('is chosen by its own evidence', () => {
    expect(judge([spun, images, signoff]).kind).toBe('machine-translation');
    const more = piece('spinning', 'tortured_phrases', 1, { kind: 'spun' });
    expect(judge([spun, more, images]).kind).toBe('spun');
  });

  it('is machine translation where the source is of another language', () => {
    expect(judge([credit, images]).kind).toBe('machine-translation');
  });

  it('is back-translation where damaged text has a source in the same language', () => {
    const damage = piece('translation', 'broken_sentence', 0.8, { kind: 'machine-translation' });
    const match = piece('match', 'match_original', 0.9);
    expect(judge([damage, match]).kind).toBe('back-translation');
    expect(judge([damage, match, credit]).kind).toBe('machine-translation');
  });

  it('is not said of a page that is none', () => {
    expect(judge([piece('spinning', 'spinner_syntax', 0.2, { kind: 'spun' })]).kind).toBeNull();
  });
});

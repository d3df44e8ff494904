import { describe, expect, it } from 'vitest';
import type { Clue } from '../../../src/core/origin/clues.ts';
import { heedOwnWords, type OwnWords } from '../../../src/core/origin/own-words.ts';
import type { Evidence, OutletRecord } from '../../../src/core/types.ts';
import { reviewedKnowledge } from '../reading.ts';

const knowledge = reviewedKnowledge();
const outlet = (id: string): OutletRecord => {
  const found = knowledge.outlets.byId(id);
  if (!found) throw new Error(`not in the registry: ${id}`);
  return found;
};
const clue = (id: string, code: string, weight: number): Clue => ({
  code,
  quote: 'x',
  outlet: outlet(id),
  weight,
  source: code.startsWith('match') ? 'match' : 'wire',
});
const sign = (kind: Evidence['kind'], strength: number): Evidence => ({
  signal: 'calques',
  family: 'translation',
  code: 'calques',
  quote: 'x',
  where: { part: 'document', index: null },
  strength,
  ...(kind && { kind }),
});
const NOTHING: OwnWords = { clues: [], agencies: [], evidence: [], lang: 'en' };
const match = clue('ap', 'match_wire', 0.5);
const weightBeside = (own: Partial<OwnWords>, found = match) =>
  heedOwnWords([found], { ...NOTHING, ...own })[0]?.weight;

describe("an agency's report that agrees with the page", () => {
  it('counts where the page says nothing else', () => {
    expect(weightBeside({})).toBe(0.5);
  });

  it('gives way to another agency that the page credits', () => {
    expect(weightBeside({ agencies: ['ansa'] })).toBe(0.1);
    expect(weightBeside({ clues: [clue('ansa', 'wire_dateline', 0.72)] })).toBe(0.1);
  });

  it('gives way to a newsroom that people speak to', () => {
    expect(weightBeside({ clues: [clue('guardian', 'spoken_to', 0.52)] })).toBe(0.1);
  });

  it('stays beside credits that name it as well', () => {
    expect(weightBeside({ agencies: ['ansa', 'ap'] })).toBe(0.5);
    expect(weightBeside({ clues: [clue('ap', 'wire_dateline', 0.72)], agencies: ['ap'] })).toBe(
      0.5,
    );
    const both = { clues: [clue('guardian', 'credit_line_outlet', 0.88)], agencies: ['ap'] };
    expect(weightBeside(both)).toBe(0.5);
  });

  it('stays beside a weak clue and a slip of language', () => {
    expect(weightBeside({ clues: [clue('guardian', 'spoken_to', 0.3)] })).toBe(0.5);
    expect(weightBeside({ evidence: [sign('machine-translation', 0.2)] })).toBe(0.5);
    expect(weightBeside({ evidence: [sign('back-translation', 0.7)] })).toBe(0.5);
  });

  it('was not translated into a language that the agency writes', () => {
    const evidence = [sign('machine-translation', 0.6)];
    expect(weightBeside({ evidence })).toBe(0.1);
    expect(weightBeside({ evidence, lang: 'vi' })).toBe(0.5);
    expect(weightBeside({ evidence, lang: null })).toBe(0.5);
  });

  it('is the only match that is touched', () => {
    const original = clue('guardian', 'match_original', 0.7);
    expect(weightBeside({ agencies: ['ansa'] }, original)).toBe(0.7);
  });
});

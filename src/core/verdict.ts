import type { Evidence, Verdict } from './types.ts';

/** Evidence -> log-odds -> probability -> level. */
export function judge(evidence: Evidence[]): Verdict {
  const sum = evidence.reduce((total, piece) => total + 4 * piece.strength, -3);
  const probability = 1 / (1 + Math.exp(-sum));
  const level = probability >= 0.9 ? 'copy' : probability >= 0.5 ? 'possible' : 'none';
  return { copy: level === 'copy', level, probability, kind: null, notice: null };
}

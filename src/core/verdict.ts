import type { CopyKind, Evidence, Family, Level, Notice, Verdict } from './types.ts';
import { BASE, FAMILIES, REPEAT, THRESHOLDS, WEIGHTS } from './weights.ts';

/** Codes that show that the source is written in another language than the page. */
const OTHER_LANGUAGE = new Set([
  'credit_line_foreign',
  'dateline_foreign',
  'match_translated',
  'signoff_codes_foreign',
  'signoff_foreign',
]);
/** Codes that show a source in the page's own language. */
const SAME_LANGUAGE = new Set(['credit_line_outlet', 'match_original']);

/** Below this a match is coverage of the same event: it tells no language of the source. */
const SAME_STORY = 0.5;

/** What one code adds in all, in log-odds: its strongest piece, and a share of the others. */
export interface Contribution {
  code: string;
  family: Family;
  /** Combined strength, 0 to about 1.6. */
  strength: number;
  logOdds: number;
}

/** Sums the evidence by code. The order is that of first appearance. */
export function contributions(evidence: Evidence[]): Contribution[] {
  const byCode = new Map<string, Evidence[]>();
  for (const piece of evidence) byCode.set(piece.code, [...(byCode.get(piece.code) ?? []), piece]);
  return [...byCode].map(([code, pieces]) => {
    const strengths = pieces.map((piece) => Math.max(0, Math.min(1, piece.strength)));
    const best = Math.max(...strengths);
    const rest = strengths.reduce((sum, value) => sum + value, 0) - best;
    const strength = best + REPEAT * Math.min(rest, 2);
    const family = pieces[0]?.family ?? 'site';
    const weight = WEIGHTS[code] ?? FAMILIES[family].weight;
    return { code, family, strength, logOdds: weight * strength };
  });
}

/** What is left of a match or closing line that the page's own agency credit explains. */
const CREDITED = 0.2;

/**
 * A wire credit explains that the page restates the agency's story, or another client's print of
 * it (a paper that no register knows), and that it keeps the agency's closing line.
 */
function credited(evidence: Evidence[]): Evidence[] {
  const wire = evidence.find(({ code, strength }) => code === 'counter_wire' && strength >= 0.7);
  if (!wire) return evidence;
  const agencies = new Set(wire.agencies ?? []);
  return evidence.map((piece) => {
    const theirs = [...(piece.agencies ?? []), ...(piece.outlet ? [piece.outlet] : [])];
    const named = theirs.some((id) => agencies.has(id));
    const explained =
      (piece.code === 'match_original' && (named || theirs.length === 0)) ||
      (piece.code === 'foreign_prompt' && piece.strength < 0.5 && named);
    return explained ? { ...piece, strength: piece.strength * CREDITED } : piece;
  });
}

/** Log-odds that a page is a copy: the base, plus what each family adds up to its cap. */
export function logOdds(parts: Contribution[]): number {
  const families = new Map<Family, number>();
  for (const part of parts) {
    families.set(part.family, (families.get(part.family) ?? 0) + part.logOdds);
  }
  let sum = BASE;
  for (const [family, value] of families) {
    const { cap } = FAMILIES[family];
    sum += Math.max(-cap, Math.min(cap, value));
  }
  return sum;
}

/** Least strength at which a trace names the other language it was left by. */
const CLEAR_TRACE = 0.3;

/** Quotation marks, calques or words of a certain other language: broken sentences have it too. */
function hasForeignTrace(evidence: Evidence[]): boolean {
  return evidence.some(
    ({ family, kind, lang, strength }) =>
      family === 'translation' &&
      kind === 'machine-translation' &&
      lang !== undefined &&
      strength >= CLEAR_TRACE,
  );
}

/** The kind that most evidence speaks for; a copy without signs of rewording is verbatim. */
function chooseKind(evidence: Evidence[]): CopyKind {
  const scores = new Map<CopyKind, number>();
  for (const piece of evidence) {
    if (!piece.kind || piece.family === 'counter') continue;
    const weight = Math.abs(WEIGHTS[piece.code] ?? FAMILIES[piece.family].weight);
    scores.set(piece.kind, (scores.get(piece.kind) ?? 0) + weight * piece.strength);
  }
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  const other = evidence.some(({ code }) => OTHER_LANGUAGE.has(code)) || hasForeignTrace(evidence);
  const same = evidence.some(
    ({ code, strength }) => SAME_LANGUAGE.has(code) && strength >= SAME_STORY,
  );
  const kind = best && best[1] >= 0.4 ? best[0] : other ? 'machine-translation' : 'verbatim';
  if (kind === 'machine-translation' && !other && same) return 'back-translation';
  if (kind === 'back-translation' && other && !same) return 'machine-translation';
  return kind;
}

/** Pages of libraries and public bodies carry licences of their own. */
const NO_REUSE = new Set(['counter_library', 'counter_public_body']);
/** Weaker explanations are not told. */
const LEAST_NOTICE = 0.5;

/** Reuse that is explained: wire, licence, edition. The strongest explanation wins. */
function chooseNotice(evidence: Evidence[]): Notice | null {
  if (evidence.some(({ code }) => NO_REUSE.has(code))) return null;
  const notices = evidence.filter(({ notice, strength }) => notice && strength >= LEAST_NOTICE);
  notices.sort((a, b) => b.strength - a.strength);
  return notices[0]?.notice ?? null;
}

/** A plain licence or an own edition is never called a copy, whatever else was seen. */
function isExplained(evidence: Evidence[]): boolean {
  return evidence.some(
    ({ notice, strength }) => notice === 'edition' || (notice === 'syndication' && strength >= 0.8),
  );
}

/** The most that may be said of a page, whatever was seen on it. */
function ceilingOf(evidence: Evidence[]): number {
  if (evidence.some(({ code }) => code === 'counter_known_outlet')) {
    return THRESHOLDS.possible - 0.01;
  }
  return isExplained(evidence) ? THRESHOLDS.copy - 0.01 : 1;
}

/**
 * Evidence -> log-odds -> calibrated probability (0 to 1) -> level. "copy" needs two families at
 * least; explained reuse (licence, edition) stays below it and gets a notice instead, and a page on
 * a known newsroom's own address is "none".
 */
export function judge(evidence: Evidence[]): Verdict {
  const parts = contributions(credited(evidence));
  const raw = 1 / (1 + Math.exp(-logOdds(parts)));
  const probability = Math.min(raw, ceilingOf(evidence));
  const level: Level =
    probability >= THRESHOLDS.copy
      ? 'copy'
      : probability >= THRESHOLDS.possible
        ? 'possible'
        : 'none';
  return {
    copy: level === 'copy',
    level,
    probability,
    kind: level === 'none' ? null : chooseKind(evidence),
    notice: level === 'copy' ? null : chooseNotice(evidence),
  };
}

import type { OutletRecord } from '../types.ts';
import type { Clue } from './clues.ts';

/** The outlet the clues speak for. */
export interface Weighed {
  outlet: OutletRecord;
  /** 0 to 1. */
  confidence: number;
  clues: Clue[];
}

/** Below this no name is given: a wrong newsroom is worse than none. */
export const NAME_FLOOR = 0.42;

function together(clues: Clue[]): number {
  const best = new Map<string, number>();
  let missing = 1;
  for (const { source, weight } of [...clues].sort((a, b) => b.weight - a.weight)) {
    const factor = best.has(source) ? 0.25 : 1;
    best.set(source, weight);
    missing *= 1 - Math.min(0.97, weight * factor);
  }
  return 1 - missing;
}

/** Agencies supply and newsrooms write: an agency gives way to a newsroom that is named as well. */
function factorOf(outlet: OutletRecord, rivals: Clue[]): number {
  const newsroom = rivals.some((clue) => clue.outlet.kind !== 'agency' && clue.weight >= 0.45);
  return outlet.kind === 'agency' && newsroom ? 0.5 : 1;
}

/**
 * Weighs the clues: the outlet that most speaks for, less what speaks for others. Null when nobody
 * is named with enough confidence. `lang` is the language the original is surely in, if known.
 */
export function weigh(
  clues: Clue[],
  lang: { lang: string; weight: number } | null,
): Weighed | null {
  const groups = new Map<OutletRecord, Clue[]>();
  for (const clue of clues) groups.set(clue.outlet, [...(groups.get(clue.outlet) ?? []), clue]);
  const scored = [...groups].map(([outlet, own]) => {
    const foreign = lang !== null && lang.weight >= 0.6 && !outlet.languages.includes(lang.lang);
    const score =
      together(own) * factorOf(outlet, clues) * (foreign && outlet.kind !== 'agency' ? 0.55 : 1);
    return { outlet, own, score };
  });
  scored.sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first) return null;
  const against =
    second && !(second.outlet.kind === 'agency' && first.outlet.kind !== 'agency')
      ? second.score
      : 0;
  const confidence = first.score * (1 - 0.45 * against);
  if (confidence < NAME_FLOOR || (against > 0 && first.score - against < 0.06)) return null;
  const sorted = first.own.sort((a, b) => b.weight - a.weight);
  return {
    outlet: first.outlet,
    confidence: Math.min(0.99, Math.round(confidence * 100) / 100),
    clues: sorted,
  };
}

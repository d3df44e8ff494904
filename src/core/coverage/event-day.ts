import type { Hit } from './search.ts';

const VOTERS = 30;
const MIN_SHARE = 0.2;
/** Hits less alike than this say nothing about the day. */
const SURE_ENOUGH = 0.25;

/**
 * The day a page without a date probably tells of: the best hits vote with their likeness, days
 * beside each other count half. Null when they do not agree.
 */
export function voteDay(hits: Hit[]): number | null {
  const votes = new Map<number, number>();
  let total = 0;
  for (const { day, likeness } of hits.slice(0, VOTERS)) {
    if (day === null) continue;
    const weight = likeness ** 3;
    total += weight;
    for (const [shift, share] of [
      [0, 1],
      [-1, 0.4],
      [1, 0.4],
    ] as const) {
      votes.set(day + shift, (votes.get(day + shift) ?? 0) + weight * share);
    }
  }
  if ((hits[0]?.likeness ?? 0) < SURE_ENOUGH) return null;
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best && best[1] >= total * MIN_SHARE ? best[0] : null;
}

/** How near two days are: 1 for the same day, falling to 0.25; 0.6 when one is not known. */
export function nearness(day: number | null, other: number | null): number {
  if (day === null || other === null) return 0.6;
  const apart = Math.abs(day - other);
  return 0.25 + 0.75 * Math.exp(-((apart / 3.5) ** 1.3));
}

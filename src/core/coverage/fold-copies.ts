import { fold } from '../text/normalise.ts';
import type { Hit } from './search.ts';
import { recordLikeness } from './title-likeness.ts';
import { stems } from './tokens.ts';

function gistLikeness(a: string, b: string): number {
  const left = new Set(stems(a, 80).filter((word) => word.length > 3));
  const right = new Set(stems(b, 80).filter((word) => word.length > 3));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}

function shareAgency(a: Hit, b: Hit): boolean {
  const known = new Set(a.record.agencies.map(fold));
  return b.record.agencies.some((agency) => known.has(fold(agency)));
}

/** True when two records are the same text at two places: one wire story, or one page twice. */
export function sameText(a: Hit, b: Hit): boolean {
  if (a.record.lang !== b.record.lang) return false;
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > 1) return false;
  const title = recordLikeness(a.record, b.record);
  if (title.value >= 0.85 && title.shared >= 5) return true;
  const wired = a.record.kind !== 'original' || b.record.kind !== 'original';
  if (!wired || !shareAgency(a, b)) return false;
  return title.value >= 0.6 && title.shared >= 4
    ? true
    : gistLikeness(a.record.gist, b.record.gist) >= 0.6;
}

/** A hit with the other places its text stands at. */
export interface Folded<H extends Hit = Hit> {
  hit: H;
  also: { url: string; outlet: string }[];
}

/** Folds copies under the first of them; an original goes before a wire copy of the same text. */
export function foldCopies<H extends Hit>(hits: H[]): Folded<H>[] {
  const folded: Folded<H>[] = [];
  for (const hit of hits) {
    const known = folded.find((entry) => sameText(entry.hit, hit));
    if (!known) {
      folded.push({ hit, also: [] });
      continue;
    }
    const demoted = known.hit.record.kind !== 'original' && hit.record.kind === 'original';
    const other = demoted ? known.hit : hit;
    if (demoted) known.hit = hit;
    known.also.push({ url: other.record.url, outlet: other.record.outlet });
  }
  return folded;
}

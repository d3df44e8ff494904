import { fold } from '../text/normalise.ts';
import type { Hit } from './search.ts';
import { commonInOrder } from './title-likeness.ts';
import { slugWords, stem, stems } from './tokens.ts';

/** What two hits are compared by, worked out once for each. */
interface Text {
  headline: string[];
  gist: Set<string>;
  agencies: string[];
}

function textOf({ record }: Hit): Text {
  const headline =
    record.title === null ? slugWords(record.url).map(stem) : stems(record.title.slice(0, 300), 40);
  return {
    headline,
    gist: new Set(stems(record.gist, 80).filter((word) => word.length > 3)),
    agencies: record.agencies.map(fold),
  };
}

function shared(a: Iterable<string>, b: Set<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}

/** Words two headlines share in order, and their share of both; nothing where few words agree. */
function headlineLikeness(a: Text, b: Text): { value: number; words: number } {
  const length = a.headline.length + b.headline.length;
  if (2 * shared(a.headline, new Set(b.headline)) < 0.6 * length) return { value: 0, words: 0 };
  const words = commonInOrder(a.headline, b.headline);
  return { value: (2 * words) / length, words };
}

/** True when two records are the same text at two places: one wire story, or one page twice. */
function sameText(a: Hit, b: Hit, left: Text, right: Text): boolean {
  if (a.record.lang !== b.record.lang) return false;
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > 1) return false;
  const { value, words } = headlineLikeness(left, right);
  if (value >= 0.85 && words >= 5) return true;
  const wired = a.record.kind !== 'original' || b.record.kind !== 'original';
  if (!wired || !left.agencies.some((agency) => right.agencies.includes(agency))) return false;
  if (value >= 0.6 && words >= 4) return true;
  const smaller = Math.max(1, Math.min(left.gist.size, right.gist.size));
  return shared(left.gist, right.gist) >= 0.6 * smaller;
}

/** A hit with the other places its text stands at. */
export interface Folded<H extends Hit = Hit> {
  hit: H;
  also: { url: string; outlet: string }[];
}

/** Folds copies under the first of them; an original goes before a wire copy of the same text. */
export function foldCopies<H extends Hit>(hits: H[]): Folded<H>[] {
  const folded: (Folded<H> & { text: Text })[] = [];
  for (const hit of hits) {
    const text = textOf(hit);
    const known = folded.find((entry) => sameText(entry.hit, hit, entry.text, text));
    if (!known) {
      folded.push({ hit, also: [], text });
      continue;
    }
    const demoted = known.hit.record.kind !== 'original' && hit.record.kind === 'original';
    const other = demoted ? known.hit : hit;
    if (demoted) known.hit = hit;
    known.also.push({ url: other.record.url, outlet: other.record.outlet });
  }
  return folded.map(({ hit, also }) => ({ hit, also }));
}

import type { CopyKind, Evidence, Family } from '../types.ts';
import { clip } from './normalise.ts';

/** One finding of a signal before it is weighed against the length of the text. */
export interface Hit {
  /** Index of the block it stands in, or null for the whole document. */
  index: number | null;
  quote: string;
  /** How much one finding of this sort counts by itself, 0 to 1. */
  weight: number;
}

/** What all evidence of one signal has in common. */
export interface Sign {
  signal: string;
  family: Family;
  code: string;
  kind?: CopyKind;
  lang?: string;
}

const SHOWN = 5;
/** Strength of the findings shown beside the first: they illustrate, the first one carries the sum. */
const ILLUSTRATION = 0.1;
/** Words of text per "usual" finding: longer texts must show more to count the same. */
const USUAL_LENGTH = 1200;

/**
 * Evidence out of findings, strongest first, at most five. The first carries the strength of the
 * whole document (grows with independent findings, falls with length); the others illustrate.
 * Findings with the same words count once. Silent below `floor`.
 */
export function weigh(sign: Sign, hits: Hit[], words: number, floor = 0.08): Evidence[] {
  const distinct = new Map<string, Hit>();
  for (const hit of hits) {
    const key = hit.quote.toLowerCase();
    const seen = distinct.get(key);
    if (!seen || seen.weight < hit.weight) distinct.set(key, hit);
  }
  const found = [...distinct.values()].sort((a, b) => b.weight - a.weight);
  const sum = found.reduce((total, hit) => total + hit.weight, 0);
  const strength = 1 - Math.exp(-sum / Math.max(1, words / USUAL_LENGTH));
  if (found.length === 0 || strength < floor) return [];
  return found.slice(0, SHOWN).map((hit, position) => ({
    ...sign,
    quote: clip(hit.quote, 200),
    where: { part: hit.index === null ? 'document' : 'block', index: hit.index },
    strength: position === 0 ? round(strength) : Math.min(ILLUSTRATION, round(strength)),
    ...(position === 0 ? { detail: { count: String(found.length) } } : {}),
  }));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The words around `start..end`, whole words, at most about `margin` characters on each side. */
export function around(text: string, start: number, end: number, margin = 28): string {
  let from = Math.max(0, start - margin);
  let to = Math.min(text.length, end + margin);
  if (from > 0) from = Math.max(from, text.indexOf(' ', from) + 1);
  if (from > start) from = start;
  if (to < text.length) to = Math.max(end, text.lastIndexOf(' ', to));
  return clip(text.slice(from, to).trim(), 200);
}

/** A pattern, how much one match counts, and what every match contains (one of them), if known. */
export type WeighedPattern = readonly [pattern: RegExp, weight: number, needs?: readonly string[]];

/**
 * The patterns that match somewhere in a text of several lines. Most patterns match nowhere on most
 * pages, and one look at the whole text is cheaper than one at each block. A pattern with `^` or `$`
 * must have the flag `m`.
 */
export function present(
  patterns: readonly WeighedPattern[],
  text: string,
): readonly WeighedPattern[] {
  return patterns.filter(([pattern, , needs]) => {
    if (needs && !needs.some((part) => text.includes(part))) return false;
    pattern.lastIndex = 0;
    const found = pattern.test(text);
    pattern.lastIndex = 0;
    return found;
  });
}

/** All matches of a global, linear regular expression as hits of one weight. */
export function matchesOf(text: string, pattern: RegExp, index: number, weight: number): Hit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    index,
    quote: around(text, match.index, match.index + match[0].length),
    weight,
  }));
}

import type { Knowledge } from './index.ts';

/** One row of a list of patterns. */
export interface ListedPattern {
  readonly pattern: RegExp;
  readonly weight: number;
  /** What stands between the language and the pattern. */
  readonly labels: string[];
}

/** The patterns of one page language. */
export interface PatternList {
  /** Matches wherever one of them does: most pages are done with after this one look. */
  any: RegExp;
  each: ListedPattern[];
}

/** Scripts without spaces between words: the pattern may begin anywhere. */
const UNSPACED = new Set(['ja', 'ko', 'zh', 'th']);
const lists = new WeakMap<Knowledge['lists'], Map<string, PatternList | null>>();

/** Sources are free of numbered groups, so that they may stand side by side. */
function bounded(sources: string[], lang: string): string {
  const all = `(?:${sources.join('|')})`;
  return UNSPACED.has(lang) ? all : `(?<![\\p{L}\\p{N}])${all}(?![\\p{L}\\p{N}])`;
}

const sourceOf = (row: string[]): string => row.at(-2) ?? '';

/** A row whose pattern is compiled where it is asked for: on most pages it never is. */
function listedPattern(row: string[], lang: string): ListedPattern {
  let compiled: RegExp | null = null;
  return {
    get pattern() {
      compiled ??= new RegExp(bounded([sourceOf(row)], lang), 'gu');
      return compiled;
    },
    weight: Number(row.at(-1)),
    labels: row.slice(1, -2),
  };
}

function compile(rows: string[][], lang: string): PatternList | null {
  if (rows.length === 0) return null;
  const any = new RegExp(bounded(rows.map(sourceOf), lang), 'mu');
  return { any, each: rows.map((row) => listedPattern(row, lang)) };
}

/**
 * The patterns a list holds for a page language (ISO 639-1), from rows "language, labels, pattern,
 * weight"; null where there are none. Compiled once. Matches stand between word boundaries.
 */
export function patternsOf(knowledge: Knowledge, name: string, lang: string): PatternList | null {
  const known = lists.get(knowledge.lists) ?? new Map<string, PatternList | null>();
  lists.set(knowledge.lists, known);
  const key = `${name}/${lang}`;
  const ready = known.get(key);
  if (ready !== undefined) return ready;
  const rows = (knowledge.lists[name] ?? []).filter((row) => row[0] === lang);
  const compiled = compile(rows, lang);
  known.set(key, compiled);
  return compiled;
}

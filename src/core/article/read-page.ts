import type { Knowledge } from '../knowledge/index.ts';
import { parseAddress } from '../text/address.ts';
import { clip, fold } from '../text/normalise.ts';
import type { PageReading, PageSnapshot } from '../types.ts';
import { furnitureWords } from './furniture-words.ts';
import { type Line, readLines } from './lines.ts';
import { hintedAgainst, storyRegion } from './story-region.ts';

const HEAD_REACH = 40;
const TAIL_REACH = 8;

/** The line that carries the page's headline, before the story begins; -1 when there is none. */
function headlineLine(lines: Line[], from: number, title: string): number {
  const wanted = fold(title);
  for (let at = Math.min(from + 2, lines.length - 1); at >= Math.max(0, from - HEAD_REACH); at--) {
    const line = lines[at];
    if (!line || line.hidden) continue;
    if (line.block.tag === 'h1') return at;
    if (line.key.length > 20 && wanted.startsWith(line.key)) return at;
  }
  return -1;
}

/** Short lines right after the story in the same parent: sign-offs, source lines, credits. */
function tailEnd(lines: Line[], to: number): number {
  const group = lines[to]?.block.group;
  let end = to;
  for (let at = to + 1; at <= Math.min(lines.length - 1, to + TAIL_REACH); at++) {
    const line = lines[at];
    if (!line || line.block.group !== group) break;
    end = at;
  }
  return end;
}

/** Indices of the story's lines, head and tail lines included, furniture left out. */
export function chooseBody(lines: Line[], title: string): number[] {
  const region = storyRegion(lines);
  if (!region) {
    return lines.flatMap((line, at) => (line.hidden || line.linkShare > 0.5 ? [] : [at]));
  }
  const headline = headlineLine(lines, region.from, title);
  const from = headline >= 0 ? Math.min(headline, region.from) : region.from;
  const body: number[] = [];
  for (let at = from; at <= tailEnd(lines, region.to); at++) {
    const line = lines[at];
    if (!line || line.hidden || hintedAgainst(line)) continue;
    if (line.linkShare > 0.8 && !line.sentence && line.weight < 200) continue;
    body.push(at);
  }
  return body;
}

/**
 * Chooses the story's blocks out of a snapshot, without any extraction library: headline to last
 * line with sign-offs and source lines, furniture left out. Linear in the number of blocks.
 */
export function readPage(
  snapshot: PageSnapshot,
  language: string | null,
  knowledge: Knowledge,
): PageReading {
  const lines = readLines(snapshot, furnitureWords(knowledge));
  const body = chooseBody(lines, snapshot.title);
  return {
    snapshot,
    address: parseAddress(snapshot.url),
    lang: language ?? (snapshot.declaredLang.slice(0, 2).toLowerCase() || null),
    body,
    text: clip(body.map((index) => snapshot.blocks[index]?.text ?? '').join('\n\n'), 200_000),
  };
}

import type { Block } from '../types.ts';
import { bareKey } from './bare-key.ts';
import type { Line } from './lines.ts';

/** Where the extraction's blocks stand on the page. */
export interface Alignment {
  /** Line index -> indices of the extraction blocks that are this line or parts of it. */
  parts: Map<number, number[]>;
  /** Extraction blocks found nowhere (beyond the snapshot's caps, or reshaped by the library). */
  loose: number[];
}

/** The same for texts whose beginnings differ in spaces only. */
function keyOf(text: string): number {
  return bareKey(text, 200, 120);
}

function indexLines(lines: Line[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  lines.forEach((line, at) => {
    const key = keyOf(line.text);
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  });
  return places;
}

function nearest(places: number[], cursor: number): number {
  return places.find((at) => at >= cursor) ?? places.at(-1) ?? -1;
}

/** The line just after the cursor that contains the text, looking at most a few lines ahead. */
function lineAround(text: string, lines: Line[], cursor: number): number {
  if (!/\S\s*\S/.test(text.slice(0, 200))) return -1;
  const wanted = text.slice(0, 60);
  for (let at = Math.max(0, cursor - 1); at < Math.min(lines.length, cursor + 8); at++) {
    const line = lines[at];
    if (line && line.text.length > text.length && line.text.includes(wanted)) return at;
  }
  return -1;
}

/** Finds each extraction block among the page's lines, in order; linear in both. */
export function alignExtraction(blocks: Block[], lines: Line[]): Alignment {
  const places = indexLines(lines);
  const parts = new Map<number, number[]>();
  const loose: number[] = [];
  let cursor = 0;
  const put = (at: number, piece: number): void => {
    const list = parts.get(at);
    if (list) list.push(piece);
    else parts.set(at, [piece]);
    cursor = at + 1;
  };
  blocks.forEach((block, piece) => {
    if (block.type === 'table-row' && block.cells) {
      for (const at of placeRow(block.cells, places, cursor)) put(at, piece);
      return;
    }
    const known = places.get(keyOf(block.text));
    const at = known ? nearest(known, cursor) : lineAround(block.text, lines, cursor);
    if (at >= 0) put(at, piece);
    else loose.push(piece);
  });
  return { parts, loose };
}

function placeRow(cells: string[], places: Map<number, number[]>, cursor: number): number[] {
  let from = cursor;
  return cells.flatMap((cell) => {
    const at = (places.get(keyOf(cell)) ?? []).find((place) => place >= from && place < from + 40);
    if (at === undefined) return [];
    from = at + 1;
    return [at];
  });
}

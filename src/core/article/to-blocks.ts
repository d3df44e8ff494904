import type { Knowledge } from '../knowledge/index.ts';
import { collapse } from '../text/normalise.ts';
import type { Block, Extraction } from '../types.ts';
import { bareKey } from './bare-key.ts';
import { type Draft, kept } from './draft.ts';
import { isCaption, type Line } from './lines.ts';
import { trimCaption } from './trim-caption.ts';

function imageBefore(line: Line, images: { url: string; block: number }[]): string | undefined {
  const near = images.filter(({ block }) => block < line.index && block >= line.index - 4);
  return near.at(-1)?.url;
}

/** The typed block of one line of the page, by its element and what it stands in. */
function blockOf(line: Line, images: { url: string; block: number }[], bold: boolean): Block {
  const { tag, path } = line.block;
  const text = line.text;
  if (bold) return { type: 'heading', text, level: 3 };
  if (line.heading) return { type: 'heading', text, level: Math.max(2, Number(tag.charAt(1))) };
  if (isCaption(line)) {
    const image = imageBefore(line, images);
    return image ? { type: 'caption', text, image } : { type: 'caption', text };
  }
  if (tag === 'pre') return { type: 'preformatted', text };
  const inner = path.slice(-120);
  if (tag === 'li' || tag === 'dd' || tag === 'dt') {
    const ordered = inner.lastIndexOf('>ol') > inner.lastIndexOf('>ul');
    return ordered ? { type: 'list-item', text, ordered } : { type: 'list-item', text };
  }
  if (tag === 'blockquote' || /(?:^|>)blockquote/.test(inner)) return { type: 'quote', text };
  return { type: 'paragraph', text };
}

/** True when the library's copy shows that all of a short line is bold: a heading in other dress. */
function standsAsHeading(draft: Draft, extraction: Extraction | null, line: Line): boolean {
  const [part, ...more] = draft.alignment.parts.get(line.index) ?? [];
  if (
    part === undefined ||
    more.length > 0 ||
    !/^(?:p|div|td|article|section|body)$/.test(line.block.tag)
  )
    return false;
  return extraction?.blocks[part]?.type === 'heading';
}

/** A run of cells in the same row, when they look like a table of data. */
function rowAt(
  draft: Draft,
  indices: number[],
  from: number,
): { block: Block; count: number } | null {
  const first = draft.lines[indices[from] ?? -1];
  if (!first || !/^t[dh]$/.test(first.block.tag)) return null;
  const cells: string[] = [];
  let header = true;
  for (let next = from; next < indices.length; next++) {
    const line = draft.lines[indices[next] ?? -1];
    if (!line || line.block.group !== first.block.group || !/^t[dh]$/.test(line.block.tag)) break;
    if (line.block.tag === 'td') header = false;
    cells.push(line.text);
  }
  if (cells.length < 2 || cells.some((cell) => cell.length > 400)) return null;
  const block: Block = { type: 'table-row', text: cells.join(' | '), cells };
  return { block: header ? { ...block, header } : block, count: cells.length };
}

/** The article's blocks: kept lines, typed; where the library split a line, its pieces. */
export function toBlocks(
  draft: Draft,
  extraction: Extraction | null,
  images: { url: string; block: number }[],
  knowledge: Knowledge,
): Block[] {
  const indices = kept(draft);
  const blocks: Block[] = [];
  for (let at = 0; at < indices.length; at++) {
    const row = rowAt(draft, indices, at);
    if (row) {
      blocks.push(row.block);
      at += row.count - 1;
      continue;
    }
    const line = draft.lines[indices[at] ?? -1];
    if (!line) continue;
    const whole = blockOf(line, images, standsAsHeading(draft, extraction, line));
    const pieces = piecesOf(draft, extraction, line);
    if (whole.type === 'caption')
      blocks.push({ ...whole, text: trimCaption(whole.text, knowledge) });
    else if (pieces.length > 0) for (const text of pieces) blocks.push({ ...whole, text });
    else blocks.push(whole);
  }
  return blocks;
}

/**
 * The texts of the extraction blocks that make up the line, when together they are all of it: the
 * library's clone keeps the page's own spaces, and paragraphs parted by line breaks.
 */
function piecesOf(draft: Draft, extraction: Extraction | null, line: Line): string[] {
  const parts = draft.alignment.parts.get(line.index) ?? [];
  const whole = line.block.text;
  if (parts.length === 1 && extraction?.blocks[parts[0] ?? -1]?.text === line.text) return [];
  const texts = parts.map((at) => extraction?.blocks[at]?.text ?? '');
  if (parts.length === 0 || bareKey(texts.join('')) !== bareKey(whole)) return [];
  const start = whole.indexOf(line.text);
  if (start > 0) {
    const ended = withoutEnd(texts, bare(whole.slice(start + line.text.length)).length);
    return withoutStart(ended, bare(whole.slice(0, start)).length);
  }
  return whole === line.text
    ? texts
    : withoutEnd(texts, bare(whole).length - bare(line.text).length);
}

function bare(text: string): string {
  return collapse(text).replace(/\s/g, '');
}

/** The texts without so many characters at the end of them all, spaces not counted. */
function withoutEnd(texts: string[], count: number): string[] {
  let left = count;
  const rest = [...texts];
  while (left > 0 && rest.length > 0) {
    const last = rest.pop() ?? '';
    const size = bare(last).length;
    if (size <= left) {
      left -= size;
      continue;
    }
    let end = last.length;
    for (; left > 0; end--) if (/\S/.test(last.charAt(end - 1))) left--;
    rest.push(last.slice(0, end).trimEnd());
  }
  return rest;
}

/** The texts without so many characters at the beginning of them all, spaces not counted. */
function withoutStart(texts: string[], count: number): string[] {
  let left = count;
  return texts.flatMap((text) => {
    let from = 0;
    for (; left > 0 && from < text.length; from++) if (/\S/.test(text.charAt(from))) left--;
    const rest = text.slice(from).trimStart();
    return rest === '' ? [] : [rest];
  });
}

import type { Block } from '../core/types.ts';
import { type BlockGroup, groupBlocks, rowCells, shownText } from './group-blocks.ts';

/** Escapes what Markdown would read as markup, and nothing that it would not. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*[\]]/g, '\\$&')
      // Inside words an underscore is plain text.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/<(?=[a-z/!?])/gi, '\\<')
      .replace(/&(?=#?[a-z0-9]{1,31};)/gi, '\\&')
      .replace(/~~/g, '\\~\\~')
  );
}

/** Escapes a text that begins a line, where "#", ">", "-", "+", "=" and "1." mean something. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text)
    .replace(/^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|={3,}|-{3,}|~{3,}|\|)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

function tableRow(cells: string[], width: number): string {
  const filled = Array.from({ length: width }, (_unused, column) =>
    escapeMarkdown(cells[column] ?? '').replace(/\|/g, '\\|'),
  );
  return `| ${filled.join(' | ')} |`;
}

function table(rows: Block[]): string {
  const width = Math.max(...rows.map((row) => rowCells(row).length));
  const [first, ...rest] = rows;
  // Markdown tables need a head; a table without one gets an empty head.
  const head = first?.header ? rowCells(first) : [];
  const body = first?.header ? rest : rows;
  const rule = `|${' --- |'.repeat(width)}`;
  return [tableRow(head, width), rule, ...body.map((row) => tableRow(rowCells(row), width))].join(
    '\n',
  );
}

function fence(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}\n${text}\n${marks}`;
}

function single(block: Block, asPrinted: boolean): string {
  const text = shownText(block, asPrinted);
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(2, block.level ?? 2)))} ${escapeMarkdown(text)}`;
    case 'quote':
      return `> ${escapeLine(text)}`;
    case 'caption':
      return `*${escapeMarkdown(text)}*`;
    case 'preformatted':
      return fence(text);
    default:
      return escapeLine(text);
  }
}

function group(entry: BlockGroup, asPrinted: boolean): string {
  if (entry.type === 'table') return table(entry.rows.map((row) => row.block));
  if (entry.type === 'single') return single(entry.item.block, asPrinted);
  return entry.items
    .map(({ block }, place) => {
      const mark = entry.ordered ? `${place + 1}.` : '-';
      return `${mark} ${escapeLine(shownText(block, asPrinted))}`;
    })
    .join('\n');
}

/** What stands above the text: already worded, the address lines last. */
export interface TextHead {
  title: string | null;
  dek: string | null;
  /** "By Jane Doe", "DER SPIEGEL, 10 January 2022" ... */
  lines: string[];
  /** "Original: https://..." and the like. */
  addresses: string[];
}

/** The article as a Markdown document. */
export function toMarkdown(head: TextHead, blocks: readonly Block[], asPrinted = false): string {
  const parts = [
    head.title ? `# ${escapeMarkdown(head.title)}` : '',
    head.dek ? `**${escapeMarkdown(head.dek)}**` : '',
    head.lines.map(escapeLine).join('  \n'),
    ...groupBlocks(blocks).map((entry) => group(entry, asPrinted)),
    head.addresses.length > 0 ? `---\n\n${head.addresses.map(escapeAddress).join('  \n')}` : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** "Label: https://…" with the address as an autolink. */
function escapeAddress(line: string): string {
  const at = line.search(/https?:\/\//);
  if (at < 0) return escapeLine(line);
  return `${escapeLine(line.slice(0, at))}<${line.slice(at).replace(/[<>\s]/g, encodeURIComponent)}>`;
}

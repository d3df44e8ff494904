import type { Block } from '../core/types.ts';
import { groupBlocks, rowCells, shownText } from './group-blocks.ts';
import type { TextHead } from './markdown.ts';

/** The article as plain text: blocks apart by a blank line, list items by a line. */
export function toPlainText(head: TextHead, blocks: readonly Block[], asPrinted = false): string {
  const body = groupBlocks(blocks).map((entry) => {
    if (entry.type === 'table')
      return entry.rows.map(({ block }) => rowCells(block).join('\t')).join('\n');
    if (entry.type === 'single') return shownText(entry.item.block, asPrinted);
    return entry.items
      .map(({ block }, place) => {
        const mark = entry.ordered ? `${place + 1}.` : '•';
        return `${mark} ${shownText(block, asPrinted)}`;
      })
      .join('\n');
  });
  const parts = [head.title ?? '', head.dek ?? '', head.lines.join('\n'), ...body];
  return `${[...parts, head.addresses.join('\n')].filter((part) => part !== '').join('\n\n')}\n`;
}

import type { Block } from '../core/types.ts';

/** A block with its place in the article, which sentence highlighting and keys need. */
export interface PlacedBlock {
  block: Block;
  index: number;
}

/** Blocks as the screen, print and Markdown show them: list items and table rows joined. */
export type BlockGroup =
  | { type: 'single'; item: PlacedBlock }
  | { type: 'list'; ordered: boolean; items: PlacedBlock[] }
  | { type: 'table'; rows: PlacedBlock[] };

/** Adds a block to the last group when it continues it; answers false when it does not. */
function joins(last: BlockGroup | undefined, item: PlacedBlock): boolean {
  const { block } = item;
  if (last?.type === 'list' && block.type === 'list-item') {
    if (last.ordered !== (block.ordered === true)) return false;
    last.items.push(item);
    return true;
  }
  if (last?.type === 'table' && block.type === 'table-row') {
    last.rows.push(item);
    return true;
  }
  return false;
}

/** Joins runs of list items into lists and runs of table rows into tables, order kept. */
export function groupBlocks(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  blocks.forEach((block, index) => {
    const item = { block, index };
    if (joins(groups.at(-1), item)) return;
    if (block.type === 'list-item')
      groups.push({ type: 'list', ordered: block.ordered === true, items: [item] });
    else if (block.type === 'table-row') groups.push({ type: 'table', rows: [item] });
    else groups.push({ type: 'single', item });
  });
  return groups;
}

/** The words to show: mended, or as the page printed them. */
export function shownText(block: Block, asPrinted: boolean): string {
  return asPrinted ? block.text : (block.mended ?? block.text);
}

/** The cells of a table row; a row without cells is one cell. */
export function rowCells(block: Block): string[] {
  return block.cells && block.cells.length > 0 ? block.cells : [block.text];
}

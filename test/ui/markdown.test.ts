import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/types.ts';
import { fileName } from '../../src/ui/file-name.ts';
import { groupBlocks } from '../../src/ui/group-blocks.ts';
import { escapeLine, escapeMarkdown, type TextHead, toMarkdown } from '../../src/ui/markdown.ts';
import { toPlainText } from '../../src/ui/plain-text.ts';

const NO_HEAD: TextHead = { title: null, dek: null, lines: [], addresses: [] };

describe('escapeMarkdown', () => {
  it('escapes what would become markup', () => {
    expect(escapeMarkdown('*bold* [link](x) `code` a\\b')).toBe(
      '\\*bold\\* \\[link\\](x) \\`code\\` a\\\\b',
    );
    expect(escapeMarkdown('<b>tag</b> &amp; ~~gone~~')).toBe(
      '\\<b>tag\\</b> \\&amp; \\~\\~gone\\~\\~',
    );
    expect(escapeMarkdown('_leaning_')).toBe('\\_leaning\\_');
  });

  it('leaves ordinary text alone', () => {
    const text = 'AT&T grew 3 < 4 percent; see file_name_here (5.79 m) – “well”';
    expect(escapeMarkdown(text)).toBe(text);
  });
});

describe('escapeLine', () => {
  it('escapes list, heading and quote marks at the start of a line only', () => {
    expect(escapeLine('1. May was cold')).toBe('1\\. May was cold');
    expect(escapeLine('# hash')).toBe('\\# hash');
    expect(escapeLine('- 4 degrees')).toBe('\\- 4 degrees');
    expect(escapeLine('> more')).toBe('\\> more');
    expect(escapeLine('#1 seed won 3-1')).toBe('#1 seed won 3-1');
    expect(escapeLine('1.5 million')).toBe('1.5 million');
  });
});

describe('groupBlocks', () => {
  it('joins runs of items and rows, and splits where the numbering changes', () => {
    const blocks: Block[] = [
      { type: 'list-item', text: 'a' },
      { type: 'list-item', text: 'b' },
      { type: 'list-item', text: '1', ordered: true },
      { type: 'table-row', text: 'x | y' },
      { type: 'paragraph', text: 'p' },
      { type: 'table-row', text: 'z' },
    ];
    const groups = groupBlocks(blocks);
    expect(groups.map((group) => group.type)).toEqual(['list', 'list', 'table', 'single', 'table']);
    expect(groups[1]).toMatchObject({ ordered: true, items: [{ index: 2 }] });
  });
});

describe('toMarkdown', () => {
  it('writes every kind of block', () => {
    const blocks: Block[] = [
      { type: 'heading', text: 'Part', level: 3 },
      { type: 'paragraph', text: 'One .', mended: 'One.' },
      { type: 'quote', text: 'Said' },
      { type: 'list-item', text: 'first', ordered: true },
      { type: 'list-item', text: 'second', ordered: true },
      { type: 'list-item', text: 'dot' },
      { type: 'table-row', text: 'A | B', cells: ['A', 'B'], header: true },
      { type: 'table-row', text: '1 | 2|3', cells: ['1', '2|3'] },
      { type: 'preformatted', text: 'x `` y' },
      { type: 'caption', text: 'Quay' },
    ];
    expect(toMarkdown(NO_HEAD, blocks)).toBe(
      [
        '### Part',
        'One.',
        '> Said',
        '1. first\n2. second',
        '- dot',
        '| A | B |\n| --- | --- |\n| 1 | 2\\|3 |',
        '```\nx `` y\n```',
        '*Quay*\n',
      ].join('\n\n'),
    );
  });

  it('gives a headless table an empty head, and pads short rows', () => {
    const blocks: Block[] = [
      { type: 'table-row', text: '1 | 2', cells: ['1', '2'] },
      { type: 'table-row', text: '3', cells: ['3'] },
    ];
    expect(toMarkdown(NO_HEAD, blocks)).toBe('|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |\n');
  });

  it('heads the text and ends with the addresses', () => {
    const head: TextHead = {
      title: 'A *title*',
      dek: 'Dek',
      lines: ['Jane Doe', '30 January 2022'],
      addresses: ['Original: https://x.example/a_b'],
    };
    expect(toMarkdown(head, [])).toBe(
      '# A \\*title\\*\n\n**Dek**\n\nJane Doe  \n30 January 2022\n\n---\n\nOriginal: <https://x.example/a_b>\n',
    );
  });
});

describe('toPlainText', () => {
  it('keeps order, numbers lists and tabs tables; prints as printed when asked', () => {
    const blocks: Block[] = [
      { type: 'paragraph', text: 'One .', mended: 'One.' },
      { type: 'list-item', text: 'a', ordered: true },
      { type: 'list-item', text: 'b', ordered: true },
      { type: 'table-row', text: '1 | 2', cells: ['1', '2'] },
    ];
    expect(toPlainText(NO_HEAD, blocks)).toBe('One.\n\n1. a\n2. b\n\n1\t2\n');
    expect(toPlainText(NO_HEAD, blocks, true)).toContain('One .');
  });
});

describe('fileName', () => {
  it('keeps letters of any script and drops the rest', () => {
    expect(fileName('Рябков: “no” to 3/4!', 'md')).toBe('рябков-no-to-3-4.md');
    expect(fileName('../../', 'md')).toBe('article.md');
    expect(fileName(`${'word '.repeat(500)}`, 'md').length).toBeLessThan(70);
  });
});

import { createReadStream } from 'node:fs';
import { reasonOf } from './input.ts';
import { UsageError } from './options.ts';

/** A line of a file with its number, counted from 1. */
export interface Line {
  number: number;
  text: string;
}

/**
 * Pieces of a file or of standard input as they come. Node's own line reader would read a thousand
 * lines ahead, which for lines that are whole pages is a lot of memory.
 */
async function* piecesOf(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  input.setEncoding('utf8');
  try {
    for await (const piece of input) yield String(piece);
  } catch (error) {
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}

async function* rawLines(file: string): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const piece of piecesOf(file)) {
    const [first = '', ...more] = piece.split('\n');
    begun.push(first);
    for (const next of more) {
      yield begun.join('');
      begun = [next];
    }
  }
  yield begun.join('');
}

/** Lines of a file or of standard input ("-"), one at a time; blank lines are left out. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  let number = 0;
  for await (const line of rawLines(file)) {
    number += 1;
    const text = (number === 1 ? line.replace(/^\ufeff/, '') : line).replace(/\r$/, '');
    if (text.trim() !== '') yield { number, text };
  }
}

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { UsageError } from './options.ts';

/** A line of a file with its number, counted from 1. */
export interface Line {
  number: number;
  text: string;
}

/** Lines of a file or of standard input ("-"), one at a time; blank lines are left out. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (error: Error) => reject(new UsageError(`${file}: ${error.message}`)));
  });
  failed.catch(() => undefined); // Only looked at while lines are awaited.
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  for (let number = 1; ; number += 1) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    const text = number === 1 ? next.value.replace(/^\ufeff/, '') : next.value;
    if (text.trim() !== '') yield { number, text };
  }
}

import { once } from 'node:events';

/** Writes to standard output and waits while the reader at the other end is behind. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** One line to standard error. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A closed pipe ("| head") ends the program quietly. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

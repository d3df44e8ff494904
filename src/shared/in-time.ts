import { Problem } from './log.ts';

/** Waits for `work` no longer than `limitMs` milliseconds; rejects then with the problem `late`. */
export async function inTime<T>(work: Promise<T>, limitMs: number, late: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Problem(late)), limitMs);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}

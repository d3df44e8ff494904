import { readFileSync } from 'node:fs';
import { quantile } from './quantile.ts';

/*
 * Processor time beside wall time: on a machine that does other things as well the wall clock
 * measures the neighbours. Where the system tells it, processor time is that of this thread alone,
 * so that the collector's and the compiler's helpers do not count as time a worker was blocked.
 */

function threadMs(): number | null {
  try {
    const [ran] = readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ');
    return Number(ran) / 1e6;
  } catch {
    return null; // Not Linux.
  }
}

const hasThread = threadMs() !== null;
export const CLOCK = hasThread ? 'processor time of the thread' : 'processor time of the process';

/** Processor milliseconds used so far. */
export function processor(): number {
  if (hasThread) return threadMs() ?? 0;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export interface Spent {
  cpu: number;
  wall: number;
}

/** Runs work and says what it took. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; spent: Spent }> {
  const [cpu, wall] = [processor(), performance.now()];
  const value = await work();
  return { value, spent: { cpu: processor() - cpu, wall: performance.now() - wall } };
}

/** Times of many pieces of work. */
export class Times {
  readonly cpu: number[] = [];
  readonly wall: number[] = [];

  run<T>(work: () => T): T {
    const [cpu, wall] = [processor(), performance.now()];
    const value = work();
    this.cpu.push(processor() - cpu);
    this.wall.push(performance.now() - wall);
    return value;
  }

  add({ cpu, wall }: Spent): void {
    this.cpu.push(cpu);
    this.wall.push(wall);
  }

  p95(): number {
    return quantile(this.cpu, 0.95);
  }

  longest(): number {
    return this.cpu.reduce((most, time) => Math.max(most, time), 0);
  }

  total(): string {
    const sum = (times: number[]): string =>
      (times.reduce((all, time) => all + time, 0) / 1000).toFixed(1);
    return `${sum(this.cpu)} s (wall ${sum(this.wall)} s)`;
  }

  /** "p50 2.0 ms, p95 5.0 ms, longest 9.0 ms (wall 2.1, 5.2, 11.0)" */
  spread(): string {
    const of = (times: number[]): string[] =>
      [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1));
    const [half = '', most = '', all = ''] = of(this.cpu);
    return `p50 ${half} ms, p95 ${most} ms, longest ${all} ms (wall ${of(this.wall).join(', ')})`;
  }
}

const gc = (globalThis as { gc?: () => void }).gc ?? ((): void => undefined);

/** Megabytes in use, buffers included, after a collection. */
export function memory(): number {
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

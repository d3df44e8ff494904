/** Work on a page's own thread: each `yield` is a place where the page may come first. */
export type Work<T> = Generator<undefined, T>;

/** Work at one go before the page's own tasks are let in. */
export const SLICE_MS = 3;

interface Scheduler {
  postTask?: (run: () => void) => Promise<void>;
}

/** Resolves once the tasks that wait have had their turn. Timers are the slower way. */
export function letPageWork(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (typeof scheduler?.postTask === 'function') return scheduler.postTask(() => undefined);
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Does the work in slices, none much longer than `SLICE_MS`. */
export async function inSlices<T>(work: Work<T>): Promise<T> {
  let end = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await letPageWork();
    end = performance.now() + SLICE_MS;
  }
}

/** Does the work at one go. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

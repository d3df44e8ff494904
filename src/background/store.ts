import { browser } from '../shared/browser.ts';
import { logProblem, Problem } from '../shared/log.ts';

/** One change at a time per key, so that two tabs never write over each other. */
const queues = new Map<string, Promise<unknown>>();

/** What lies under a key of `storage.local`, as the guard reads it. A broken store reads as empty. */
export async function readStored<T>(key: string, guard: (value: unknown) => T): Promise<T> {
  try {
    const stored = await browser.storage.local.get(key);
    return guard(stored[key]);
  } catch (error) {
    logProblem(`reading ${key}`, error);
    return guard(undefined);
  }
}

async function change<T>(
  key: string,
  guard: (value: unknown) => T,
  edit: (value: T) => T,
): Promise<T> {
  // Unlike a plain read this must not take a broken store for an empty one and write over it.
  const stored = await browser.storage.local.get(key).catch((error: unknown) => {
    logProblem(`reading ${key}`, error);
    throw new Problem('What is stored on this machine could not be read, so nothing was changed.');
  });
  const before = guard(stored[key]);
  const next = edit(before);
  if (next === before) return before;
  try {
    await browser.storage.local.set({ [key]: next });
  } catch (error) {
    logProblem(`writing ${key}`, error);
    throw new Problem('This could not be stored: the disk or the storage of the browser is full.');
  }
  return next;
}

/** Edits what lies under a key. An edit that answers its argument writes nothing. */
export function changeStored<T>(
  key: string,
  guard: (value: unknown) => T,
  edit: (value: T) => T,
): Promise<T> {
  const before = queues.get(key) ?? Promise.resolve();
  const mine = before.then(
    () => change(key, guard, edit),
    () => change(key, guard, edit),
  );
  queues.set(key, mine);
  return mine;
}

/** A list whose broken entries are passed over. */
export function listOf<T>(isOne: (value: unknown) => value is T): (value: unknown) => T[] {
  return (value) => (Array.isArray(value) ? value.filter(isOne) : []);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { changeStored, isRecord, listOf, readStored } from './store.ts';

export const OPENED_KEY = 'opened';
const MAX_OPENED = 500;

/** An original the reader opened from a copy. */
interface Opened {
  copy: string;
  original: string;
  at: string;
}

function isOpened(value: unknown): value is Opened {
  return (
    isRecord(value) &&
    typeof value['copy'] === 'string' &&
    typeof value['original'] === 'string' &&
    typeof value['at'] === 'string'
  );
}

const guard = listOf(isOpened);

export async function rememberOpened(copy: string, original: string): Promise<void> {
  const entry = { copy, original, at: new Date().toISOString() };
  await changeStored(OPENED_KEY, guard, (list) =>
    [...list.filter((one) => one.copy !== copy), entry].slice(-MAX_OPENED),
  );
}

/** The original the reader opened from this very copy before, or null. */
export async function openedFrom(copy: string): Promise<string | null> {
  const list = await readStored(OPENED_KEY, guard);
  return list.find((one) => one.copy === copy)?.original ?? null;
}

import { browser } from '../shared/browser.ts';
import { logProblem, Problem } from '../shared/log.ts';
import type { BackgroundCalls, Handlers } from '../shared/messages.ts';
import { eraseLibrary, measureLibrary } from './library.ts';

function countOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}

interface Stored {
  name: string;
  count: number;
  bytes: number;
}

/** What lies in `storage.local`, key by key, and in the library. */
async function listStored(): Promise<Stored[]> {
  const all = await browser.storage.local.get(null);
  const kept = Object.entries(all).map(([name, value]) => ({
    name,
    count: countOf(value),
    bytes: new Blob([name, JSON.stringify(value)]).size,
  }));
  const library = await measureLibrary();
  return library.count > 0 ? [...kept, { name: 'library', ...library }] : kept;
}

async function eraseStored(): Promise<void> {
  try {
    await browser.storage.local.clear();
    await browser.storage.session.clear();
    await eraseLibrary();
  } catch (error) {
    logProblem('erasing', error);
    throw new Problem('What is stored could not be erased. Removing the extension erases it.');
  }
}

export const storedCalls: Handlers<BackgroundCalls> = {
  'stored/list': listStored,
  'stored/erase': async () => {
    await eraseStored();
    return null;
  },
};

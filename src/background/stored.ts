import { browser } from '../shared/browser.ts';
import { logProblem, Problem } from '../shared/log.ts';
import type { BackgroundCalls, Handlers } from '../shared/messages.ts';

function countOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}

/** What lies in `storage.local`, key by key. */
async function listStored(): Promise<{ name: string; count: number; bytes: number }[]> {
  const all = await browser.storage.local.get(null);
  return Object.entries(all).map(([name, value]) => ({
    name,
    count: countOf(value),
    bytes: new Blob([name, JSON.stringify(value)]).size,
  }));
}

async function eraseStored(): Promise<void> {
  try {
    await browser.storage.local.clear();
    await browser.storage.session.clear();
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

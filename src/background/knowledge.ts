import type { Knowledge } from '../core/knowledge/index.ts';
import { openKnowledge } from '../core/packed.ts';
import { loadKnowledge } from '../data/index.ts';
import { browser } from '../shared/browser.ts';

let loading: Promise<Knowledge> | null = null;

async function readShipped(name: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(`data/${name}`));
  return response.text();
}

async function load(): Promise<Knowledge> {
  return openKnowledge(await loadKnowledge(readShipped));
}

/** The shipped knowledge, read on first need and then kept as long as the worker lives. */
export function knowledge(): Promise<Knowledge> {
  loading ??= load().catch((error: unknown) => {
    loading = null; // The next page may try again.
    throw error;
  });
  return loading;
}

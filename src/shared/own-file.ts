import { browser } from './browser.ts';

/** Reads a JSON file that ships inside the extension. Nothing outside can be named with it. */
export async function readOwnFile<T>(path: string): Promise<T> {
  const reply = await fetch(browser.runtime.getURL(path));
  return reply.json() as Promise<T>;
}

import { browser } from '../shared/browser.ts';
import { unclobbered } from './unclobbered.ts';

const KEY = Symbol.for('unmirror.life');
const HEARTBEAT_MS = 2000;

/**
 * Whether the browser's interface is ours to use. A page with a form of the id "chrome" and a field
 * "runtime" puts those in its place in Chromium; there is nothing to be done there, so we stay out.
 */
export function canTalk(): boolean {
  return typeof browser?.runtime?.sendMessage === 'function';
}

/** True once the extension was updated or removed under a running content script. */
function isOrphan(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true; // The interface is torn down: nothing is left to talk to.
  }
}

/**
 * The life of this copy of the content script: aborted when a newer copy starts in the same page
 * or when the extension behind it is gone. Everything the copy did hangs on this signal.
 */
export function beginLife(): AbortSignal {
  const shared = globalThis as Record<symbol, unknown>;
  const older = shared[KEY];
  if (older instanceof AbortController) older.abort();
  const life = new AbortController();
  shared[KEY] = life;
  const check = () => {
    if (isOrphan()) life.abort();
  };
  unclobbered(document).addEventListener('visibilitychange', check, { signal: life.signal });
  return life.signal;
}

/** Watches for the extension's end while something of ours stands in the page. */
export function watchOrphan(signal: AbortSignal, end: () => void): void {
  const timer = setInterval(() => {
    if (isOrphan()) end();
  }, HEARTBEAT_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

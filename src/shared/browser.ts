import type { Browser } from 'webextension-polyfill';

declare global {
  /** The extension interface. Both browsers answer promises on it in Manifest V3. */
  var chrome: unknown;
}

/**
 * The browser's extension interface, typed; nothing else in the house names `chrome`.
 *
 * No polyfill: from Chrome 123 and Firefox 140 on every call we make answers a promise, and
 * `listen` answers messages the way both know. `chrome` and not `browser`, because a page can
 * shadow the name `browser` in a content script with an element of that id.
 */
export const browser = globalThis.chrome as Browser;

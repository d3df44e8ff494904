import polyfill, { type Browser } from 'webextension-polyfill';

/**
 * The browser's extension interface, the same in both browsers; nothing else in the house names it.
 * In the content script's bundle the polyfill is replaced by `content/own-interface`: see there.
 */
export const browser: Browser = polyfill;

import type { Browser } from 'webextension-polyfill';

declare global {
  /** The extension interface. Both browsers answer promises on it in Manifest V3. */
  var chrome: unknown;
}

/**
 * What the content script's bundle holds in place of the polyfill (`build.mjs` swaps them): from
 * Chrome 123 and Firefox 140 on every call it makes answers a promise, so on every page of the web
 * it saves 3 KB and the polyfill's start. The polyfill also throws, into the page's console, where a
 * page has put an element over our interface; this stays quiet. `chrome` and not `browser`, because
 * an element with the id `browser` shadows that name.
 */
// biome-ignore lint/style/noDefaultExport: it takes the place of a module with a default export.
export default globalThis.chrome as Browser;

import { catalogueLookup, type Messages, pickLanguage } from './catalogue.ts';
import { createWords, type Words } from './words.ts';

/** Reads `_locales/<lang>/messages.json`; the pages pass a fetch of the extension's own file. */
export type ReadCatalogue = (language: string) => Promise<Messages>;

/** The words of the wished language, with English behind it for what is not translated yet. */
export async function loadWords(read: ReadCatalogue, wished: readonly string[]): Promise<Words> {
  const language = pickLanguage(wished);
  const names = language === 'en' ? ['en'] : [language, 'en'];
  const catalogues = await Promise.all(names.map(read));
  // Dates follow the reader's own region where it is of the same language ("en-GB").
  const exact = wished.find((wish) => wish.toLowerCase().split(/[-_]/)[0] === language);
  const words = createWords(catalogueLookup(catalogues), exact?.replace('_', '-') ?? language);
  if (words.dir === 'ltr') return words;
  // English sentences among right-to-left ones keep their own direction, full stop included.
  const [own = {}, english = {}] = catalogues;
  const isolated = Object.entries(english).map(([key, entry]) => [
    key,
    Object.hasOwn(own, key) ? entry : { ...entry, message: `\u2066${entry.message}\u2069` },
  ]);
  return createWords(catalogueLookup([own, Object.fromEntries(isolated)]), words.lang);
}

/** Puts language, direction and theme on the page, where style sheets and screen readers look. */
export function dressPage(root: HTMLElement, words: Words, theme: string): void {
  root.lang = words.lang;
  root.dir = words.dir;
  root.dataset.theme = theme;
}

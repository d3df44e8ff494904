import type { Lookup, Put } from './words.ts';

/** One message of a `_locales/<lang>/messages.json` file. */
export interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
export type Messages = Record<string, Message>;

/** Interface languages that have a catalogue, by their own name in the options. */
export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'tr'];

/** The best catalogue for a list of wished languages ("de-AT" takes "de"); English when none fits. */
export function pickLanguage(wished: readonly string[]): string {
  for (const wish of wished) {
    const base = wish.toLowerCase().split(/[-_]/)[0] ?? '';
    if (LANGUAGES.includes(base)) return base;
  }
  return 'en';
}

/** Puts words into `$name$` placeholders; a placeholder nobody filled becomes empty. */
function fill(message: string, put: Put): string {
  return message.replace(/\$([a-zA-Z0-9_]{1,40})\$/g, (_whole, name: string) => {
    const word = put[name] ?? put[name.toLowerCase()];
    return word === undefined ? '' : String(word);
  });
}

/** A lookup over catalogues, the first that knows the key wins. */
export function catalogueLookup(catalogues: readonly Messages[]): Lookup {
  return (key, put) => {
    for (const messages of catalogues) {
      if (!Object.hasOwn(messages, key)) continue;
      const entry = messages[key];
      if (entry) return fill(entry.message, put);
    }
    return null;
  };
}

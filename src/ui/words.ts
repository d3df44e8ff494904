/** Words to put into a message, by placeholder name. */
export type Put = Record<string, string | number>;

/** Finds a message by key and fills it in; null when the catalogue has no such key. */
export type Lookup = (key: string, put: Put) => string | null;

/** Everything a component needs to speak the reader's language. */
export interface Words {
  /** BCP 47 tag of the interface language. */
  lang: string;
  dir: 'ltr' | 'rtl';
  has(key: string): boolean;
  say(key: string, put?: Put): string;
  /** Picks `key_one`, `key_few`, `key_many` or `key_other`; `$n$` is the number. */
  count(key: string, n: number, put?: Put): string;
  number(n: number): string;
  /** "21 November 2026"; answers the text itself where it is no date. */
  date(iso: string): string;
  /** "21 Nov 2026" */
  shortDate(iso: string): string;
  /** "21 Nov 2026, 14:05", with the time of day where the text has one. */
  dateTime(iso: string): string;
  /** Words as they are, with ISO dates among them written out ("2022-01-10" -> "10 Jan 2022"). */
  plain(text: string): string;
  /** True when a language is the interface's own, whatever the region. */
  own(lang: string): boolean;
  list(items: string[]): string;
  country(code: string): string;
  language(code: string): string;
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ps|yi)\b/;
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** Formats a date; a date without a time is a calendar day and is not moved between zones. */
function formatDate(iso: string, lang: string, options: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const zone = DAY_ONLY.test(iso) ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(lang, { ...options, ...zone }).format(time);
}

/** Names a region or language; an unknown or malformed code is shown as it is. */
function displayName(lang: string, type: 'region' | 'language', code: string): string {
  if (code === '') return '';
  try {
    return new Intl.DisplayNames([lang], { type }).of(code) ?? code;
  } catch {
    // Intl throws on codes that are not well-formed; the page may have written anything.
    return code;
  }
}

/** Right-to-left sentences keep foreign names apart (first-strong isolates); addresses stay bare. */
function isolate(put: Put): Put {
  const kept = Object.entries(put).map(([name, word]) => {
    const bare = typeof word === 'number' || word === '' || /^https?:/.test(word);
    return [name, bare ? word : `\u2068${word}\u2069`];
  });
  return Object.fromEntries(kept);
}

export function createWords(lookup: Lookup, lang: string): Words {
  const plural = new Intl.PluralRules(lang);
  const dir = RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
  const say = (key: string, put: Put = {}): string =>
    lookup(key, dir === 'rtl' ? isolate(put) : put) ?? key;
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const short = { ...day, month: 'short' } as const;
  return {
    lang,
    dir,
    has: (key) => lookup(key, {}) !== null,
    say,
    count(key, n, put = {}) {
      const filled = { ...put, n: new Intl.NumberFormat(lang).format(n) };
      return lookup(`${key}_${plural.select(n)}`, filled) ?? say(`${key}_other`, filled);
    },
    number: (n) => new Intl.NumberFormat(lang).format(n),
    date: (iso) => formatDate(iso, lang, day),
    shortDate: (iso) => formatDate(iso, lang, short),
    dateTime(iso) {
      if (DAY_ONLY.test(iso)) return formatDate(iso, lang, short);
      return formatDate(iso, lang, { ...short, hour: 'numeric', minute: '2-digit' });
    },
    plain: (text) => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (iso) => formatDate(iso, lang, short)),
    own: (other) => other.split('-')[0] === lang.split('-')[0],
    list: (items) =>
      new Intl.ListFormat(lang, { type: 'conjunction' }).format(
        dir === 'rtl' ? items.map((item) => `\u2068${item}\u2069`) : items,
      ),
    country: (code) => displayName(lang, 'region', code),
    language: (code) => displayName(lang, 'language', code),
  };
}

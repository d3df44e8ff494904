import type { AnalysisPreferences } from '../core/types.ts';

/** What the reader chose. Kept in `storage.local` under one key; guarded on every read. */
export interface Settings {
  /** What happens by itself when the verdict is certain ("copy"). */
  onCopy: 'sidebar' | 'tab' | 'badge';
  /** What happens by itself when it is only likely ("possible"). */
  onPossible: 'sidebar' | 'tab' | 'badge';
  /** Registrable domains or hosts that are left alone. */
  ignoredSites: string[];
  /** Sites whose every article gets the sidebar. */
  alwaysSites: string[];
  searchEngine: AnalysisPreferences['searchEngine'];
  /** Languages the reader reads, best first; empty means the browser's own. */
  languages: string[];
  theme: 'system' | 'light' | 'dark';
  reader: {
    font: 'serif' | 'sans';
    /** Text size in pixels, 14 to 28. */
    size: number;
    /** Measure in characters, 45 to 90. */
    width: number;
    /** Line height, 1.2 to 2.2. */
    leading: number;
  };
  /** True when articles of real outlets are remembered locally. Off until switched on. */
  library: boolean;
  /** True when sites caught copying twice are remembered locally. */
  learnSites: boolean;
  /** UI language override, or "" for the browser's. */
  uiLanguage: string;
}

export const DEFAULT_SETTINGS: Settings = {
  onCopy: 'sidebar',
  onPossible: 'tab',
  ignoredSites: [],
  alwaysSites: [],
  searchEngine: 'duckduckgo',
  languages: [],
  theme: 'system',
  reader: { font: 'serif', size: 18, width: 66, leading: 1.55 },
  library: false,
  learnSites: true,
  uiLanguage: '',
};

/** Where the settings lie in `storage.local`. */
export const SETTINGS_KEY = 'settings';

const ENGINES = ['duckduckgo', 'google', 'bing', 'startpage', 'kagi', 'qwant'] as const;
const OPENINGS = ['sidebar', 'tab', 'badge'] as const;
const MAX_SITES = 2000;

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

function within(value: unknown, low: number, high: number, otherwise: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return otherwise;
  return Math.min(high, Math.max(low, value));
}

function words(value: unknown, pattern: RegExp, limit: number): string[] {
  if (!Array.isArray(value)) return [];
  const good = value.flatMap((one) => {
    const word = typeof one === 'string' ? one.trim().toLowerCase().slice(0, 253) : '';
    return pattern.test(word) ? [word] : [];
  });
  return [...new Set(good)].slice(0, limit);
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Settings out of anything: each field that is not what it should be falls back to its default. */
export function readSettings(value: unknown): Settings {
  const stored = fields(value);
  const reader = fields(stored['reader']);
  const normal = DEFAULT_SETTINGS;
  const host = /^[^\s/:@?#]+$/;
  return {
    onCopy: oneOf(stored['onCopy'], OPENINGS, normal.onCopy),
    onPossible: oneOf(stored['onPossible'], OPENINGS, normal.onPossible),
    ignoredSites: words(stored['ignoredSites'], host, MAX_SITES),
    alwaysSites: words(stored['alwaysSites'], host, MAX_SITES),
    searchEngine: oneOf(stored['searchEngine'], ENGINES, normal.searchEngine),
    languages: words(stored['languages'], /^[a-z]{2,3}$/, 20),
    theme: oneOf(stored['theme'], ['system', 'light', 'dark'], normal.theme),
    reader: {
      font: oneOf(reader['font'], ['serif', 'sans'], normal.reader.font),
      size: within(reader['size'], 14, 28, normal.reader.size),
      width: within(reader['width'], 45, 90, normal.reader.width),
      leading: within(reader['leading'], 1.2, 2.2, normal.reader.leading),
    },
    library: typeof stored['library'] === 'boolean' ? stored['library'] : normal.library,
    learnSites:
      typeof stored['learnSites'] === 'boolean' ? stored['learnSites'] : normal.learnSites,
    uiLanguage:
      typeof stored['uiLanguage'] === 'string' && /^[A-Za-z_-]{0,10}$/.test(stored['uiLanguage'])
        ? stored['uiLanguage']
        : normal.uiLanguage,
  };
}

/** True when a host is on a list of domains or hosts, or lies below one of them. */
export function listsSite(sites: string[], host: string): boolean {
  return sites.some((site) => host === site || host.endsWith(`.${site}`));
}

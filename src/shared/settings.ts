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

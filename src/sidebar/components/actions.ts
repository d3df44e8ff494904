import type { Evidence } from '../../core/types.ts';
import type { Settings } from '../../shared/settings.ts';

/** What the sidebar can ask of the world. Wired in `index.tsx`; plain functions in tests. */
export interface SidebarActions {
  close(): void;
  /** Reads and analyses the page now, whatever was decided before. */
  check(): void;
  /** Shows the quoted words on the page; answers whether they were found. */
  mark(evidence: Evidence): Promise<boolean>;
  openOriginal(url: string): void;
  copy(text: string): Promise<boolean>;
  /** Null where the browser cannot share. */
  share: ((url: string, title: string) => void) | null;
  save(name: string, text: string, type: string): void;
  print(): void;
  overrule(scope: 'page' | 'site'): void;
  undoOverrule(): void;
  setReader(reader: Settings['reader']): void;
  setTheme(theme: Settings['theme']): void;
  openOptions(): void;
}

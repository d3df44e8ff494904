import type { Overrule } from '../../shared/messages.ts';
import type { Settings } from '../../shared/settings.ts';

/** What the options page shows besides the settings. */
export interface OptionsData {
  overrules: Overrule[];
  learned: { domain: string; pages: string[]; since: string }[];
  stored: { name: string; count: number; bytes: number }[];
  version: string;
}

export interface OptionsActions {
  change(part: Partial<Settings>): void;
  forget(domain: string): void;
  undo(target: string): void;
  exportReport(overrules: Overrule[]): void;
  erase(): void;
}

export interface SectionProps {
  settings: Settings;
  actions: OptionsActions;
}

import type { BackgroundCalls, Handlers } from '../shared/messages.ts';
import { readSettings, SETTINGS_KEY, type Settings } from '../shared/settings.ts';
import { changeStored, readStored } from './store.ts';

export function currentSettings(): Promise<Settings> {
  return readStored(SETTINGS_KEY, readSettings);
}

export function changeSettings(part: Partial<Settings>): Promise<Settings> {
  return changeStored(SETTINGS_KEY, readSettings, (before) => readSettings({ ...before, ...part }));
}

export const settingsCalls: Handlers<BackgroundCalls> = {
  'settings/get': currentSettings,
};

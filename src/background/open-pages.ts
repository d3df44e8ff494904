import {
  type BackgroundCalls,
  type Handlers,
  sendToTab,
  type TabReport,
} from '../shared/messages.ts';
import { listsSite, type Settings } from '../shared/settings.ts';
import { allReports } from './reports.ts';
import { changeSettings, currentSettings } from './settings.ts';
import { lookAgain } from './visit.ts';

const LIMIT_MS = 3000;

/** Whether a change of the lists of sites concerns this page. */
function isConcerned({ host }: TabReport, before: Settings, after: Settings): boolean {
  const lists = ['ignoredSites', 'alwaysSites'] as const;
  return lists.some((list) => listsSite(before[list], host) !== listsSite(after[list], host));
}

async function apply(report: TabReport): Promise<void> {
  const { mount } = await lookAgain(report);
  if (mount === 'nothing') await sendToTab(report.tabId, 'page/unmount', [], LIMIT_MS);
  else await sendToTab(report.tabId, 'page/mount', [{ as: mount }], LIMIT_MS);
}

/** Changes the settings and brings the pages that are open in step with them. */
async function change(part: Partial<Settings>): Promise<Settings> {
  const before = await currentSettings();
  const after = await changeSettings(part);
  const concerned = (await allReports()).filter((report) => isConcerned(report, before, after));
  await Promise.allSettled(concerned.map(apply));
  return after;
}

export const openPagesCalls: Handlers<BackgroundCalls> = { 'settings/set': change };

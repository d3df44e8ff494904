import { browser } from '../shared/browser.ts';
import { logProblem } from '../shared/log.ts';
import type { TabReport } from '../shared/messages.ts';
import { isRecord } from './store.ts';

const PREFIX = 'report:';
const STATES = ['off', 'unread', 'reading', 'ready', 'failed'];

/** Reports that may not be stored (private windows) or cannot be: in memory, gone with the worker. */
const unstored = new Map<number, TabReport>();

function isReport(value: unknown): value is TabReport {
  return (
    isRecord(value) &&
    typeof value['tabId'] === 'number' &&
    typeof value['url'] === 'string' &&
    typeof value['host'] === 'string' &&
    STATES.includes(String(value['state'])) &&
    (value['analysis'] === null || isRecord(value['analysis']))
  );
}

/** The report of a tab, which outlives the worker; null when there is none. */
export async function readReport(tabId: number): Promise<TabReport | null> {
  const known = unstored.get(tabId);
  if (known) return known;
  const key = PREFIX + tabId;
  try {
    const value = (await browser.storage.session.get(key))[key];
    return isReport(value) ? value : null;
  } catch (error) {
    logProblem('reading a report', error);
    return null;
  }
}

/** Session storage is small (10 MB): when it is full, other tabs' reports make room. */
async function makeRoom(keep: string): Promise<void> {
  const all = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(all.filter((key) => key.startsWith(PREFIX) && key !== keep));
}

async function keepAnyway(key: string, report: TabReport): Promise<void> {
  try {
    await makeRoom(key);
    await browser.storage.session.set({ [key]: report });
  } catch (error) {
    logProblem('storing a report after making room', error);
    unstored.set(report.tabId, report);
  }
}

/** The reports of all open tabs that have one. */
export async function allReports(): Promise<TabReport[]> {
  const stored = await browser.storage.session.get(null).catch((error: unknown) => {
    logProblem('reading all reports', error);
    return {};
  });
  const kept = Object.entries(stored).filter(([key]) => key.startsWith(PREFIX));
  const tabs = new Map(
    kept.flatMap(([, value]) => (isReport(value) ? [[value.tabId, value] as const] : [])),
  );
  for (const [tabId, report] of unstored) tabs.set(tabId, report);
  return [...tabs.values()];
}

export async function writeReport(report: TabReport): Promise<void> {
  if (report.private) {
    unstored.set(report.tabId, report);
    return;
  }
  const key = PREFIX + report.tabId;
  try {
    await browser.storage.session.set({ [key]: report });
    unstored.delete(report.tabId);
  } catch (error) {
    logProblem('storing a report', error);
    await keepAnyway(key, report);
  }
}

export async function dropReport(tabId: number): Promise<void> {
  unstored.delete(tabId);
  await browser.storage.session
    .remove(PREFIX + tabId)
    .catch((error: unknown) => logProblem('dropping a report', error));
}

/** A report with nothing in it yet. */
export function blankReport(
  tab: { tabId: number; url: string; private: boolean },
  state: TabReport['state'],
): TabReport {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(tab.url)?.[1]?.toLowerCase() ?? '';
  return { ...tab, host, state, analysis: null, problem: null, overruled: null, glance: false };
}

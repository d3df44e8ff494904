import { registrableDomain } from '../core/text/address.ts';
import { Problem } from '../shared/log.ts';
import type { BackgroundCalls, Handlers, Overrule, TabReport } from '../shared/messages.ts';
import { showBadge } from './badge.ts';
import { allReports, readReport, writeReport } from './reports.ts';
import { changeStored, isRecord, listOf, readStored } from './store.ts';
import { tabOf } from './tabs.ts';

export const OVERRULED_KEY = 'overruled';
const MAX_OVERRULES = 2000;

function isOverrule(value: unknown): value is Overrule {
  return (
    isRecord(value) &&
    typeof value['target'] === 'string' &&
    (value['scope'] === 'page' || value['scope'] === 'site') &&
    ['copy', 'possible', 'none'].includes(String(value['was'])) &&
    typeof value['at'] === 'string' &&
    Array.isArray(value['evidence'])
  );
}

const guard = listOf(isOverrule);
const pageKey = (url: string): string => url.split('#', 1)[0] ?? url;

/** What the reader said about this page or its site, the page first. */
export async function overruledAs(url: string, host: string): Promise<Overrule | null> {
  const list = await readStored(OVERRULED_KEY, guard);
  const page = pageKey(url);
  const domain = registrableDomain(host);
  return (
    list.find((one) => one.scope === 'page' && one.target === page) ??
    list.find((one) => one.scope === 'site' && one.target === domain) ??
    null
  );
}

function overruleOf(report: TabReport, scope: Overrule['scope']): Overrule {
  const { analysis } = report;
  return {
    target: scope === 'page' ? pageKey(report.url) : registrableDomain(report.host),
    scope,
    was: analysis?.verdict.level ?? 'none',
    at: new Date().toISOString(),
    evidence: (analysis?.evidence ?? []).map(({ code, quote }) => ({ code, quote })),
    original: analysis?.origin.url ?? null,
  };
}

async function publish(report: TabReport): Promise<TabReport> {
  await writeReport(report);
  await showBadge(report.tabId, report);
  return report;
}

/** Other tabs may show the same page or site. In private windows nothing is kept to go by. */
async function tellOpenPages(): Promise<void> {
  for (const report of await allReports()) {
    if (report.private || report.state !== 'ready') continue;
    const overruled = (await overruledAs(report.url, report.host))?.scope ?? null;
    if (overruled !== report.overruled) await publish({ ...report, overruled });
  }
}

async function overrule(tabId: number, scope: Overrule['scope']): Promise<TabReport> {
  const report = await readReport(tabId);
  if (!report?.analysis) throw new Problem('There is no verdict on this page to set right.');
  const entry = overruleOf(report, scope);
  if (!report.private) {
    await changeStored(OVERRULED_KEY, guard, (list) =>
      [...list.filter((one) => one.target !== entry.target), entry].slice(-MAX_OVERRULES),
    );
  }
  const next = await publish({ ...report, overruled: scope });
  await tellOpenPages();
  return next;
}

export const overruleCalls: Handlers<BackgroundCalls> = {
  'overrule/set': ({ tabId, scope }, caller) => overrule(tabOf(caller, tabId), scope),
  'overrule/undo': async ({ target }) => {
    await changeStored(OVERRULED_KEY, guard, (list) => list.filter((one) => one.target !== target));
    await tellOpenPages();
    return null;
  },
  'overrule/list': () => readStored(OVERRULED_KEY, guard),
};

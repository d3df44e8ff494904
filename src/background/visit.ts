import type { Analysis } from '../core/types.ts';
import { logProblem, Problem } from '../shared/log.ts';
import {
  type BackgroundCalls,
  type Caller,
  type Handlers,
  sendToTab,
  type TabReport,
} from '../shared/messages.ts';
import { listsSite, type Settings } from '../shared/settings.ts';
import { type Analysed, analyseTab, askPage, type Depth } from './analyse.ts';
import { showBadge } from './badge.ts';
import { learnCopy } from './learned.ts';
import { openedFrom } from './opened.ts';
import { overruledAs } from './overrule.ts';
import { blankReport, dropReport, readReport, writeReport } from './reports.ts';
import { currentSettings } from './settings.ts';
import { readSeenPage, type SeenPage } from './snapshot-guard.ts';
import { injectContent, type TabFacts, tabFacts, tabOf } from './tabs.ts';

type Mount = 'sidebar' | 'tab' | 'nothing';

/** The newest reading of each tab: an older one that ends later must not overwrite it. */
const newest = new Map<number, symbol>();

async function publish(report: TabReport): Promise<TabReport> {
  await writeReport(report);
  await showBadge(report.tabId, report);
  return report;
}

/** What was learned from other visits: the original the reader opened from this page before. */
async function addRemembered(analysis: Analysis): Promise<Analysis> {
  const original = analysis.origin.url === null ? await openedFrom(analysis.url) : null;
  if (original === null) return analysis;
  return { ...analysis, origin: { ...analysis.origin, url: original, urlConfidence: 0.9 } };
}

async function finish(tab: TabFacts, found: Analysed, settings: Settings): Promise<TabReport> {
  const blank = blankReport(tab, 'ready');
  const analysis = await addRemembered(found.analysis);
  const overruled = (await overruledAs(tab.url, blank.host))?.scope ?? null;
  if (analysis.verdict.copy && !overruled && !tab.private && settings.learnSites) {
    await learnCopy(tab.url, blank.host, found.knowledge).catch((error: unknown) =>
      logProblem('remembering a copying site', error),
    );
  }
  // The trace is for the command line; session storage is small.
  const article = { ...analysis.article, trace: [] };
  return { ...blank, analysis: { ...analysis, article }, overruled, glance: found.glance };
}

/** Reads, judges and reports one page. Null when a newer reading of the tab overtook this one. */
async function read(
  tab: TabFacts,
  page: SeenPage,
  settings: Settings,
  depth: Depth,
): Promise<TabReport | null> {
  const mine = Symbol(tab.url);
  newest.set(tab.tabId, mine);
  await writeReport(blankReport(tab, 'reading'));
  let report: TabReport;
  try {
    report = await finish(
      tab,
      await analyseTab(tab.tabId, page, settings, { depth, mayRemember: !tab.private }),
      settings,
    );
  } catch (error) {
    logProblem('reading a page', error);
    report = { ...blankReport(tab, 'failed'), problem: 'This page could not be read.' };
  }
  return newest.get(tab.tabId) === mine ? publish(report) : null;
}

function mountFor(report: TabReport, settings: Settings, always: boolean): Mount {
  if (report.state !== 'ready' || !report.analysis) return 'nothing';
  if (always) return 'sidebar';
  if (report.overruled) return 'nothing';
  const { level } = report.analysis.verdict;
  const wish =
    level === 'copy' ? settings.onCopy : level === 'possible' ? settings.onPossible : 'badge';
  return wish === 'badge' ? 'nothing' : wish;
}

async function judge(page: SeenPage, caller: Caller): Promise<{ mount: Mount }> {
  if (caller.tabId === null) return { mount: 'nothing' };
  const settings = await currentSettings();
  const tab = { tabId: caller.tabId, url: page.snapshot.url, private: caller.private };
  const off = blankReport(tab, 'off');
  if (listsSite(settings.ignoredSites, off.host)) {
    await publish(off);
    return { mount: 'nothing' };
  }
  const always = listsSite(settings.alwaysSites, off.host);
  const report = await read(tab, page, settings, always ? 'full' : 'triage');
  return { mount: report ? mountFor(report, settings, always) : 'nothing' };
}

/** Judges an open page anew, after what the reader wishes for its site has changed. */
export async function lookAgain({
  tabId,
  url,
  private: isPrivate,
}: TabReport): Promise<{ mount: Mount }> {
  const page = await askPage(tabId);
  if (!page) return { mount: 'nothing' };
  return judge(page, { from: 'page', tabId, mayNameTab: false, url, private: isPrivate });
}

async function left(caller: Caller): Promise<null> {
  if (caller.tabId === null) return null;
  newest.delete(caller.tabId);
  await dropReport(caller.tabId);
  await showBadge(caller.tabId, null);
  return null;
}

/** The page of a tab, our script put there first if it is missing. */
async function fetchPage(tabId: number): Promise<SeenPage> {
  let page = await askPage(tabId);
  if (!page && (await injectContent(tabId))) page = await askPage(tabId);
  if (!page) {
    throw new Problem(
      'Unmirror cannot read this page: the browser does not let it, or it has no text.',
    );
  }
  if (page.snapshot.blocks.length === 0) {
    throw new Problem('There is no text on this page to read.');
  }
  return page;
}

/** The full reading of a tab as it stands. Null when another reading overtook it. */
async function readInFull(tabId: number): Promise<TabReport | null> {
  const facts = await tabFacts(tabId);
  const page = await fetchPage(tabId);
  const tab = { tabId, url: page.snapshot.url, private: facts?.private ?? false };
  return read(tab, page, await currentSettings(), 'full');
}

/** Full readings under way, by tab: who asks meanwhile gets the same answer. */
const checks = new Map<number, Promise<TabReport>>();

/** A page that reports itself during the reading is read once more: the reader asked for it. */
async function checkNow(tabId: number): Promise<TabReport> {
  const report = (await readInFull(tabId)) ?? (await readInFull(tabId));
  if (report) return report;
  throw new Problem('The page changed while it was read. Try again.');
}

/** "Check this page anyway": the full reading, whatever gate and lists say. */
function check(tabId: number): Promise<TabReport> {
  const running = checks.get(tabId);
  if (running) return running;
  const mine = checkNow(tabId).finally(() => checks.delete(tabId));
  checks.set(tabId, mine);
  return mine;
}

/** The report of the whole page in place of that of a glance, now that somebody reads it. */
async function lookCloser(known: TabReport): Promise<TabReport> {
  await lookAgain(known);
  return (await readReport(known.tabId)) ?? known;
}

/** The tab's report as it stands. A tab that has none is off or unread. */
async function report(tabId: number): Promise<TabReport> {
  const known = await readReport(tabId);
  const facts = await tabFacts(tabId);
  const current = facts?.url.split('#', 1)[0];
  // A reading that its background did not live to end: nobody is at it any more.
  const dead = known?.state === 'reading' && !newest.has(tabId);
  if (known && !dead && (!current || current === known.url.split('#', 1)[0])) {
    return known.glance ? lookCloser(known) : known;
  }
  const blank = blankReport(facts ?? { tabId, url: '', private: false }, 'unread');
  const { ignoredSites } = await currentSettings();
  return listsSite(ignoredSites, blank.host) ? { ...blank, state: 'off' } : blank;
}

/** The report for the sidebar: an honest page that was only glanced at is now read in full. */
export async function openSidebar(tabId: number): Promise<null> {
  const known = await readReport(tabId);
  const whole = known && !known.glance ? known.analysis : null;
  if (!whole || whole.article.blocks.length === 0) await check(tabId);
  const reply = await sendToTab(tabId, 'page/mount', [{ as: 'sidebar' }]);
  if (!reply.ok) throw new Problem('The sidebar cannot open on this page.');
  return null;
}

export const visitCalls: Handlers<BackgroundCalls> = {
  'page/seen': (markup, caller) => judge(readSeenPage(markup), caller),
  'page/left': (_ask, caller) => left(caller),
  'tab/report': ({ tabId }, caller) => report(tabOf(caller, tabId)),
  'tab/check': ({ tabId }, caller) => check(tabOf(caller, tabId)),
  'tab/open-sidebar': ({ tabId }, caller) => openSidebar(tabOf(caller, tabId)),
  'tab/close-sidebar': async ({ tabId }, caller) => {
    await sendToTab(tabOf(caller, tabId), 'page/unmount', []);
    return null;
  },
  'tab/mark': async ({ tabId, quote, block }, caller) => {
    const reply = await sendToTab(tabOf(caller, tabId), 'page/mark', [{ quote, block }]);
    return reply.ok && reply.value;
  },
};

import { readFileSync } from 'node:fs';
import type { ConsoleMessage, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserKind } from './find-browser.mjs';
import {
  BROWSERS,
  type Session,
  sharedSession,
  startSession,
  until,
  type Wishes,
  waitForSidebar,
} from './launch.ts';

type Scenarios = (session: () => Session, kind: BrowserKind) => void;

/** Runs the same scenarios in Chromium and in Firefox, in the browsers that all files share. */
export function inBothBrowsers(scenarios: Scenarios): void {
  describe.each(BROWSERS)('in %s', (kind) => {
    let session: Session | null = null;
    beforeAll(async () => {
      session = await sharedSession(kind);
    });
    scenarios(() => {
      if (!session) throw new Error(`${kind} is not running`);
      return session;
    }, kind);
  });
}

/** The same in browsers of their own, for what would disturb others or needs them untouched. */
export function inFreshBrowsers(wishes: Wishes, scenarios: Scenarios): void {
  describe.each(BROWSERS)('in a fresh %s', (kind) => {
    let session: Session | null = null;
    beforeAll(async () => {
      session = await startSession(kind, wishes);
    });
    afterAll(async () => {
      await session?.close();
    });
    scenarios(() => {
      if (!session) throw new Error(`${kind} is not running`);
      return session;
    }, kind);
  });
}

/** A page of `test/browser/site`, with words replaced where a scenario needs it. */
export function sitePage(name: string, replace: Record<string, string> = {}): string {
  let html = readFileSync(new URL(`./site/${name}.html`, import.meta.url), 'utf8');
  for (const [from, to] of Object.entries(replace)) {
    if (!html.includes(from)) throw new Error(`${name}.html does not hold "${from}"`);
    html = html.replace(from, () => to);
  }
  return html;
}

/** Hosts the browsers themselves talk to, whatever page is open. */
const BROWSERS_OWN = /(?:^|\.)(?:google|googleapis|gstatic|gvt1|mozilla|firefox)\.(?:com|net|org)$/;

/** Everything asked for by pages or by us, without the browser's own traffic. */
export function askedFor(session: Session): string[] {
  return session.web.requests.filter((line) => {
    const host = line.split(' ')[1]?.split(/[:/]/, 1)[0] ?? '';
    return !BROWSERS_OWN.test(host);
  });
}

/** What a page's console and error handler are told from now on. */
export function listenToConsole(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    // A missing favicon is the browser's own complaint about the test's web.
    if (!/Failed to load resource/.test(message.text())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}

/** Opens one of our own pages in a tab. Firefox lets nobody but ourselves do that. */
export async function openOurPage(session: Session, from: Page, file: string): Promise<Page> {
  if (session.kind === 'chrome') {
    const page = await session.browser.newPage();
    await page.goto(session.home + file, { waitUntil: 'load' });
    return page;
  }
  const frame = await waitForSidebar(from);
  const before = new Set(await session.browser.pages());
  await frame.evaluate((url) => void window.open(url), session.home + file);
  return until(`a tab with ${file}`, async () => {
    const page = (await session.browser.pages()).find((one) => !before.has(one));
    const href = await page?.evaluate(() => `${location.href} ${document.readyState}`);
    return page && href?.includes(file) && href.endsWith('complete') ? page : null;
  });
}

/** Calls the background from one of our own frames or pages, as the product does. */
export async function call<T>(ours: Frame | Page, name: string, ask?: unknown): Promise<T> {
  const message = { call: name, ask };
  const reply = await (ours as Page).evaluate((sent) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage(sent);
  }, message);
  const { ok, value, error } = reply as { ok: boolean; value: T; error?: string };
  if (!ok) throw new Error(`${name}: ${error}`);
  return value;
}

/** Loads one of our own pages again; the drivers cannot in Firefox. */
export async function reloadOurs(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['old'] = 'yes';
    setTimeout(() => location.reload(), 0);
  });
  await until('the page to be loaded again', () =>
    page.evaluate(
      () => !document.documentElement.dataset['old'] && document.readyState === 'complete',
    ),
  );
}

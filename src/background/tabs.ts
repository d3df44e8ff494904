import { browser } from '../shared/browser.ts';
import { inTime } from '../shared/in-time.ts';
import { Problem } from '../shared/log.ts';
import type { Caller } from '../shared/messages.ts';

export interface TabFacts {
  tabId: number;
  /** "" where the browser does not tell us (we hold no permission for tabs). */
  url: string;
  private: boolean;
}

/** Which tab a call is about: the sender's own, or the one the popup names. */
export function tabOf(caller: Caller, named: number | null): number {
  const tabId = caller.mayNameTab ? (named ?? caller.tabId) : caller.tabId;
  if (tabId === null) throw new Problem('No tab belongs to this request.');
  return tabId;
}

/** What the browser tells about a tab; null when it is gone. */
export async function tabFacts(tabId: number): Promise<TabFacts | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    return { tabId, url: tab.url ?? '', private: tab.incognito };
  } catch {
    return null; // The tab was closed while we asked.
  }
}

/** A page that hangs takes nothing in, and keeps whoever waits for it waiting. */
const INJECT_LIMIT_MS = 8000;

function injected(work: Promise<unknown>): Promise<unknown> {
  return inTime(work, INJECT_LIMIT_MS, 'The page does not answer.');
}

/** Puts the content script into a tab that was open before we were installed, if we may. */
export async function injectContent(tabId: number): Promise<boolean> {
  try {
    await injected(browser.scripting.insertCSS({ target: { tabId }, files: ['content.css'] }));
    await injected(browser.scripting.executeScript({ target: { tabId }, files: ['content.js'] }));
    return true;
  } catch {
    return false; // The browser's own pages and stores let nobody in, nor does a page that hangs.
  }
}

/** Firefox: puts the reader-mode library into a page. Chromium refuses, its content script fetches it. */
export async function injectReader(tabId: number): Promise<boolean> {
  try {
    await injected(browser.scripting.executeScript({ target: { tabId }, files: ['extract.js'] }));
    return true;
  } catch {
    return false; // No access to this page, the rule in Chromium, or no answer from it.
  }
}

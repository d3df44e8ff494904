import type { Analysis, Extraction, PageSnapshot, Verdict } from '../core/types.ts';
import type { Settings } from './settings.ts';

/** What the extension pages show of one tab. */
export interface TabReport {
  tabId: number;
  url: string;
  host: string;
  /** "off": the site is switched off; "unread": no snapshot came (no article, or no access). */
  state: 'off' | 'unread' | 'reading' | 'ready' | 'failed';
  /** Set when state is "ready". */
  analysis: Analysis | null;
  /** One plain sentence for "failed". */
  problem: string | null;
  /** The reader said "this is wrong" for the page or the site. */
  overruled: 'page' | 'site' | null;
  private: boolean;
}

/** What the reader said about a page or site. Kept in `storage.local`, never in private windows. */
export interface Overrule {
  /** Page address or registrable domain. */
  target: string;
  scope: 'page' | 'site';
  /** What we had said. */
  was: Verdict['level'];
  /** ISO time. */
  at: string;
  evidence: { code: string; quote: string }[];
  original: string | null;
}

/** Calls that extension pages and the content script make to the background. */
export interface BackgroundCalls {
  /** Content script: an article-like page was read. Answers what to mount by itself. */
  'page/seen': (snapshot: PageSnapshot) => { mount: 'sidebar' | 'tab' | 'nothing' };
  /** Content script: the page was left by in-page navigation or is hidden for good. */
  'page/left': () => null;
  /** The tab's report. From a content frame the tab is the sender's; only the popup may name one. */
  'tab/report': (ask: { tabId: number | null }) => TabReport;
  /** "Check this page anyway": reads and analyses the tab now, whatever the gate said. */
  'tab/check': (ask: { tabId: number | null }) => TabReport;
  'tab/open-sidebar': (ask: { tabId: number | null }) => null;
  'tab/close-sidebar': (ask: { tabId: number | null }) => null;
  /** Scroll the page to a quote and mark it; answers whether it was found. */
  'tab/mark': (ask: { tabId: number | null; quote: string; block: number | null }) => boolean;
  /** Opens an address in a new tab without a referrer; http(s) only. */
  'original/open': (ask: { url: string; copyUrl: string | null; background: boolean }) => null;
  'settings/get': () => Settings;
  'settings/set': (change: Partial<Settings>) => Settings;
  'overrule/set': (ask: { tabId: number | null; scope: 'page' | 'site' }) => TabReport;
  'overrule/undo': (ask: { target: string }) => null;
  'overrule/list': () => Overrule[];
  /** What is stored on this machine, in words and bytes. */
  'stored/list': () => { name: string; count: number; bytes: number }[];
  'stored/erase': () => null;
  /** Sites remembered as copying, and forgetting one. */
  'learned/list': () => { domain: string; pages: string[]; since: string }[];
  'learned/forget': (ask: { domain: string }) => null;
}

/** Calls that the background makes to a tab's content script. */
export interface PageCalls {
  'page/snapshot': () => PageSnapshot | null;
  'page/extract': () => Extraction | null;
  'page/mount': (ask: { as: 'sidebar' | 'tab' }) => null;
  'page/unmount': () => null;
  'page/mark': (ask: { quote: string; block: number | null }) => boolean;
}

/** Every reply crosses as data: a handler that throws answers `ok: false` with one plain sentence. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };

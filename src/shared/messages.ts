import type { Analysis, Extraction, Verdict } from '../core/types.ts';
import { browser } from './browser.ts';
import { inTime } from './in-time.ts';
import { logProblem, Problem } from './log.ts';
import type { PageMarkup } from './page-markup.ts';
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
  /** True when a glance at the page was enough to see nothing: more may stand in the rest of it. */
  glance: boolean;
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
  /** Content script: an article-like page was met. Answers what to mount by itself. */
  'page/seen': (page: PageMarkup) => { mount: 'sidebar' | 'tab' | 'nothing' };
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
  /** The reader's own corpus changed: drop what was built from it. */
  'library/changed': () => null;
  /** Outlets of the registry that publish feeds, by a part of their name; at most 20. */
  'library/outlets': (ask: {
    query: string;
  }) => { id: string; name: string; country: string | null; lang: string; feeds: string[] }[];
  /** Visits one feed now, or all that the reader ticked. */
  'feeds/visit': (ask: { url: string | null }) => null;
}

/** Calls that the background makes to a tab's content script. */
export interface PageCalls {
  'page/markup': () => PageMarkup | null;
  'page/extract': () => Extraction | null;
  'page/mount': (ask: { as: 'sidebar' | 'tab' }) => null;
  /** Answers whether anything of ours was open. */
  'page/unmount': () => boolean;
  'page/mark': (ask: { quote: string; block: number | null }) => boolean;
}

/** Every reply crosses as data: a handler that throws answers `ok: false` with one plain sentence. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };

type Ask<F> = F extends (ask: infer A) => unknown ? (unknown extends A ? undefined : A) : never;
type Answer<F> = F extends (...ask: never[]) => infer R ? R : never;
type AskArgs<F> = F extends () => unknown ? [] : [ask: Ask<F>];

/** Who called, as the browser vouches for it. Nothing in here comes from the payload. */
export interface Caller {
  /** "page": a content script; "extension": one of our own pages. */
  from: 'page' | 'extension';
  /** The tab the caller lives in, or null (the popup). */
  tabId: number | null;
  /** True when the caller may speak about other tabs: an extension page that is no frame in a tab. */
  mayNameTab: boolean;
  url: string;
  private: boolean;
}

/** A table of handlers; each file of the background brings its own, `background/index` joins them. */
export type Handlers<Calls> = {
  [K in keyof Calls]?: (
    ask: Ask<Calls[K]>,
    caller: Caller,
  ) => Answer<Calls[K]> | Promise<Answer<Calls[K]>>;
};

interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

const SEND_LIMIT_MS = 30_000;

/** The caller behind a sender, or null when it is not this extension. */
export function readCaller(sender: Sender, ownId: string): Caller | null {
  if (sender.id !== ownId) return null;
  const url = sender.url ?? '';
  const from = /^https?:/.test(url) || url === '' ? 'page' : 'extension';
  const framed = sender.tab !== undefined && sender.frameId !== 0;
  return {
    from,
    tabId: sender.tab?.id ?? null,
    mayNameTab: from === 'extension' && !framed,
    url,
    private: sender.tab?.incognito ?? false,
  };
}

/** Calls that begin with "page/" belong to the content script, all others to our own pages. */
function mayCall(call: string, caller: Caller): boolean {
  return caller.from === 'page' ? call.startsWith('page/') : true;
}

/** Runs one handler; whatever happens becomes a reply. */
export async function answer<Calls>(
  handlers: Handlers<Calls>,
  message: unknown,
  caller: Caller,
): Promise<Reply<unknown>> {
  const { call, ask } = (message ?? {}) as { call?: unknown; ask?: unknown };
  if (typeof call !== 'string' || !Object.hasOwn(handlers, call) || !mayCall(call, caller)) {
    return { ok: false, error: 'Unmirror does not know this request.' };
  }
  try {
    const handler = handlers[call as keyof Calls] as (ask: unknown, caller: Caller) => unknown;
    return { ok: true, value: await handler(ask, caller) };
  } catch (error) {
    if (error instanceof Problem) return { ok: false, error: error.message };
    if (caller.from === 'extension') logProblem(call, error);
    return { ok: false, error: 'Something went wrong inside Unmirror.' };
  }
}

/** Answers messages with these handlers until the signal is aborted. The only listener of its side. */
export function listen<Calls>(handlers: Handlers<Calls>, signal?: AbortSignal): void {
  const onMessage = (message: unknown, sender: Sender, reply: (value: unknown) => void) => {
    const caller = readCaller(sender, browser.runtime.id);
    if (caller === null) return undefined;
    void answer(handlers, message, caller).then(reply);
    return true as const; // The reply comes later.
  };
  const target = browser.runtime.onMessage as unknown as {
    addListener(listener: typeof onMessage): void;
    removeListener(listener: typeof onMessage): void;
  };
  target.addListener(onMessage);
  signal?.addEventListener('abort', () => target.removeListener(onMessage));
}

async function settle<T>(sent: () => Promise<unknown>, limitMs: number): Promise<Reply<T>> {
  try {
    const reply = await inTime(sent(), limitMs, 'No answer came in time.');
    return (reply as Reply<T> | undefined) ?? { ok: false, error: 'Nobody answered.' };
  } catch (error) {
    // The other side is gone: a closed tab, a page without our script, a worker on its way out.
    return { ok: false, error: error instanceof Problem ? error.message : 'Nobody answered.' };
  }
}

/** Calls the background. Never rejects: what goes wrong comes back as `ok: false`. */
export function send<K extends keyof BackgroundCalls>(
  call: K,
  ...args: AskArgs<BackgroundCalls[K]>
): Promise<Reply<Answer<BackgroundCalls[K]>>> {
  return settle(() => browser.runtime.sendMessage({ call, ask: args[0] }), SEND_LIMIT_MS);
}

/** Calls the content script of a tab (top frame only). Never rejects. */
export function sendToTab<K extends keyof PageCalls>(
  tabId: number,
  call: K,
  args: AskArgs<PageCalls[K]>,
  limitMs = SEND_LIMIT_MS,
): Promise<Reply<Answer<PageCalls[K]>>> {
  const sent = () => browser.tabs.sendMessage(tabId, { call, ask: args[0] }, { frameId: 0 });
  return settle(sent, limitMs);
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { type BrowserKind, findBrowser, howToInstall } from './find-browser.mjs';
import { startWeb, type Web } from './web.ts';

/** Where the built extensions lie. */
const DIST = process.env['UNMIRROR_DIST'] ?? 'dist';
const FIREFOX_UUID = '7c1f3a52-3a0e-4b0e-9d57-6f2b8a5c9d10';
const ADDON_ID = 'unmirror@unmirror.example';
const WAIT_MS = Number(process.env['UNMIRROR_WAIT_MS'] ?? 20_000);

export const BROWSERS: BrowserKind[] = ['chrome', 'firefox'];

/** One running browser with the extension in it, and the web it lives in. */
export interface Session {
  kind: BrowserKind;
  browser: Browser;
  web: Web;
  /** "chrome-extension://…/" or "moz-extension://…/" */
  home: string;
  close(): Promise<void>;
}

/** What a scenario needs of a browser beyond the usual. */
export interface Wishes {
  /** A profile folder that outlives the browser. */
  profile?: string;
  firefoxPrefs?: Record<string, unknown>;
}

async function launchChrome(
  path: string,
  port: number,
  { profile }: Wishes,
): Promise<{ browser: Browser; home: string }> {
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: true,
    pipe: true,
    ...(profile ? { userDataDir: profile } : {}),
    enableExtensions: [resolve(DIST, 'chrome')],
    defaultViewport: { width: 1280, height: 800 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--proxy-server=http://127.0.0.1:${port}`,
      '--proxy-bypass-list=<-loopback>',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints',
      '--disable-component-update',
      '--disable-search-engine-choice-screen',
    ],
  });
  const isWorker = (url: string) => url.endsWith('/background.js');
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && isWorker(target.url()),
    { timeout: WAIT_MS },
  );
  return { browser, home: worker.url().replace(/background\.js$/, '') };
}

async function launchFirefox(
  path: string,
  port: number,
  { profile, firefoxPrefs }: Wishes,
): Promise<{ browser: Browser; home: string }> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    ...(profile ? { userDataDir: profile } : {}),
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      ...firefoxPrefs,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: FIREFOX_UUID }),
      'dom.security.https_first': false,
      // Our own pages cannot be visited by address here; a frame of ours opens them instead.
      'dom.disable_open_during_load': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'browser.safebrowsing.provider.mozilla.updateURL': '',
    },
  });
  await browser.installExtension(resolve(DIST, 'firefox'));
  return { browser, home: `moz-extension://${FIREFOX_UUID}/` };
}

/** Starts a browser with the built extension. Fails with what to do when either is missing. */
export async function startSession(kind: BrowserKind, wishes: Wishes = {}): Promise<Session> {
  const path = findBrowser(kind);
  if (!path) throw new Error(howToInstall(kind));
  if (!existsSync(resolve(DIST, kind, 'manifest.json'))) {
    throw new Error(`${DIST}/${kind} is not built: run node build.mjs first.`);
  }
  const web = await startWeb();
  const launch = kind === 'chrome' ? launchChrome : launchFirefox;
  const { browser, home } = await launch(path, web.port, wishes);
  const close = async () => {
    await browser.close();
    await web.close();
  };
  return { kind, browser, web, home, close };
}

/** Kept on the global object: vitest runs all files in one process, each with modules of its own. */
const KEPT = Symbol.for('unmirror.sessions');
const kept = globalThis as { [KEPT]?: Map<BrowserKind, Promise<Session>> };

/**
 * The browser of this kind that all scenarios of a run share: it is started once, and ends with the
 * process. Each file gets it with an empty web and without the pages of the file before.
 */
export async function sharedSession(kind: BrowserKind): Promise<Session> {
  kept[KEPT] ??= new Map();
  const known = kept[KEPT].get(kind);
  const starting = known ?? startSession(kind);
  kept[KEPT].set(kind, starting);
  const session = await starting;
  session.web.pages.clear();
  session.web.requests.length = 0;
  if (!known) return session;
  const fresh = await session.browser.newPage();
  for (const page of await session.browser.pages()) {
    if (page !== fresh) await page.close().catch(() => undefined); // It may be closing already.
  }
  return session;
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Asks again and again until the answer is neither null, false nor undefined. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | false | undefined>,
  limitMs = WAIT_MS,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    // A frame that is replaced while we ask is asked again.
    const answer = await ask().catch(() => null);
    if (answer !== null && answer !== false && answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited ${limitMs} ms in vain for ${what}`);
    await pause(50);
  }
}

/** Opens an address in a new tab, loaded. */
export async function openPage(session: Session, url: string): Promise<Page> {
  const page = await session.browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** Frames lie about their address in Firefox; the frame itself knows. */
async function isOurs(frame: Frame, file: string): Promise<boolean> {
  const href = await frame.evaluate(() => location.href);
  return /^(?:chrome|moz)-extension:/.test(href) && href.includes(`/${file}`);
}

/** The sidebar's frame in a page, or null when there is none now. */
export async function findSidebar(page: Page): Promise<Frame | null> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    if (await isOurs(frame, 'sidebar.html').catch(() => false)) return frame;
  }
  return null;
}

export const waitForSidebar = (page: Page): Promise<Frame> =>
  until('the sidebar', () => findSidebar(page));

/** The sidebar's words once they hold this. */
export function sidebarText(page: Page, holds: RegExp): Promise<string> {
  return until(`${holds} in the sidebar`, async () => {
    const frame = await findSidebar(page);
    const text = await frame?.evaluate(() => document.body.textContent);
    return text && holds.test(text) ? text : null;
  });
}

/** True when our element stands in the page. */
export const hasHost = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('unmirror-host') !== null);

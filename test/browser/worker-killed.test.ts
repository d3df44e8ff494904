import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openPage, type Session, sidebarText, until, waitForSidebar } from './launch.ts';
import { call, inFreshBrowsers, openOurPage, reloadOurs, sitePage } from './scenario.ts';

const IDLE_MS = 4000;

interface Report {
  tabId: number;
  state: string;
  analysis: { verdict: { level: string }; origin: { outlet: { id: string } | null } };
}

/** True while Firefox has the event page in memory; asking does not wake it. */
const hasEventPage = (ours: Frame | Page): Promise<boolean> =>
  (ours as Page).evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { extension: { getViews(): Window[] } };
    };
    return chrome.extension.getViews().some((view) => view.location.href.includes('background'));
  });

/** Ends the background as the browsers do when it has been idle: at once, without a word. */
async function killWorker(session: Session, ours: Frame | Page): Promise<void> {
  if (session.kind === 'firefox') {
    await until('the event page to be there', async () => {
      await call(ours, 'settings/get');
      return hasEventPage(ours);
    });
    // An idle time-out is no matter of the second: Firefox looks at it when it likes.
    await until('the event page to go', async () => !(await hasEventPage(ours)), 60_000);
    return;
  }
  // Chromium is asked what became of it: the drivers' own list may hold one that is back at once.
  const protocol = await (ours as Page).createCDPSession();
  await call(ours, 'settings/get');
  await protocol.send('ServiceWorker.enable');
  let ended = false;
  protocol.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    ended ||= versions.some((version) => version.runningStatus === 'stopped');
  });
  await protocol.send('ServiceWorker.stopAllWorkers');
  await until('the worker to end', async () => ended);
  await protocol.detach();
}

inFreshBrowsers(
  { firefoxPrefs: { 'extensions.background.idle.timeout': IDLE_MS } },
  (session, kind) => {
    it('loses nothing when its background is ended', async () => {
      const url = session().web.serve('killed.example/2022/a.html', sitePage('copy'));
      const page = await openPage(session(), url);
      await sidebarText(page, /DER SPIEGEL/);
      const frame = await waitForSidebar(page);
      const before = await call<Report>(frame, 'tab/report', { tabId: null });
      const popup = await openOurPage(session(), page, `popup.html?tab=${before.tabId}`);
      await call(popup, 'settings/set', { searchEngine: 'qwant' });

      await killWorker(session(), popup);
      await reloadOurs(popup);
      await until('the verdict in the popup', () =>
        popup.evaluate(() => document.body.textContent?.includes('DER SPIEGEL')),
      );
      expect(await call(popup, 'tab/report', { tabId: before.tabId })).toEqual(before);
      expect(await call(popup, 'settings/get')).toMatchObject({ searchEngine: 'qwant' });

      await killWorker(session(), popup);
      await call(popup, 'tab/close-sidebar', { tabId: before.tabId });
      await call(popup, 'tab/open-sidebar', { tabId: before.tabId });
      await sidebarText(page, /DER SPIEGEL[\s\S]*Maike Petersen/);
      await Promise.all([popup.close(), page.close()]);
    });

    it('reads the next page with a new background, as quickly as a cold one can', async () => {
      const { web, browser } = session();
      const first = await openPage(session(), web.serve('killed.example/b.html', sitePage('copy')));
      await sidebarText(first, /DER SPIEGEL/);
      const options = await openOurPage(session(), first, 'options.html');
      await killWorker(session(), options);
      const page = await browser.newPage();
      await page.goto(web.serve('killed.example/c.html', sitePage('copy')), { waitUntil: 'load' });
      const start = Date.now();
      await waitForSidebar(page);
      const taken = Date.now() - start;
      console.log(`${kind}: sidebar ${taken} ms after load, background started from nothing`);
      expect(taken).toBeLessThan(10_000);
      await Promise.all([first.close(), options.close(), page.close()]);
    });
  },
);

import { expect, it } from 'vitest';
import { findSidebar, pause, type Session, until, waitForSidebar } from './launch.ts';
import { inFreshBrowsers, listenToConsole, sitePage } from './scenario.ts';

/** Restarts the extension as an update does: running content scripts lose their other half. */
async function reloadExtension(session: Session, page: import('puppeteer-core').Page) {
  const restart = () => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
    chrome.runtime.reload();
  };
  const worker = session.browser.targets().find((target) => target.type() === 'service_worker');
  if (worker) await (await worker.worker())?.evaluate(restart).catch(() => undefined);
  else await (await waitForSidebar(page)).evaluate(restart).catch(() => undefined);
}

inFreshBrowsers({}, (session, kind) => {
  it('leaves no orphan behind when the extension is updated under an open page', async () => {
    const html = sitePage('copy', { '<html lang="en">': '<html lang="en" style="color: black">' });
    const url = session().web.serve('update.example/2022/a.html', html);
    const page = await session().browser.newPage();
    const heard = listenToConsole(page);
    await page.goto(url, { waitUntil: 'load' });
    await waitForSidebar(page);
    await until('the page to be aside', () =>
      page.evaluate(() => document.documentElement.style.marginRight === '420px'),
    );
    await reloadExtension(session(), page);
    await pause(1000);
    // Firefox puts the new copy into open pages, which may show its own sidebar; Chromium does not.
    await until('the old host to go', async () => {
      const hosts = await page.evaluate(() => document.querySelectorAll('unmirror-host').length);
      return hosts === 0 ? kind === 'chrome' : kind === 'firefox' && (await findSidebar(page));
    });
    if (kind === 'firefox') {
      expect(await page.evaluate(() => document.querySelectorAll('unmirror-host').length)).toBe(1);
      await page.keyboard.press('Escape');
    }
    await until('the page to have its room back', () =>
      page.evaluate(() => document.documentElement.getAttribute('style') === 'color: black;'),
    );
    expect(await page.evaluate(() => document.querySelector('unmirror-host'))).toBeNull();
    expect(heard).toEqual([]);
    await page.close();
  });
});

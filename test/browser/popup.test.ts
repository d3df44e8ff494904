import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { hasHost, openPage, type Session, sidebarText, until, waitForSidebar } from './launch.ts';
import { call, inBothBrowsers, openOurPage, sitePage } from './scenario.ts';

/** The popup in a tab of its own, told which tab it speaks of. */
async function openPopup(session: Session, page: Page): Promise<Page> {
  const { tabId } = await call<{ tabId: number }>(await waitForSidebar(page), 'tab/report', {
    tabId: null,
  });
  return openOurPage(session, page, `popup.html?tab=${tabId}`);
}

const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.textContent ?? '');

inBothBrowsers((session) => {
  it('says the verdict and the newsroom', async () => {
    const url = session().web.serve('pop.example/2022/a.html', sitePage('copy'));
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL/);
    const popup = await openPopup(session(), page);
    const text = await until('the verdict in the popup', async () => {
      const found = await textOf(popup);
      return found.includes('SPIEGEL') ? found : null;
    });
    expect(text).toContain('DER SPIEGEL');
    await popup.close();
    await page.close();
  });

  it('opens the sidebar of its tab again after it was closed', async () => {
    const url = session().web.serve('pop.example/2022/b.html', sitePage('copy'));
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL/);
    const popup = await openPopup(session(), page);
    const { tabId } = await call<{ tabId: number }>(await waitForSidebar(page), 'tab/report', {
      tabId: null,
    });
    await call(popup, 'tab/close-sidebar', { tabId });
    await until('the sidebar to go', async () => !(await hasHost(page)));
    await call(popup, 'tab/open-sidebar', { tabId });
    await sidebarText(page, /DER SPIEGEL/);
    await popup.close();
    await page.close();
  });

  it('checks a page nobody asked about, on demand', async () => {
    const { web } = session();
    const copy = await openPage(session(), web.serve('pop.example/2022/c.html', sitePage('copy')));
    await sidebarText(copy, /DER SPIEGEL/);
    const popup = await openPopup(session(), copy);
    const ordinary = web.serve('lower-ardle.example/ferry', sitePage('ordinary'));
    await copy.goto(ordinary, { waitUntil: 'load' });
    const tabId = Number(
      new URL(await popup.evaluate(() => location.href)).searchParams.get('tab'),
    );
    const report = await call<{ state: string; analysis: { article: { blocks: unknown[] } } }>(
      popup,
      'tab/check',
      { tabId },
    );
    expect(report.state).toBe('ready');
    expect(report.analysis.article.blocks.length).toBeGreaterThanOrEqual(4);
    await popup.close();
    await copy.close();
  });
});

import { expect, it } from 'vitest';
import { hasHost, openPage, sidebarText, until, waitForSidebar } from './launch.ts';
import { call, inBothBrowsers, openOurPage, sitePage } from './scenario.ts';

inBothBrowsers((session) => {
  it('closes with Esc from the page', async () => {
    const url = session().web.serve('keys.example/2022/a.html', sitePage('copy'));
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL/);
    await page.keyboard.press('Escape');
    await until('the sidebar to go', async () => !(await hasHost(page)));
    expect(await page.evaluate(() => document.title)).toContain('Harbour dispute');
    await page.close();
  });

  it('closes with Esc from inside the sidebar', async () => {
    const url = session().web.serve('keys.example/2022/b.html', sitePage('copy'));
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL/);
    const frame = await waitForSidebar(page);
    await frame.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    await until('the sidebar to go', async () => !(await hasHost(page)));
    expect(await page.evaluate(() => document.documentElement.style.marginRight)).toBe('');
    await page.close();
  });

  it('reaches the sidebar with Tab and does not take the focus by itself', async () => {
    const url = session().web.serve('keys.example/2022/c.html', sitePage('copy'));
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL/);
    const inHost = () => page.evaluate(() => document.activeElement?.tagName === 'UNMIRROR-HOST');
    expect(await inHost()).toBe(false);
    await until('Tab to arrive in the sidebar', async () => {
      await page.keyboard.press('Tab');
      return inHost();
    });
    await page.close();
  });

  it('takes the focus when the reader opens it, and gives it back where it was', async () => {
    const html = sitePage('copy', { '<h1>': '<input id="field"><h1>' });
    const page = await openPage(session(), session().web.serve('keys.example/2022/d.html', html));
    await sidebarText(page, /DER SPIEGEL/);
    const frame = await waitForSidebar(page);
    const { tabId } = await call<{ tabId: number }>(frame, 'tab/report', { tabId: null });
    const options = await openOurPage(session(), page, 'options.html');
    await page.bringToFront();
    await call(options, 'tab/close-sidebar', { tabId });
    await page.focus('#field');
    await call(options, 'tab/open-sidebar', { tabId });
    const inHost = () => page.evaluate(() => document.activeElement?.tagName === 'UNMIRROR-HOST');
    await until('the focus to be in the sidebar', inHost);
    await sidebarText(page, /DER SPIEGEL/);
    await call(options, 'tab/close-sidebar', { tabId });
    await until('the focus to be back', () =>
      page.evaluate(() => document.activeElement?.id === 'field'),
    );
    await Promise.all([options.close(), page.close()]);
  });

  it('has landmarks and headings for those who listen', async () => {
    const url = session().web.serve('keys.example/2022/e.html', sitePage('copy'));
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL/);
    const frame = await waitForSidebar(page);
    const found = await frame.evaluate(() => ({
      title: document.title,
      lang: document.documentElement.lang,
      main: document.querySelectorAll('main').length,
      headings: document.querySelectorAll('h1').length,
      nameless: [...document.querySelectorAll('button, a[href]')]
        .filter((one) => !one.textContent?.trim() && !one.getAttribute('aria-label'))
        .map((one) => one.outerHTML),
    }));
    expect(found).toMatchObject({ main: 1, nameless: [] });
    expect(found.title).toMatch(/Unmirror/);
    expect(found.lang).not.toBe('');
    expect(found.headings).toBeGreaterThan(0);
    await page.close();
  });
});

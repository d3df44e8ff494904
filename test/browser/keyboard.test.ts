import { expect, it } from 'vitest';
import { hasHost, openPage, sidebarText, until, waitForSidebar } from './launch.ts';
import { inBothBrowsers, sitePage } from './scenario.ts';

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
});

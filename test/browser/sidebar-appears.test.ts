import { expect, it } from 'vitest';
import { openPage, sidebarText, waitForSidebar } from './launch.ts';
import { inBothBrowsers, sitePage } from './scenario.ts';

inBothBrowsers((session) => {
  it('opens by itself on a copy and names the newsroom', async () => {
    const url = session().web.serve('daily-crane.example/2022/02/harbour.html', sitePage('copy'));
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL/);
    expect(await sidebarText(page, /Maike Petersen/)).not.toContain('Enlarge image');
    await page.close();
  });

  // A machine that is busy with something else may be late once.
  it('is there within a second of the page being ready', { retry: 2 }, async () => {
    const { web, browser } = session();
    const url = web.serve('daily-crane.example/2022/02/again.html', sitePage('copy'));
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    const start = Date.now();
    await waitForSidebar(page);
    expect(Date.now() - start).toBeLessThan(1000);
    await page.close();
  });

  it('puts a wide page aside and gives the room back', async () => {
    const url = session().web.serve('daily-crane.example/2022/02/wide.html', sitePage('copy'));
    const page = await openPage(session(), url);
    await waitForSidebar(page);
    const margin = () => page.evaluate(() => document.documentElement.style.marginRight);
    expect(await margin()).toBe('420px');
    await page.keyboard.press('Escape');
    expect(await margin()).toBe('');
    expect(await page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(false);
    await page.close();
  });

  it('is a sheet on a narrow window and leaves the page its width', async () => {
    const url = session().web.serve('daily-crane.example/2022/02/narrow.html', sitePage('copy'));
    const page = await session().browser.newPage();
    await page.setViewport({ width: 500, height: 800 });
    await page.goto(url, { waitUntil: 'load' });
    await waitForSidebar(page);
    const box = await page.evaluate(() => {
      const host = document.querySelector('unmirror-host');
      const { left, top, width } = host?.getBoundingClientRect() ?? new DOMRect();
      return {
        left,
        top,
        gap: document.documentElement.clientWidth - width,
        margin: document.documentElement.style.marginRight,
      };
    });
    expect(box).toMatchObject({ left: 0, gap: 0, margin: '' });
    expect(box.top).toBeGreaterThan(200);
    await page.close();
  });
});

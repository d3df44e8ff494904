import { expect, it } from 'vitest';
import { openPage, sidebarText, waitForSidebar } from './launch.ts';
import { call, inBothBrowsers, sitePage } from './scenario.ts';

inBothBrowsers((session) => {
  it('marks a quote over element borders without touching the page', async () => {
    const page = await openPage(
      session(),
      session().web.serve('mark.example/2022/a.html', sitePage('copy')),
    );
    await sidebarText(page, /DER SPIEGEL/);
    const frame = await waitForSidebar(page);
    const before = await page.evaluate(() => document.body.innerHTML);
    const mark = (quote: string) =>
      call<boolean>(frame, 'tab/mark', { tabId: null, quote, block: null });
    expect(await mark('Source: DER SPIEGEL')).toBe(true);
    expect(await mark('words that stand nowhere')).toBe(false);
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
    await page.close();
  });
});

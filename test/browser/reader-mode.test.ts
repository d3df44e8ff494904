import { expect, it } from 'vitest';
import { openPage, sidebarText, waitForSidebar } from './launch.ts';
import { call, inBothBrowsers, openOurPage, sitePage } from './scenario.ts';

const STRICT = {
  'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
};

inBothBrowsers((session) => {
  it.each([
    ['an ordinary page', {}],
    ['a page that allows nothing', STRICT],
  ])('loads the reader-mode library into %s on demand', async (name, headers) => {
    const path = `reader.example/2022/${name.replace(/\W/g, '-')}.html`;
    const page = await openPage(session(), session().web.serve(path, sitePage('copy'), headers));
    await sidebarText(page, /DER SPIEGEL/);
    const report = await call<{ tabId: number }>(await waitForSidebar(page), 'tab/report', {
      tabId: null,
    });
    const options = await openOurPage(session(), page, 'options.html');
    const reply = await options.evaluate((tabId) => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { sendMessage(id: number, message: unknown): Promise<unknown> } };
      };
      return chrome.tabs.sendMessage(tabId, { call: 'page/extract' });
    }, report.tabId);
    expect(reply).toMatchObject({ ok: true });
    expect(JSON.stringify(reply)).toContain('Eleven container ships');
    await options.close();
    await page.close();
  });
});

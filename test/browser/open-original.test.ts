import { expect, it } from 'vitest';
import { openPage, sidebarText, until, waitForSidebar } from './launch.ts';
import { askedFor, call, inBothBrowsers, sitePage } from './scenario.ts';

const ORIGINAL = 'http://harbour-news.example/strike';

inBothBrowsers((session) => {
  it('opens the original in a new tab, without a referrer', async () => {
    const { web, browser } = session();
    web.serve(
      'harbour-news.example/strike',
      '<title>The original</title><script>document.title += " from " + (document.referrer || "nowhere")</script>',
    );
    const page = await openPage(session(), web.serve('keys.example/2022/o.html', sitePage('copy')));
    await sidebarText(page, /DER SPIEGEL/);
    const frame = await waitForSidebar(page);
    const before = new Set(await browser.pages());
    await call(frame, 'original/open', { url: ORIGINAL, copyUrl: page.url(), background: false });
    const opened = await until('the new tab', async () =>
      (await browser.pages()).find((one) => !before.has(one)),
    );
    const title = await until('the original to load', async () => {
      const found = await opened.title();
      return found.includes('from') ? found : null;
    });
    expect(title).toBe('The original from nowhere');
    expect(askedFor(session())).toContain('GET harbour-news.example/strike');
    await opened.close();
    await page.close();
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'about:config'])(
    'refuses to open %s',
    async (url) => {
      const page = await openPage(
        session(),
        session().web.serve('keys.example/2022/p.html', sitePage('copy')),
      );
      const frame = await waitForSidebar(page);
      const ask = { url, copyUrl: null, background: false };
      await expect(call(frame, 'original/open', ask)).rejects.toThrow('no web address');
      await page.close();
    },
  );
});

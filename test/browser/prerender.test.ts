import { expect, it } from 'vitest';
import { openPage, pause, sidebarText, until } from './launch.ts';
import { call, inBothBrowsers, openOurPage, sitePage } from './scenario.ts';

const COPY = '/2022/ahead.html';
const RULES = `<title>Front</title><script type="speculationrules">{"prerender":[{"urls":["${COPY}"],"eagerness":"immediate"}]}</script><a href="${COPY}">Go</a>`;
/** Says on the page itself that it was read ahead; our snapshot would be the second reader. */
const TELL = '<script>window.ahead = document.prerendering === true;</script></body>';

inBothBrowsers((session) => {
  it('waits with a page that is loaded ahead until it is shown', async () => {
    const { web } = session();
    web.serve(`ahead.example${COPY}`, sitePage('copy', { '</body>': TELL }));
    const seen = await openPage(
      session(),
      web.serve('ahead.example/2022/b.html', sitePage('copy')),
    );
    await sidebarText(seen, /DER SPIEGEL/);
    const options = await openOurPage(session(), seen, 'options.html');
    const page = await openPage(session(), web.serve('ahead.example/', RULES));
    await pause(2500);
    const stored = await call<{ name: string; count: number }[]>(options, 'learned/list');
    expect(JSON.stringify(stored)).not.toContain('ahead.html');
    await page.evaluate(() => document.querySelector('a')?.click());
    // The page that is shown takes the place of another, which the driver may still hold on to.
    const shown = await until('the page to be shown', async () => {
      const pages = await page.browser().pages();
      return pages.find((one) => one.url().endsWith(COPY));
    });
    await sidebarText(shown, /DER SPIEGEL/);
    const asked = web.requests.filter((line) => line.endsWith(COPY));
    // The page that is shown takes the place of another: the driver may still hold on to that one.
    const ahead = await page
      .evaluate(() => String(Reflect.get(globalThis, 'ahead')))
      .catch(() => 'the driver lost the page');
    console.log(`loaded ahead: ${ahead}`);
    expect(asked).toHaveLength(1);
    await Promise.all([options.close(), seen.close(), page.close()]);
  });
});

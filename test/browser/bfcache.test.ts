import { expect, it } from 'vitest';
import { hasHost, openPage, sidebarText, until } from './launch.ts';
import { inBothBrowsers, sitePage } from './scenario.ts';

inBothBrowsers((session) => {
  it('comes back with a page out of the back/forward cache', async () => {
    const { web } = session();
    const copy = web.serve('daily-crane.example/2022/02/harbour.html', sitePage('copy'));
    const other = web.serve('lower-ardle.example/ferry', sitePage('ordinary'));
    const page = await openPage(session(), copy);
    await sidebarText(page, /DER SPIEGEL/);
    await page.goto(other, { waitUntil: 'load' });
    expect(await hasHost(page)).toBe(false);
    // Over the page's own history: the drivers wait for loads that such a page never has.
    await page.evaluate(() => setTimeout(() => history.back(), 0));
    await until('the copy to be back', () =>
      page.evaluate(() => location.hostname === 'daily-crane.example'),
    );
    await sidebarText(page, /DER SPIEGEL/);
    await page.close();
  });
});

import { expect, it } from 'vitest';
import { hasHost, openPage, pause } from './launch.ts';
import { inBothBrowsers, sitePage } from './scenario.ts';

const LONG_ENOUGH_MS = 2500;

inBothBrowsers((session) => {
  it('leaves an ordinary article exactly as it was', async () => {
    const html = sitePage('ordinary');
    const url = session().web.serve('lower-ardle.example/ferry', html);
    const page = await openPage(session(), url);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await pause(LONG_ENOUGH_MS);
    expect(await hasHost(page)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });

  it('leaves a list of links and a search form alone', async () => {
    const rows = Array.from(
      { length: 80 },
      (_, at) => `<li><a href="/p/${at}">Result ${at}</a></li>`,
    );
    const list = `<title>Results</title><form><input name="q"></form><ul>${rows.join('')}</ul>`;
    const page = await openPage(session(), session().web.serve('find.example/search', list));
    await pause(LONG_ENOUGH_MS);
    expect(await hasHost(page)).toBe(false);
    await page.close();
  });
});

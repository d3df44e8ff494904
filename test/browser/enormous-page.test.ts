import { expect, it } from 'vitest';
import { hasHost, openPage, pause, sidebarText } from './launch.ts';
import { inBothBrowsers, sitePage } from './scenario.ts';

const MEGABYTE = 1024 * 1024;

/** Nonsense words in paragraphs, of this many characters altogether. */
function paragraphs(size: number): string {
  const line = `<p>${'Lorem dolor sit amet consetetur sadipscing elitr. '.repeat(12)}</p>\n`;
  return line.repeat(Math.ceil(size / line.length));
}

inBothBrowsers((session) => {
  it('answers on a copy with 20 MB of text behind it, and the page stays alive', async () => {
    const html = sitePage('copy', { '</body>': `${paragraphs(20 * MEGABYTE)}</body>` });
    const url = session().web.serve('enormous.example/2022/a.html', html);
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL/);
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
    await page.close();
  });

  it('gives up quietly on 5 MB in one line and on 5,000 nested elements', async () => {
    const deep = `${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}`;
    const one = `<title>One line</title><p>${'word '.repeat(MEGABYTE)}</p>${deep}`;
    const page = await openPage(
      session(),
      session().web.serve('enormous.example/2022/b.html', one),
    );
    await pause(3000);
    expect(await hasHost(page)).toBe(false);
    expect(await page.evaluate(() => document.title)).toBe('One line');
    await page.close();
  });
});

import { expect, it } from 'vitest';
import { hasHost, pause, sidebarText } from './launch.ts';
import { inBothBrowsers, listenToConsole, sitePage } from './scenario.ts';

const COPIES: Record<string, { html: string | Buffer; type?: string }> = {
  'broken markup': {
    html: sitePage('copy', {
      '</article>': '</div></b><table><p><li>',
      '</header>': '</p></section>',
    }),
  },
  'a wrong charset': {
    html: Buffer.from(sitePage('copy', { '<meta charset="utf-8">': '' }), 'utf8'),
    type: 'text/html; charset=iso-8859-1',
  },
  'a title of 100,000 characters': {
    html: sitePage('copy', { '- DER SPIEGEL</title>': `${'long '.repeat(20_000)}</title>` }),
  },
  'malformed JSON-LD': {
    html: sitePage('copy', {
      '</head>':
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script><script type="application/ld+json">[null, 7, {"@graph": "x"}]</script></head>',
    }),
  },
};

inBothBrowsers((session) => {
  it.each(Object.keys(COPIES))('still answers on %s', async (name) => {
    const { html, type } = COPIES[name] ?? { html: '' };
    const path = `broken.example/2022/${name.replace(/\W+/g, '-')}.html`;
    const url = session().web.serve(path, html, { 'content-type': type ?? 'text/html' });
    const page = await session().browser.newPage();
    const heard = listenToConsole(page);
    await page.goto(url, { waitUntil: 'load' });
    await sidebarText(page, /SPIEGEL/);
    expect(heard).toEqual([]);
    await page.close();
  });

  it.each([
    ['no text at all', ''],
    ['an empty frame set', '<frameset><frame src="about:blank"></frameset>'],
    ['an image document', '<svg xmlns="http://www.w3.org/2000/svg"><text>hello</text></svg>'],
  ])('is quiet on %s', async (name, html) => {
    const type = html.startsWith('<svg') ? 'image/svg+xml' : 'text/html';
    const path = `broken.example/${name.replace(/\W+/g, '-')}`;
    const page = await session().browser.newPage();
    const heard = listenToConsole(page);
    await page.goto(session().web.serve(path, html, { 'content-type': type }), {
      waitUntil: 'load',
    });
    await pause(1500);
    expect(await hasHost(page)).toBe(false);
    expect(heard).toEqual([]);
    await page.close();
  });
});

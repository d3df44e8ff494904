import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { findSidebar, hasHost, openPage, pause, sidebarText, until } from './launch.ts';
import { inBothBrowsers, listenToConsole, sitePage } from './scenario.ts';

const TRUSTED =
  "default-src 'self'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Where our host and the page's root stand. */
const layout = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('unmirror-host')?.getBoundingClientRect();
    const root = document.documentElement.getBoundingClientRect();
    return {
      left: host?.left ?? -1,
      right: host?.right ?? -1,
      rootRight: root.right,
      inner: innerWidth,
    };
  });

const WIDE: Record<string, Record<string, string>> = {
  'written from right to left': { '<html lang="en">': '<html lang="en" dir="rtl">' },
  'with a fixed header': {
    '<header>': '<header style="position:fixed;top:0;left:0;right:0;z-index:2147483647">',
  },
  'with a hidden overflow': { '</head>': '<style>html{overflow:hidden}</style></head>' },
  'with a root as wide as the window': {
    '</head>': '<style>html,body{width:100%;min-width:100%;height:100%;margin:0}</style></head>',
  },
  'with a policy of trusted types': {},
};

inBothBrowsers((session) => {
  it.each(Object.keys(WIDE))('stands at the right beside a page %s', async (name) => {
    const html = sitePage('copy', WIDE[name]);
    const policy: Record<string, string> = name.includes('policy')
      ? { 'content-security-policy': TRUSTED }
      : {};
    const path = `odd.example/2022/${name.replace(/\W+/g, '-')}.html`;
    const page = await openPage(session(), session().web.serve(path, html, policy));
    await sidebarText(page, /DER SPIEGEL/);
    const { left, right, rootRight, inner } = await layout(page);
    expect(right).toBeGreaterThanOrEqual(inner - 20);
    expect(right - left).toBe(420);
    expect(rootRight).toBeLessThanOrEqual(left);
    expect(
      await page.evaluate(() => document.elementFromPoint(innerWidth - 100, 10)?.localName),
    ).toBe('unmirror-host');
    await page.close();
  });

  it('turns from a column into a sheet and back with the window, or with the zoom', async () => {
    const url = session().web.serve('odd.example/2022/resize.html', sitePage('copy'));
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL/);
    await page.setViewport({ width: 700, height: 800 });
    await until('a sheet', async () => (await layout(page)).left === 0);
    expect(await page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(false);
    await page.setViewport({ width: 1280, height: 800 });
    await until('a column', async () => (await layout(page)).left > 800);
    expect(await findSidebar(page)).not.toBeNull();
    await page.close();
  });

  it('reads a page that its consent dialog hides as a whole', async () => {
    const dialog = '<div role="dialog" aria-modal="true"><p>We value your privacy.</p></div>';
    const html = sitePage('copy', {
      '<body>': '<body><div aria-hidden="true">',
      '</body>': `</div>${dialog}</body>`,
    });
    const url = session().web.serve('odd.example/2022/consent.html', html);
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL[\s\S]*Maike Petersen/);
    await page.close();
  });

  it('reads a page that is sent as XHTML', async () => {
    const html = sitePage('copy', {
      '<!doctype html>\n<html lang="en">': '<html xmlns="http://www.w3.org/1999/xhtml" lang="en">',
    }).replace(/<(meta|link|img)([^>]*)>/g, '<$1$2/>');
    const headers = { 'content-type': 'application/xhtml+xml' };
    const url = session().web.serve('odd.example/2022/story.xhtml', html, headers);
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL[\s\S]*Maike Petersen/);
    await page.close();
  });

  it('answers on a page with 100,000 links and data addresses', async () => {
    const links = '<a href="data:text/html,x">one</a> <a href="/a">two</a> '.repeat(50_000);
    const html = sitePage('copy', { '</article>': `</article><div>${links}</div>` });
    const page = await openPage(
      session(),
      session().web.serve('odd.example/2022/links.html', html),
    );
    await sidebarText(page, /DER SPIEGEL/);
    await page.close();
  });

  it('puts no empty frame into a page that is sandboxed', async () => {
    const headers = { 'content-security-policy': 'sandbox' };
    const url = session().web.serve('odd.example/2022/sandbox.html', sitePage('copy'), headers);
    const page = await openPage(session(), url);
    await pause(2500);
    expect(await hasHost(page)).toBe(false);
    await page.close();
  });

  it('leaves frames, about:blank and documents that are no page alone', async () => {
    const { web } = session();
    web.serve('odd.example/2022/inner.html', sitePage('copy'));
    const outer = '<title>Outer</title><iframe src="/2022/inner.html"></iframe><iframe></iframe>';
    const page = await session().browser.newPage();
    const heard = listenToConsole(page);
    await page.goto(web.serve('odd.example/2022/outer.html', outer), { waitUntil: 'load' });
    const picture = await session().browser.newPage();
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await picture.goto(
      web.serve('odd.example/dot.png', Buffer.from(png, 'base64'), { 'content-type': 'image/png' }),
    );
    const plain = await session().browser.newPage();
    await plain.goto(
      web.serve('odd.example/text.txt', 'Long words. '.repeat(900), {
        'content-type': 'text/plain',
      }),
    );
    await pause(1500);
    for (const one of [page, picture, plain]) expect(await hasHost(one)).toBe(false);
    const inner = page.frames().filter((frame) => frame !== page.mainFrame());
    for (const frame of inner) {
      expect(await frame.evaluate(() => document.querySelector('unmirror-host'))).toBeNull();
    }
    expect(heard).toEqual([]);
    await Promise.all([page.close(), picture.close(), plain.close()]);
  });

  it('bears a page that writes itself anew and takes our host away every ten milliseconds', async () => {
    const script = `<script>
      let removed = 0;
      setInterval(() => { const host = document.querySelector('unmirror-host'); if (host) { removed++; host.remove(); } }, 10);
      let round = 0;
      const again = setInterval(() => { document.open(); document.write('<title>Round ' + round + '</title><p>' + 'word '.repeat(50)); document.close();
        if (++round === 20) clearInterval(again); window.removed = removed; }, 100);
    </script></body>`;
    const page = await session().browser.newPage();
    const heard = listenToConsole(page);
    const url = session().web.serve(
      'odd.example/2022/rewrite.html',
      sitePage('copy', { '</body>': script }),
    );
    await page.goto(url, { waitUntil: 'load' });
    await until('the last round', async () => (await page.title()) === 'Round 19');
    await pause(300);
    expect(
      await page.evaluate(() => (globalThis as unknown as { removed: number }).removed),
    ).toBeLessThan(20);
    expect(heard).toEqual([]);
    await page.close();
  });
});

import { expect, it } from 'vitest';
import { findSidebar, hasHost, openPage, pause, sidebarText, until } from './launch.ts';
import { inBothBrowsers, listenToConsole, sitePage } from './scenario.ts';

/** Runs before everything else of the page and breaks what scripts lean on. */
const BREAK_BUILT_INS = `<script>
for (const [owner, name] of [[Array.prototype, 'push'], [Array.prototype, 'map'], [String.prototype, 'replace'],
  [Node.prototype, 'appendChild'], [Element.prototype, 'attachShadow'], [Document.prototype, 'createElement'],
  [JSON, 'parse'], [Promise.prototype, 'then'], [EventTarget.prototype, 'addEventListener']]) {
  owner[name] = function () { throw new Error('page broke ' + name); };
}
Object.defineProperty(Object.prototype, 'copy', { get() { return false; }, set() {} });
</script>`;
/** Names that a content script might trip over, as elements. */
const SHADOW_NAMES =
  '<form id="chrome"></form><a id="browser"></a><img name="body"><img name="prerendering"><form><input name="tagName"><input name="nextSibling"></form>';
/** In Chromium this puts a field in the place of our own interface, out of our reach. */
const TAKE_INTERFACE = '<form id="chrome"><input name="runtime"></form>';
/** Makes an element of our name the page's own. */
const TAKE_NAME = `<script>
customElements.define('unmirror-host', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = 'taken'; }
  connectedCallback() { this.remove(); }
});
</script>`;
/** Takes away what it does not know, for as long as it lasts. */
const DELETE_HOST = `<script>
let removed = 0;
new MutationObserver(() => {
  for (const one of [...document.documentElement.children]) {
    if (one !== document.head && one !== document.body) { removed++; one.remove(); }
  }
  document.body.dataset.removed = String(removed);
}).observe(document.documentElement, { childList: true });
</script>`;

inBothBrowsers((session) => {
  it('works on a page that redefines built-ins and shadows names', async () => {
    const html = sitePage('copy', {
      '<head>': `<head>${BREAK_BUILT_INS}`,
      '</body>': `${SHADOW_NAMES}</body>`,
    });
    const page = await session().browser.newPage();
    const heard = listenToConsole(page);
    await page.goto(session().web.serve('hostile.example/2022/a.html', html), {
      waitUntil: 'load',
    });
    await sidebarText(page, /DER SPIEGEL/);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('stays out quietly where the page has put itself in the place of the interface', async () => {
    const html = sitePage('copy', { '</body>': `${TAKE_INTERFACE}</body>` });
    const url = session().web.serve('hostile.example/2022/taken.html', html);
    const page = await session().browser.newPage();
    const heard = listenToConsole(page);
    await page.goto(url, { waitUntil: 'load' });
    await pause(1500);
    expect(heard).toEqual([]);
    expect(await page.evaluate(() => document.title)).toContain('Harbour dispute');
    await page.close();
  });

  it('shows the sidebar on a page that has taken the name of our element', async () => {
    const html = sitePage('copy', { '</head>': `${TAKE_NAME}</head>` });
    const page = await session().browser.newPage();
    const heard = listenToConsole(page);
    await page.goto(session().web.serve('hostile.example/2022/name.html', html), {
      waitUntil: 'load',
    });
    await sidebarText(page, /DER SPIEGEL/);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('gives up on a page that keeps deleting the sidebar, and leaves it as it was', async () => {
    const html = sitePage('copy', { '</head>': `${DELETE_HOST}</head>` });
    const page = await session().browser.newPage();
    const heard = listenToConsole(page);
    await page.goto(session().web.serve('hostile.example/2022/b.html', html), {
      waitUntil: 'load',
    });
    const removed = () => page.evaluate(() => Number(document.body.dataset['removed'] ?? 0));
    await until('the page to win', async () => (await removed()) >= 8);
    await pause(500);
    expect(await removed()).toBeLessThan(20);
    expect(await hasHost(page)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.style.marginRight)).toBe('');
    expect(heard).toEqual([]);
    await page.close();
  });

  it('comes back when the page hides or removes it once', async () => {
    const url = session().web.serve('hostile.example/2022/c.html', sitePage('copy'));
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL/);
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('unmirror-host');
      host?.style.setProperty('display', 'none', 'important');
    });
    await until('the host to show again', () =>
      page.evaluate(() => {
        const host = document.querySelector('unmirror-host');
        return host !== null && getComputedStyle(host).display === 'block';
      }),
    );
    await page.evaluate(() => document.querySelector('unmirror-host')?.remove());
    await until('the sidebar to be back', () => findSidebar(page));
    await page.close();
  });

  it('lets the page see nothing of the verdict', async () => {
    const url = session().web.serve('hostile.example/2022/d.html', sitePage('copy'));
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL/);
    const seen = await page.evaluate(() => {
      const host = document.querySelector('unmirror-host');
      return { root: host?.shadowRoot ?? null, html: host?.outerHTML.replace(/style="[^"]*"/, '') };
    });
    expect(seen).toEqual({ root: null, html: '<unmirror-host ></unmirror-host>' });
    await page.close();
  });
});

import type { Frame, Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { hasHost, openPage, sidebarText, until, waitForSidebar } from './launch.ts';
import { call, inBothBrowsers, openOurPage, reloadOurs, sitePage } from './scenario.ts';

interface Report {
  tabId: number;
  state: string;
  overruled: string | null;
  analysis: { article: { blocks: unknown[] }; coverage: unknown[] } | null;
}

const HERE = { tabId: null };
const textOf = (page: Page | Frame): Promise<string> =>
  (page as Page).evaluate(() => document.body.textContent ?? '');

inBothBrowsers((session) => {
  let options: Page;
  let page: Page;

  /** A copy at this address with its sidebar, and the options page beside it. */
  async function start(address: string): Promise<Frame> {
    page = await openPage(session(), session().web.serve(address, sitePage('copy')));
    await sidebarText(page, /DER SPIEGEL/);
    const frame = await waitForSidebar(page);
    options = await openOurPage(session(), page, 'options.html');
    return frame;
  }

  afterEach(async () => {
    await call(options, 'stored/erase');
    await Promise.all([options.close(), page.close()]);
  });

  it('takes "this is wrong" for a whole site, in all its open tabs, until it is undone', async () => {
    const frame = await start('word.example/2022/a.html');
    const other = await openPage(
      session(),
      session().web.serve('www.word.example/2022/b.html', sitePage('copy')),
    );
    await sidebarText(other, /DER SPIEGEL/);
    const otherFrame = await waitForSidebar(other);
    await call(frame, 'overrule/set', { ...HERE, scope: 'site' });
    expect(await call(otherFrame, 'tab/report', HERE)).toMatchObject({ overruled: 'site' });
    const [entry] = await call<{ target: string; evidence: unknown[] }[]>(options, 'overrule/list');
    expect(entry).toMatchObject({ target: 'word.example', scope: 'site', was: 'copy' });
    expect(entry?.evidence.length).toBeGreaterThan(1);
    await reloadOurs(options);
    await until('the entry in the options', async () =>
      (await textOf(options)).includes('word.example'),
    );
    await call(options, 'overrule/undo', { target: 'word.example' });
    expect(await call(otherFrame, 'tab/report', HERE)).toMatchObject({ overruled: null });
    expect(await call(options, 'overrule/list')).toEqual([]);
    await other.close();
  });

  it('closes open pages of a site that is switched off in the popup, and reads them again', async () => {
    const frame = await start('switch.example/2022/a.html');
    const { tabId } = await call<Report>(frame, 'tab/report', HERE);
    const popup = await openOurPage(session(), page, `popup.html?tab=${tabId}`);
    const flip = () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('[data-action="site"]')?.click());
    await until('the switch', async () => (await popup.$('[data-action="site"]')) !== null);
    await flip();
    await until('the sidebar to go', async () => !(await hasHost(page)));
    await until('the popup to say so', () =>
      popup.evaluate(() => document.querySelector('main')?.dataset['state'] === 'off'),
    );
    expect(await call(options, 'settings/get')).toMatchObject({ ignoredSites: ['switch.example'] });
    await flip();
    await sidebarText(page, /DER SPIEGEL/);
    expect(await call(options, 'settings/get')).toMatchObject({ ignoredSites: [] });
    await popup.close();
  });

  it('checks an ordinary article on demand, and says so where there is no text', async () => {
    const frame = await start('check.example/2022/a.html');
    const { tabId } = await call<Report>(frame, 'tab/report', HERE);
    const ordinary = session().web.serve('lower-ardle.example/ferry', sitePage('ordinary'));
    await page.goto(ordinary, { waitUntil: 'load' });
    // Popup and sidebar may ask at once, and while the page still reports itself.
    const ask = () => call<Report>(options, 'tab/check', { tabId });
    const [report, same] = await Promise.all([ask(), ask()]);
    expect([report?.state, same?.state]).toEqual(['ready', 'ready']);
    expect(report?.analysis?.article.blocks.length).toBeGreaterThanOrEqual(4);
    await call(options, 'tab/open-sidebar', { tabId });
    await sidebarText(page, /fourteen Saturdays/);
    const empty = session().web.serve(
      'check.example/empty',
      '<title>Empty</title><canvas></canvas>',
    );
    await page.goto(empty, { waitUntil: 'load' });
    await expect(call(options, 'tab/check', { tabId })).rejects.toThrow('There is no text');
    expect(await hasHost(page)).toBe(false);
  });

  it('opens every article of a site that the reader always wants, at once', async () => {
    const frame = await start('first.example/2022/a.html');
    expect(frame).toBeTruthy();
    const ordinary = session().web.serve('always.example/ferry', sitePage('ordinary'));
    const other = await openPage(session(), ordinary);
    await until('the page to be read', async () => {
      const tabs = await call<Report>(frame, 'tab/report', HERE);
      return tabs.state === 'ready' && !(await hasHost(other));
    });
    await call(options, 'settings/set', { alwaysSites: ['always.example'] });
    await other.reload({ waitUntil: 'load' });
    await sidebarText(other, /fourteen Saturdays/);
    await call(options, 'settings/set', { alwaysSites: [] });
    await until('the sidebar to go', async () => !(await hasHost(other)));
    await other.close();
  });
});

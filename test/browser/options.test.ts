import { expect, it } from 'vitest';
import { hasHost, openPage, pause, sidebarText, until } from './launch.ts';
import { call, inBothBrowsers, openOurPage, sitePage } from './scenario.ts';

inBothBrowsers((session) => {
  it('shows the settings and keeps what is chosen', async () => {
    const { web } = session();
    const page = await openPage(session(), web.serve('opt.example/2022/a.html', sitePage('copy')));
    await sidebarText(page, /DER SPIEGEL/);
    const options = await openOurPage(session(), page, 'options.html');
    await until('the options to be drawn', () =>
      options.evaluate(() => document.querySelectorAll('input, select').length > 3),
    );
    await call(options, 'settings/set', { onCopy: 'badge', alwaysSites: ['a.example'], theme: 7 });
    const settings = await call<Record<string, unknown>>(options, 'settings/get');
    expect(settings).toMatchObject({
      onCopy: 'badge',
      alwaysSites: ['a.example'],
      theme: 'system',
    });
    const quiet = await openPage(session(), web.serve('opt.example/2022/b.html', sitePage('copy')));
    await pause(2500);
    expect(await hasHost(quiet)).toBe(false);
    await call(options, 'stored/erase');
    expect(await call(options, 'settings/get')).toMatchObject({ onCopy: 'sidebar' });
    await quiet.close();
    await options.close();
    await page.close();
  });

  it('leaves a site alone that the reader switched off, and takes back "this is wrong"', async () => {
    const { web } = session();
    const page = await openPage(session(), web.serve('opt.example/2022/c.html', sitePage('copy')));
    await sidebarText(page, /DER SPIEGEL/);
    const options = await openOurPage(session(), page, 'options.html');
    await call(options, 'settings/set', { ignoredSites: ['off.example'] });
    const off = await openPage(
      session(),
      web.serve('www.off.example/2022/d.html', sitePage('copy')),
    );
    await pause(2000);
    expect(await hasHost(off)).toBe(false);
    const frame = page.frames().find((one) => one !== page.mainFrame());
    if (!frame) throw new Error('the sidebar went away');
    await call(frame, 'overrule/set', { tabId: null, scope: 'page' });
    await page.goto(page.url(), { waitUntil: 'load' });
    await pause(2000);
    expect(await hasHost(page)).toBe(false);
    const [entry] = await call<{ target: string; was: string }[]>(options, 'overrule/list');
    expect(entry).toMatchObject({ target: 'http://opt.example/2022/c.html', was: 'copy' });
    await call(options, 'overrule/undo', { target: entry?.target });
    await page.goto(page.url(), { waitUntil: 'load' });
    await sidebarText(page, /DER SPIEGEL/);
    await Promise.all([off.close(), options.close(), page.close()]);
  });
});

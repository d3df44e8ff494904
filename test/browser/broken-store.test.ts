import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openPage, sidebarText, until, waitForSidebar } from './launch.ts';
import { call, inFreshBrowsers, openOurPage, reloadOurs, sitePage } from './scenario.ts';

const GARBAGE = {
  settings: 7,
  overruled: { 0: 'x', length: 3 },
  learned: 'x',
  opened: [null, 7, { copy: 1 }, 'x'],
};
const MEGABYTE = 1024 * 1024;

interface Storage {
  local: { set(items: unknown): Promise<void>; remove(key: string): Promise<void> };
  session: { set(items: unknown): Promise<void> };
}

const RECORD = {
  url: 'https://healthy.example/1',
  title: 'Hamburg dockers stop the cranes for a day',
  outlet: 'Healthy',
  domain: 'healthy.example',
  published: '2022-02-03',
  lang: 'en',
  kind: 'original',
  people: ['Maike Petersen'],
  organisations: ['Verdi'],
  places: ['Hamburg'],
  figures: [],
  gist: 'Cranes stood still in Hamburg.',
  agencies: [],
};

/** A batch with one record in the library's store, as an import leaves it. */
const putBatch = (page: Page, id: string, record: { url: string; title: unknown }): Promise<void> =>
  page.evaluate(
    (name, what) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('unmirror-library');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const write = open.result.transaction(['batches', 'records'], 'readwrite');
          const batch = { id: name, kind: 'import', name, state: 'ready', createdAt: '', count: 1 };
          write.objectStore('batches').put(batch);
          write.objectStore('records').put({ ...what, key: `${name}\n${what.url}` });
          write.onabort = () => reject(write.error);
          write.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    id,
    record,
  );

/** Runs in one of our pages, which share the store with the background. */
const write = (page: Page, area: 'local' | 'session', items: unknown): Promise<string> =>
  page.evaluate(
    (where, what) => {
      const { chrome } = globalThis as unknown as { chrome: { storage: Storage } };
      return chrome.storage[where].set(what).then(
        () => 'written',
        (error: unknown) => `refused: ${error}`,
      );
    },
    area,
    items,
  );

inFreshBrowsers({}, (session, kind) => {
  it('reads a broken store as an empty one and goes on', async () => {
    const { web } = session();
    const page = await openPage(session(), web.serve('store.example/a.html', sitePage('copy')));
    await sidebarText(page, /DER SPIEGEL/);
    const options = await openOurPage(session(), page, 'options.html');
    expect(await write(options, 'local', GARBAGE)).toBe('written');
    expect(await call(options, 'settings/get')).toMatchObject({
      onCopy: 'sidebar',
      theme: 'system',
    });
    expect(await call(options, 'overrule/list')).toEqual([]);
    expect(await call(options, 'learned/list')).toEqual([]);
    const { tabId } = await call<{ tabId: number }>(
      page.frames().find((frame) => frame !== page.mainFrame()) as never,
      'tab/report',
      { tabId: null },
    );
    await write(options, 'session', { [`report:${tabId}`]: { tabId, url: 7, state: 'ready' } });
    expect(await call(options, 'tab/report', { tabId })).toMatchObject({ state: 'unread' });
    await reloadOurs(options);
    await until('the options to be drawn', () =>
      options.evaluate(() => document.querySelectorAll('input, select').length > 3),
    );
    await page.reload({ waitUntil: 'load' });
    await sidebarText(page, /DER SPIEGEL/);
    await call(options, 'overrule/set', { tabId, scope: 'page' });
    expect(await call(options, 'overrule/list')).toHaveLength(1);
    await call(options, 'stored/erase');
    await Promise.all([options.close(), page.close()]);
  });

  it('goes on with the other batches of the library where one is damaged', async () => {
    const { web } = session();
    const page = await openPage(session(), web.serve('store.example/c.html', sitePage('copy')));
    await sidebarText(page, /DER SPIEGEL/);
    const options = await openOurPage(session(), page, 'options.html');
    await call(options, 'stored/list'); // Opens the store, which is made then.
    await putBatch(options, 'import:1', {
      ...RECORD,
      url: 'https://a.example/1',
      title: 7,
    });
    await putBatch(options, 'import:2', RECORD);
    await call(options, 'library/changed');
    await page.reload({ waitUntil: 'load' });
    const frame = await waitForSidebar(page);
    await until('the healthy record among the coverage', () =>
      frame.evaluate(() => document.querySelector('a[href^="https://healthy.example/"]') !== null),
    );
    await call(options, 'stored/erase');
    await Promise.all([options.close(), page.close()]);
  });

  // Firefox puts no limit on the store of an extension; there is nothing to fill.
  if (kind === 'firefox') return;
  it('says so when the store is full, and still reads pages', async () => {
    const { web } = session();
    const page = await openPage(session(), web.serve('store.example/b.html', sitePage('copy')));
    await sidebarText(page, /DER SPIEGEL/);
    const options = await openOurPage(session(), page, 'options.html');
    const kilo = 'x'.repeat(1024);
    for (let size = 10 * MEGABYTE, at = 0; size > 64; at++) {
      const text = kilo.repeat(Math.ceil(size / 1024)).slice(0, size);
      const said = await write(options, 'local', { [`fill${at}`]: text });
      if (said !== 'written') size = Math.floor(size / 2);
    }
    await expect(
      call(options, 'settings/set', { ignoredSites: ['x'.repeat(200)] }),
    ).rejects.toThrow('could not be stored');
    await until('the radio buttons', () =>
      options.evaluate(() => document.querySelector('input[type="radio"]') !== null),
    );
    await options.evaluate(() => {
      for (const radio of document.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
        if (!radio.checked) return radio.click();
      }
    });
    await until('a clear answer', () =>
      options.evaluate(() => /could not be stored/.test(document.body.textContent ?? '')),
    );
    const half = kilo.repeat(4 * 1024);
    for (let at = 0; at < 3; at++) await write(options, 'session', { [`fill${at}`]: half });
    await page.reload({ waitUntil: 'load' });
    await sidebarText(page, /DER SPIEGEL/);
    await call(options, 'stored/erase');
    await Promise.all([options.close(), page.close()]);
  });
});

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openPage, until, waitForSidebar } from './launch.ts';
import { inBothBrowsers, openOurPage, sitePage } from './scenario.ts';

const LINES = 100_000;

/** Hands the options page a file of made-up records, every hundredth line bad, as a chosen file. */
function chooseFile(page: Page, lines: number): Promise<void> {
  return page.evaluate((count) => {
    const parts: string[] = [];
    for (let n = 0; n < count; n++) {
      parts.push(
        n % 100 === 99
          ? `{"url":"https://news.example/${n}"\n`
          : `${JSON.stringify({ url: `https://news.example/${n}`, title: `Report number ${n} from the harbour`, outlet: 'Example', published: '2026-01-10', lang: 'en', people: [`Person ${n % 997}`] })}\n`,
      );
    }
    const files = new DataTransfer();
    files.items.add(new File(parts, 'harbour.jsonl'));
    const input = document.querySelector<HTMLInputElement>('#corpus-file');
    if (!input) throw new Error('no file field');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, lines);
}

const phase = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('.import-status')?.getAttribute('data-phase') ?? null);
const statusText = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('#import-status')?.textContent ?? '');
const batchCount = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('#batches li').length);

/** Records in the store, whatever the page shows. */
const storedRecords = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('unmirror-library');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const count = open.result.transaction('records').objectStore('records').count();
          count.onsuccess = () => {
            open.result.close();
            resolve(count.result);
          };
        };
      }),
  );

inBothBrowsers((session) => {
  it('imports 100,000 lines with one in a hundred bad, cancels, and survives a closed tab', async () => {
    const url = session().web.serve('daily-crane.example/2022/02/import.html', sitePage('copy'));
    const from = await openPage(session(), url);
    await waitForSidebar(from);

    const first = await openOurPage(session(), from, 'options.html');
    await until('the file field', async () => (await first.$('#corpus-file')) !== null);
    await chooseFile(first, LINES);
    await until('records in the store', async () => (await storedRecords(first)) > 1000);
    await first.close();

    const second = await openOurPage(session(), from, 'options.html');
    await until('the store to be swept', async () => (await storedRecords(second)) === 0);
    expect(await batchCount(second)).toBe(0);

    await chooseFile(second, LINES);
    await until('a bar of progress', () =>
      second.evaluate(() => (document.querySelector('progress')?.value ?? 0) > 0),
    );
    await second.evaluate(() => document.querySelector<HTMLElement>('#import-cancel')?.click());
    await until('the cancel', async () => (await phase(second)) === 'cancelled');
    expect(await storedRecords(second)).toBe(0);

    await chooseFile(second, LINES);
    await until('the end of the import', async () => (await phase(second)) === 'done', 80_000);
    expect(await statusText(second)).toContain('99,000');
    expect(await storedRecords(second)).toBe(99_000);
    await until('the batch on the list', async () => (await batchCount(second)) === 1);
    const firstBad = await second.evaluate(
      () => document.querySelector('.bad-lines li')?.textContent,
    );
    expect(firstBad).toMatch(/100\b.*not valid JSON/);

    await second.evaluate(() => document.querySelector<HTMLElement>('#batches button')?.click());
    await until('the batch to go', async () => (await batchCount(second)) === 0, 60_000);
    expect(await storedRecords(second)).toBe(0);
    await second.close();
    await from.close();
  }, 240_000);
});

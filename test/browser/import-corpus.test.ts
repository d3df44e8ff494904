import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openPage, until, waitForSidebar } from './launch.ts';
import { chooseCorpusFile, hasStoredIndex, longestWait, storedRecords } from './own-corpus.ts';
import { inBothBrowsers, openOurPage, sitePage } from './scenario.ts';

const LINES = 100_000;

const phase = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('.import-status')?.getAttribute('data-phase') ?? null);
const statusText = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('#import-status')?.textContent ?? '');
const batchCount = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('#batches li').length);

inBothBrowsers((session, kind) => {
  it('imports 100,000 lines with one in a hundred bad, cancels, and survives a closed tab', async () => {
    const url = session().web.serve('daily-crane.example/2022/02/import.html', sitePage('copy'));
    const from = await openPage(session(), url);
    await waitForSidebar(from);

    const first = await openOurPage(session(), from, 'options.html');
    await until('the file field', async () => (await first.$('#corpus-file')) !== null);
    await chooseCorpusFile(first, LINES);
    await until('records in the store', async () => (await storedRecords(first)) > 1000);
    await first.close();

    const second = await openOurPage(session(), from, 'options.html');
    await until('the store to be swept', async () => (await storedRecords(second)) === 0);
    expect(await batchCount(second)).toBe(0);

    await chooseCorpusFile(second, LINES);
    await until('a bar of progress', () =>
      second.evaluate(() => (document.querySelector('progress')?.value ?? 0) > 0),
    );
    await second.evaluate(() => document.querySelector<HTMLElement>('#import-cancel')?.click());
    await until('the cancel', async () => (await phase(second)) === 'cancelled');
    expect(await storedRecords(second)).toBe(0);

    await chooseCorpusFile(second, LINES);
    await until('the end of the import', async () => (await phase(second)) === 'done', 80_000);
    expect(await statusText(second)).toContain('99,000');
    expect(await storedRecords(second)).toBe(99_000);
    await until('the batch on the list', async () => (await batchCount(second)) === 1);
    const firstBad = await second.evaluate(
      () => document.querySelector('.bad-lines li')?.textContent,
    );
    expect(firstBad).toMatch(/100\b.*not valid JSON/);

    const idle = await longestWait(second);
    const copy = await session().browser.newPage();
    await copy.goto(url, { waitUntil: 'load' });
    const waits: number[] = [];
    // The index of 99,000 records is made and stored in small pieces meanwhile.
    await until(
      'the index to be stored',
      async () => {
        waits.push(await longestWait(second));
        return hasStoredIndex(second);
      },
      90_000,
    );
    await copy.close();
    waits.sort((a, b) => a - b);
    const [usual, longest] = [waits[waits.length >> 1] ?? 0, waits.at(-1) ?? 0];
    console.log(
      `${kind}: longest wait for the worker in a second: idle ${idle.toFixed(0)} ms; while it indexes 99,000 records usually ${usual.toFixed(0)} ms, at most ${longest.toFixed(0)} ms, ${waits.length} s in all`,
    );
    // The aim is blocks of 50 ms on an idle machine; the bound is for what is broken.
    expect(longest).toBeLessThan(2000);

    await second.evaluate(() => document.querySelector<HTMLElement>('#batches button')?.click());
    await until('the batch to go', async () => (await batchCount(second)) === 0, 60_000);
    expect(await storedRecords(second)).toBe(0);
    await second.close();
    await from.close();
  }, 300_000);
});

import type { Page } from 'puppeteer-core';

/** Hands the options page a file of made-up records, every hundredth line bad, as a chosen file. */
export function chooseCorpusFile(page: Page, lines: number): Promise<void> {
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

/** Whether the worker has stored an index of its own corpus. */
export const hasStoredIndex = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const open = indexedDB.open('unmirror-library');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const count = open.result.transaction('indexes').objectStore('indexes').count();
          count.onsuccess = () => {
            open.result.close();
            resolve(count.result > 0);
          };
        };
      }),
  );

/**
 * Asks the background something small again and again for a second; the longest wait for an answer
 * in milliseconds. While the background works this is the longest it was deaf, and a little more.
 */
export const longestWait = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    let longest = 0;
    for (const end = performance.now() + 1000; performance.now() < end; ) {
      const asked = performance.now();
      await chrome.runtime.sendMessage({ call: 'learned/list' });
      longest = Math.max(longest, performance.now() - asked);
    }
    return longest;
  });

/** Records in the store, whatever the page shows. */
export const storedRecords = (page: Page): Promise<number> =>
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

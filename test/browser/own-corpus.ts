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

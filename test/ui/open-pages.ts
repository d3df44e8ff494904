import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { bundlePreview, launchBrowser, openPreview, servePreview } from './preview-site.mjs';

/** The pages with fixture data in a real Chromium, under the extension's own strict policy. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

export interface Pages {
  /** Opens a page in a state, in place of the one that was open. */
  open: (query: Record<string, string>, width?: number) => Promise<Page>;
  /** The same after a script of the test's own. */
  openWith: (script: string, query: string) => Promise<Page>;
}

/** Serves the pages to the tests of one file, from a folder of their own. */
export function usePages(folder: string): Pages {
  let browser: Browser;
  let site: { base: string; close: () => void };
  let current: Page | null = null;
  // A busy machine draws slowly; nothing here waits for its own sake.
  vi.setConfig({ testTimeout: 30_000 });
  beforeAll(async () => {
    await bundlePreview(folder);
    site = await servePreview(folder);
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });
  return {
    open: async (query, width = 420) => {
      await current?.close();
      const { page, problems } = await openPreview(browser, site.base, query);
      await page.setViewport({ width, height: 900 });
      expect(problems).toEqual([]);
      current = page;
      return page;
    },
    openWith: async (script, query) => {
      await current?.close();
      const page = await browser.newPage();
      current = page;
      await page.evaluateOnNewDocument(script);
      await page.goto(`${site.base}?${query}`);
      await page.waitForSelector('html[data-ready]');
      return page;
    },
  };
}

export async function text(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? '');
}

export async function click(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

/** Axe through the debugger: the page's policy would not let a script tag in. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(AXE);
  for (const theme of ['light', 'dark']) {
    await page.$eval('html', (root, value) => root.setAttribute('data-theme', value), theme);
    const results = (await page.evaluate('axe.run()')) as AxeResults;
    for (const { id, nodes } of results.violations)
      found.push(...nodes.map(({ html }) => `${theme} ${id}: ${html.slice(0, 160)}`));
  }
  return found;
}

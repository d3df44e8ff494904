import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../browser/find-browser.mjs';
import { startWeb } from '../browser/web.ts';
import type { DemoPage } from './pages.ts';

/** Only the demo's hosts go to the local server; everything else is the reader's own web. */
const route = (port: number): string =>
  `function FindProxyForURL(url, host) { return /\\.example$/.test(host) ? "PROXY 127.0.0.1:${port}" : "DIRECT"; }`;

async function launch(pac: string): Promise<Browser> {
  const chrome = findBrowser('chrome');
  const wantsFirefox =
    process.argv.includes('firefox') || process.env['UNMIRROR_BROWSER'] === 'firefox';
  if (chrome && !wantsFirefox) {
    return puppeteer.launch({
      executablePath: chrome,
      headless: false,
      pipe: true,
      defaultViewport: null,
      enableExtensions: [resolve('dist/chrome')],
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--proxy-pac-url=${pac}`,
        '--no-first-run',
      ],
    });
  }
  const firefox = findBrowser('firefox');
  if (!firefox) throw new Error('Neither Chromium nor Firefox was found.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: false,
    defaultViewport: null,
    extraPrefsFirefox: {
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': pac,
      'dom.security.https_first': false,
    },
  });
  await browser.installExtension(resolve('dist/firefox'));
  return browser;
}

/** Opens the demo site in the reader's own browser and waits until they close it. */
export async function openVisible(start: string, pages: DemoPage[]): Promise<void> {
  const web = await startWeb();
  for (const { address, html } of pages) web.serve(address, html);
  const pac = `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(route(web.port)).toString('base64')}`;
  const browser = await launch(pac);
  const page = await browser.newPage();
  await page.goto(start);
  console.log(`\nThe demo site is open: ${start}\nClose the browser to end.`);
  await new Promise<void>((done) => browser.once('disconnected', () => done()));
  await web.close();
}

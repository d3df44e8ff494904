/** `node test/ui/preview.mjs [words in the name]`: screenshots of every page and state. */
import { rmSync } from 'node:fs';
import {
  bundlePreview,
  launchBrowser,
  openPreview,
  SIDEBAR_STATES,
  servePreview,
} from './preview-site.mjs';

const OUT = process.env.PREVIEW_OUT ?? '/tmp/unmirror-preview';
const wanted = process.argv.slice(2);

const POPUP = ['copy', 'possible', 'honest', 'wire', 'unread', 'off', 'nopage', 'loading'];
const shots = [
  ...SIDEBAR_STATES.map((state) => ({ page: 'sidebar', state, width: 420 })),
  ...POPUP.map((state) => ({ page: 'popup', state, width: 360 })),
  ...['full', 'empty'].map((state) => ({ page: 'options', state, width: 1000 })),
  { page: 'sidebar', state: 'copy', width: 320 },
  { page: 'sidebar', state: 'copy', width: 1000 },
  { page: 'sidebar', state: 'rtl', width: 420, lang: 'ar' },
  { page: 'sidebar', state: 'copy', width: 420, lang: 'ar', open: 'coverage' },
  { page: 'sidebar', state: 'copy', width: 420, lang: 'de', open: 'why' },
  { page: 'sidebar', state: 'copy', width: 420, lang: 'ja', open: 'find' },
  ...['why', 'coverage', 'type', 'save', 'sure', 'aloud'].map((open) => ({
    page: 'sidebar',
    state: 'copy',
    width: 420,
    open,
  })),
  { page: 'options', state: 'full', width: 420 },
  { page: 'options', state: 'full', width: 1000, lang: 'ar' },
  { page: 'popup', state: 'copy', width: 360, lang: 'ar' },
];

async function press(page, selector) {
  await page.evaluate((found) => document.querySelector(found)?.click(), selector);
}

async function open(page, what) {
  if (what === 'why') await press(page, '[data-part="why"] > summary');
  if (what === 'sure') await press(page, '.how-sure > summary');
  if (what === 'coverage') await press(page, '#tab-coverage');
  if (what === 'find') await press(page, '.find-fold > summary');
  if (['type', 'save', 'aloud'].includes(what)) await press(page, `[data-tool="${what}"]`);
  if (what === 'save') {
    await new Promise((done) => setTimeout(done, 100));
    await press(page, '[data-action="cite"]');
    await page.waitForSelector('[data-part="citation"]', { timeout: 8000 });
  }
}

if (wanted.length === 0) rmSync(OUT, { recursive: true, force: true });
await bundlePreview(OUT);
const site = await servePreview(OUT);
const browser = await launchBrowser();
for (const shot of shots) {
  for (const theme of ['light', 'dark']) {
    const { width, open: what, ...query } = shot;
    const name = [shot.page, shot.state, width, shot.lang, what, theme].filter(Boolean).join('-');
    if (!wanted.every((word) => name.includes(word))) continue;
    const { page, problems } = await openPreview(browser, site.base, { ...query, theme });
    await page.setViewport({ width, height: 900 });
    if (what) await open(page, what);
    await page.screenshot({ path: `${OUT}/${name}.png`, fullPage: true });
    if (problems.length > 0) console.log(name, problems);
    await page.close();
  }
}
await browser.close();
site.close();
console.log(OUT);

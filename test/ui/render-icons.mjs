/** `node test/ui/render-icons.mjs`: draws icons/*.svg as PNG at every size the browsers ask for. */
import { readFileSync } from 'node:fs';
import { launchBrowser } from './preview-site.mjs';

const NAMES = ['icon', 'icon-alert', 'icon-off'];
const SIZES = [16, 19, 32, 38, 48, 64, 96, 128];

const browser = await launchBrowser();
const page = await browser.newPage();
for (const name of NAMES) {
  const svg = readFileSync(`icons/${name}.svg`).toString('base64');
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
    await page.setContent(
      `<style>*{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.waitForFunction(() => document.querySelector('img')?.complete);
    await page.screenshot({ path: `icons/${name}-${size}.png`, omitBackground: true });
  }
}
await browser.close();
console.log(`${NAMES.length * SIZES.length} icons`);

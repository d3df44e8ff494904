import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { sidebarText } from './launch.ts';
import { inBothBrowsers, sitePage } from './scenario.ts';

const LINE = 'The cranes stood still, the dockers said, and nobody came to work on that day. ';
const nest = (depth: number, inner: string, tag = 'div'): string =>
  `<${tag}>`.repeat(depth) + inner + `</${tag}>`.repeat(depth);

const HOSTILE: Record<string, string> = {
  '400 nested boxes over a long text': nest(400, `<p>${LINE.repeat(40)}</p>`.repeat(300)),
  '100 nested boxes over a long text': nest(100, `<p>${LINE.repeat(40)}</p>`.repeat(300)),
  '60 nested tables': nest(60, `<p>${LINE.repeat(400)}</p>`, 'table><tr><td').replaceAll(
    '</table><tr><td>',
    '</td></tr></table>',
  ),
  '25,000 small boxes': `<div><p>${LINE}</p></div>`.repeat(12_000),
  'a list of 9,000 line breaks': `<div>${`${LINE}<br>`.repeat(9000)}</div>`,
  'boxes that hide 8,000 lines': `<div hidden>${`${LINE}<br>`.repeat(8000)}</div>`,
};

/** Measures the longest time in which the page's own timer did not run. */
const WATCH = `<script>
let last = performance.now();
window.longest = 0;
setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 5);
addEventListener('load', () => { window.longest = 0; last = performance.now(); });
</script></body>`;

const longest = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { longest: number }).longest);

inBothBrowsers((session, kind) => {
  // A machine that is busy with something else may be late once.
  it.each(Object.keys(HOSTILE))('does not hold up a page with %s', { retry: 2 }, async (name) => {
    const html = sitePage('copy', {
      '</article>': `</article>${HOSTILE[name]}`,
      '</body>': WATCH,
    });
    const path = `slow.example/2022/${name.replace(/\W+/g, '-')}.html`;
    const page = await session().browser.newPage();
    await page.goto(session().web.serve(path, html), { waitUntil: 'load' });
    await sidebarText(page, /DER SPIEGEL/);
    const held = await longest(page);
    console.log(`${kind}: held up for ${Math.round(held)} ms by ${name}`);
    expect(held).toBeLessThan(1000);
    await page.close();
  });
});

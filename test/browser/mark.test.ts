import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openPage, sidebarText, until, waitForSidebar } from './launch.ts';
import { call, inBothBrowsers, sitePage } from './scenario.ts';

const TWICE = 'three cranes were painted red';
const FILL = '<p style="height: 1500px">The harbour is quiet tonight, the watchman said.</p>';
const STORY = `<p>In spring ${TWICE} by the port.</p>${FILL}<p id="second">In autumn, he wrote, three <b>cranes
 were</b> pain&shy;ted<br>red again.</p>${FILL}</article>`;

interface Report {
  analysis: { evidence: { quote: string; where: { part: string; index: number | null } }[] };
}

/** The words marked now, and the id of the element they begin in. */
const marked = (page: Page): Promise<{ text: string; id: string } | null> =>
  page.evaluate(() => {
    const [range] = (CSS.highlights.get('unmirror-quote') ?? []) as Iterable<Range>;
    if (!range) return null;
    return { text: range.toString(), id: range.startContainer.parentElement?.id ?? '' };
  });

inBothBrowsers((session) => {
  it('marks a quote over element borders without touching the page', async () => {
    const page = await openPage(
      session(),
      session().web.serve('mark.example/2022/a.html', sitePage('copy')),
    );
    await sidebarText(page, /DER SPIEGEL/);
    const frame = await waitForSidebar(page);
    const before = await page.evaluate(() => document.body.innerHTML);
    const mark = (quote: string) =>
      call<boolean>(frame, 'tab/mark', { tabId: null, quote, block: null });
    expect(await mark('Source: DER SPIEGEL')).toBe(true);
    expect((await marked(page))?.text).toBe('Source: DER SPIEGEL');
    expect(await mark('words that stand nowhere')).toBe(false);
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
    await page.close();
  });

  it('marks the one meant of two, scrolls to it, and forgets it when the page is left', async () => {
    const html = sitePage('copy', { '</article>': STORY });
    const page = await openPage(session(), session().web.serve('mark.example/2022/b.html', html));
    await sidebarText(page, /DER SPIEGEL/);
    const frame = await waitForSidebar(page);
    const ask = { tabId: null, quote: TWICE };
    // Blocks of the snapshot: links of the header, headline, by-line, caption, nine paragraphs.
    const last = await page.evaluate(() => document.querySelectorAll('p').length + 4);
    expect(await call(frame, 'tab/mark', { ...ask, block: 0 })).toBe(true);
    expect((await marked(page))?.text).toBe(TWICE);
    expect(await call(frame, 'tab/mark', { ...ask, block: last - 3 })).toBe(true);
    expect(await marked(page)).toMatchObject({ id: 'second' });
    expect((await marked(page))?.text.replace(/[\s\u00ad]+/g, '')).toBe(TWICE.replace(/ /g, ''));
    await until('the page to scroll there', () =>
      page.evaluate(() => {
        const { top } = document.querySelector('#second')?.getBoundingClientRect() ?? new DOMRect();
        return top > 0 && top < innerHeight;
      }),
    );
    await page.evaluate(() => history.pushState({}, '', '/elsewhere'));
    await until('the mark to go', async () => (await marked(page)) === null);
    await page.close();
  });

  it('finds the words of every piece of evidence that stands in the text', async () => {
    const page = await openPage(
      session(),
      session().web.serve('mark.example/2022/c.html', sitePage('copy')),
    );
    await sidebarText(page, /DER SPIEGEL/);
    const frame = await waitForSidebar(page);
    const { analysis } = await call<Report>(frame, 'tab/report', { tabId: null });
    const inText = analysis.evidence.filter(({ where }) => where.part === 'block');
    expect(inText.length).toBeGreaterThan(2);
    for (const { quote, where } of inText) {
      const found = await call(frame, 'tab/mark', { tabId: null, quote, block: where.index });
      expect([quote, found]).toEqual([quote, true]);
    }
    await page.close();
  });
});

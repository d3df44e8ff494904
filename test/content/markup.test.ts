import { describe, expect, it } from 'vitest';
import { takeMarkup } from '../../src/content/markup.ts';
import { readMarkup } from '../../src/content/read-markup.ts';
import { atOnce } from '../../src/content/slices.ts';
import { takeSnapshot } from '../../src/content/snapshot.ts';
import { documentFrom } from './large-page.ts';

const ADDRESS = 'https://paper.example/2022/story';
const documentOf = (body: string, head = '') =>
  documentFrom(`<html lang="de"><head>${head}</head><body>${body}</body></html>`);

const write = (body: string, head = '') => atOnce(takeMarkup(documentOf(body, head), ADDRESS));
const both = (body: string, head = '') => ({
  direct: takeSnapshot(documentOf(body, head), ADDRESS),
  read: readMarkup(write(body, head)),
});

const STORY =
  '<p>The council met on Monday &amp; talked about the <a href="/bridge">bridge</a>.</p>';
const LONG_SCRIPT = `<script>${'var a = 1; '.repeat(30_000)}</script>`;

describe('a page written down', () => {
  it.each([
    ['paragraphs', STORY.repeat(3)],
    ['nested boxes', `<main id="m"><div class="a b"><article>${STORY}</article></div></main>`],
    ['more elements than are written at one go', `<section>${STORY.repeat(1800)}</section>`],
    ['a long script between', `<div>${STORY}${LONG_SCRIPT}${STORY}</div>`],
    ['hidden parts', `<div hidden>${STORY}</div><div style="display: none">${STORY}</div>`],
    ['lists and tables', `<ul><li>One</li><li>Two</li></ul><table><tr><td>A</td></tr></table>`],
    ['pictures and times', `<img src="a.jpg" alt="A"><time datetime="2022-01-02">Sunday</time>`],
  ])('reads as the page itself: %s', (_name, body) => {
    const { direct, read } = both(body);
    expect(direct.blocks.length + direct.images.length).toBeGreaterThan(0);
    expect(read).toEqual(direct);
  });

  it('keeps what the head says', () => {
    const head =
      '<title>Bridge</title><meta property="og:type" content="article"><link rel="canonical" href="https://other.example/a"><script src="https://cdn.example/x.js"></script><script type="application/ld+json">{"@type":"NewsArticle"}</script>';
    const { direct, read } = both(STORY, head);
    expect(direct.canonical).toBe('https://other.example/a');
    expect(direct.jsonLd).toHaveLength(1);
    expect(read).toEqual(direct);
  });

  it('leaves long scripts empty, but keeps structured data and where scripts come from', () => {
    const data = `<script type="application/ld+json">{"a":"${'b'.repeat(30_000)}"}</script>`;
    const { html } = write(`${LONG_SCRIPT}${data}${STORY}`);
    expect(html).not.toContain('var a');
    expect(html).toContain('bbbb');
    expect(html.length).toBeLessThan(40_000);
  });

  it('cuts scripts out by what they hold, and nothing beside them', () => {
    const scripts = Array.from({ length: 40 }, (_, n) => `a(${'1,'.repeat(1500)}${String(n % 3)})`);
    const body = scripts.map((text) => `<p>Before</p><script>${text}</script>`).join('');
    const { html } = write(`${body}<p>Last</p>`);
    expect(html).not.toContain('1,1,1');
    expect(html.match(/<script>/g)).toHaveLength(40);
    expect(both(body).read).toEqual(both(body).direct);
  });

  it('does not write very long scripts down at all', () => {
    const { html, cut } = write(`${LONG_SCRIPT.repeat(8)}${STORY}`);
    expect([html.length < 1000, cut]).toEqual([true, false]);
  });

  it('keeps short scripts, which cost less to write than to leave out', () => {
    expect(write(`<script>var short</script>${STORY}`).html).toContain('var short');
  });

  it('leaves long pictures out of attributes, not out of the page', () => {
    const body = `<p>Before</p><img src="data:image/png;base64,${'A'.repeat(3_000_000)}" alt="Map"><p>After</p>`;
    const { html } = write(body);
    expect(html.length).toBeLessThan(1000);
    expect(readMarkup(write(body)).blocks.map(({ text }) => text)).toEqual(['Before', 'After']);
  });

  it('stops at its cap and says so', () => {
    const page = write(`<div>${`<p>${'word '.repeat(300)}</p>`.repeat(2500)}</div>`);
    expect(page.cut).toBe(true);
    expect(page.html.length).toBeLessThanOrEqual(2_000_100);
    expect(readMarkup(page).truncated).toBe(true);
    expect(readMarkup(page).blocks.length).toBeGreaterThan(300);
  });

  it('gives the page its turn between the pieces of a large page', () => {
    const work = takeMarkup(documentOf(`<div>${STORY.repeat(1800)}</div>`), ADDRESS);
    let pauses = 0;
    while (!work.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(1000);
  });

  it('survives a page that changes between two pieces', () => {
    const document = documentOf(`<div>${STORY.repeat(1800)}</div>`);
    const work = takeMarkup(document, ADDRESS);
    for (let step = 0; step < 100; step += 1) work.next();
    document.querySelector('div')?.remove();
    const read = readMarkup(atOnce(work));
    expect(read.blocks).toHaveLength(1800);
  });
});

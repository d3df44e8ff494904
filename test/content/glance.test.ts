import { describe, expect, it } from 'vitest';
import { seekArticle, UNSEEN } from '../../src/content/gate.ts';
import { takeGlance } from '../../src/content/glance.ts';
import { readMarkup } from '../../src/content/read-markup.ts';
import { atOnce, type Work } from '../../src/content/slices.ts';
import { documentFrom, inLargeSite } from './large-page.ts';

const ADDRESS = 'https://paper.example/2022/story';
const SENTENCE = 'The council met on Monday evening and talked about the old bridge for hours.';
const PARAGRAPH = `<p>${SENTENCE} ${SENTENCE} ${SENTENCE}</p>`;

const page = (body: string, head = '') =>
  documentFrom(`<html lang="de"><head>${head}</head><body>${body}</body></html>`);
const largePage = (body: string, head = '') =>
  documentFrom(inLargeSite(`<html lang="de"><head>${head}</head><body>${body}</body></html>`));

function glanceAt(document: Document) {
  return atOnce(takeGlance(document, ADDRESS, atOnce(seekArticle(document, ADDRESS))));
}

const textsOf = (document: Document) => readMarkup(glanceAt(document)).blocks.map((b) => b.text);

describe('a glance at a page', () => {
  it('is the whole of a small page', () => {
    const { part, html } = glanceAt(page(`<div>${PARAGRAPH.repeat(4)}</div>`));
    expect([part, html.includes('<html')]).toEqual([false, true]);
  });

  it('is the story of a large one, without the menus', () => {
    const glance = glanceAt(largePage(`<main><article>${PARAGRAPH.repeat(4)}</article></main>`));
    expect(glance.part).toBe(true);
    expect(glance.html).not.toContain('A section of the site');
    expect(readMarkup(glance).blocks.map(({ path }) => path)).toEqual(
      Array.from({ length: 4 }, () => 'main>article'),
    );
  });

  it('holds the headline above, the byline and the source line below', () => {
    const body = `<div class="post"><header><h1>The old bridge</h1><span class="by">By Ann Lee</span></header><div class="entry">${PARAGRAPH.repeat(4)}</div><div class="from">Source: <a href="https://other.example/1">Other Paper</a></div></div>`;
    const { blocks, links } = readMarkup(glanceAt(largePage(body)));
    const texts = blocks.map(({ text }) => text);
    expect(texts[0]).toBe('The old bridge');
    expect(texts).toContain('By Ann Lee');
    expect(texts.at(-1)).toBe('Source: Other Paper');
    expect(links.map(({ url }) => url)).toContain('https://other.example/1');
  });

  it('holds what the head and the scripts say', () => {
    const head =
      '<title>Bridge</title><meta property="og:type" content="article"><link rel="canonical" href="https://other.example/a"><script src="https://cdn.example/x.js"></script><script>var never</script><script type="application/ld+json">{"@type":"NewsArticle"}</script>';
    const glance = glanceAt(largePage(`<article>${PARAGRAPH.repeat(4)}</article>`, head));
    const snapshot = readMarkup(glance);
    expect(snapshot).toMatchObject({
      title: 'Bridge',
      declaredLang: 'de',
      canonical: 'https://other.example/a',
      jsonLd: [{ '@type': 'NewsArticle' }],
    });
    expect(snapshot.metas).toContainEqual({ key: 'og:type', content: 'article' });
    expect(glance.html).not.toContain('never');
    expect(glance.html).not.toContain('cdn.example');
  });

  it('leaves readers and their comments out', () => {
    const comment =
      '<div class="comment"><p>Nobody asked us at all about this bridge, and we live here.</p></div>';
    const body = `<div class="post"><div class="entry">${PARAGRAPH.repeat(4)}</div></div><div id="comments">${comment.repeat(30)}</div>`;
    expect(textsOf(largePage(body))).toHaveLength(4);
  });

  it('holds stories in parts, each in a box of its own', () => {
    const parts = `<section>${PARAGRAPH.repeat(2)}</section>`.repeat(5);
    expect(textsOf(largePage(`<main>${parts}</main>`))).toHaveLength(10);
  });

  it('holds stories without paragraphs, parted by line breaks', () => {
    const body = `<div class="post"><div>${`${SENTENCE} ${SENTENCE}<br><br>`.repeat(5)}</div></div>`;
    const texts = textsOf(largePage(body));
    expect(texts).toHaveLength(5);
    expect(texts[0]).toBe(`${SENTENCE} ${SENTENCE}`);
  });

  it('holds a story parted by line breaks beside paragraphs of something else', () => {
    const box = `<div class="about">${PARAGRAPH.repeat(3)}</div>`;
    const story = `<div class="text">${'The ferry sank at night, and nobody was on board of it.<br><br>'.repeat(20)}</div>`;
    const texts = textsOf(largePage(`<main><div>${story}</div><div>${box}</div></main>`));
    expect(texts.filter((text) => text.startsWith('The ferry'))).toHaveLength(20);
  });

  it('holds a lead that stands in a box of its own', () => {
    const body = `<main><div class="lead"><p>${SENTENCE} ${SENTENCE} ${SENTENCE}</p></div><div class="rest">${PARAGRAPH.repeat(9)}</div></main>`;
    expect(textsOf(largePage(body))).toHaveLength(10);
  });

  it.each([20, 200, 20_000])(
    'holds a story that is a single paragraph of %i sentences',
    (count) => {
      const body = `<article><p>${`${SENTENCE}<br><br>`.repeat(count)}</p>${'<i>.</i>'.repeat(400)}</article>`;
      const texts = textsOf(largePage(body));
      expect(texts[0]).toMatch(/^The council met/);
      expect(texts.join(' ').length).toBeGreaterThan(Math.min(count * 70, 15_000));
      expect(texts.join(' ').length).toBeLessThan(25_000);
    },
  );

  it('holds beginning and end of a very long story, and pictures', () => {
    const numbered = Array.from({ length: 400 }, (_, n) => `<p>${String(n)}: ${SENTENCE}</p>`);
    const body = `<article>${numbered.join('')}<img src="/a.jpg" alt="Bridge"></article>`;
    const { blocks, images } = readMarkup(glanceAt(largePage(body)));
    expect(blocks[0]?.text).toBe(`0: ${SENTENCE}`);
    expect(blocks.at(-1)?.text).toBe(`399: ${SENTENCE}`);
    expect(blocks.length).toBeGreaterThan(50);
    expect(blocks.length).toBeLessThan(100);
    expect(images.length).toBeGreaterThan(0);
  });

  it('is the whole page where nothing shows the story', () => {
    const list = `<div class="card"><h3><a href="/x">Bridge</a></h3><span>${SENTENCE}</span></div>`;
    expect(atOnce(takeGlance(largePage(list.repeat(5)), ADDRESS, UNSEEN)).part).toBe(false);
  });

  it('looks for the story anew when the page has thrown it away meanwhile', () => {
    const document = largePage(`<article>${PARAGRAPH.repeat(4)}</article>`);
    const first = atOnce(seekArticle(document, ADDRESS));
    const article = document.querySelector('article');
    const other = document.createElement('main');
    other.innerHTML = `<div>${PARAGRAPH.replaceAll('bridge', 'ferry').repeat(4)}</div>`;
    article?.replaceWith(other);
    const { html, part } = atOnce(takeGlance(document, ADDRESS, first));
    expect([part, html.includes('ferry'), html.includes('bridge')]).toEqual([true, true, false]);
  });

  it('is cut where a story is too long to hand over, and holds no pictures', () => {
    const line = `<article>${PARAGRAPH.repeat(3)}<div>${'word '.repeat(800_000)}</div></article>`;
    const cut = glanceAt(largePage(line));
    expect([cut.part, cut.cut, cut.html.length <= 2_000_100]).toEqual([false, true, true]);
    const picture = `<img src="data:image/png;base64,${'A'.repeat(3_000_000)}" alt="Map">`;
    const glance = glanceAt(largePage(`<article>${PARAGRAPH.repeat(3)}${picture}</article>`));
    expect([glance.part, glance.html.length < 5000]).toEqual([true, true]);
  });

  it('holds the very end of a story of any number of paragraphs', () => {
    const many = Array.from({ length: 1400 }, (_, n) => `<p>${String(n)}: ${SENTENCE}</p>`);
    const boxes = '<b></b>'.repeat(25_000);
    const texts = textsOf(
      largePage(`<article>${many.join('')}${boxes}<p>Last: ${SENTENCE}</p></article>`),
    );
    expect(texts.at(-1)).toBe(`Last: ${SENTENCE}`);
  });

  it('holds a story among thousands of short paragraphs', () => {
    const notes = '<aside><p>One more short note of a reader.</p></aside>'.repeat(2500);
    const story = `<article>${PARAGRAPH.repeat(60)}</article>`;
    const { part, html } = glanceAt(largePage(`<main>${story}</main><div>${notes}</div>`));
    expect([part, html.split('old bridge').length - 1]).toEqual([true, 3 * 60]);
    expect(html.includes('A section of the site')).toBe(false);
  });

  it('holds the links in the parts of a long story', () => {
    const linked = `<p>${SENTENCE} <a href="https://other.example/1">The other paper</a> was there. ${SENTENCE}</p>`;
    const section = `<section><h2>Part</h2>${linked.repeat(4)}</section>`;
    const glance = glanceAt(largePage(`<main>${section.repeat(60)}</main>`));
    const { links } = readMarkup(glance);
    expect([glance.part, links.length > 40, links.length < 100]).toEqual([true, true, true]);
  });

  it('holds the very end of a story of many large parts', () => {
    const section = `<section><h2>Part</h2>${PARAGRAPH.repeat(70)}</section>`;
    const end = `<section>${PARAGRAPH.repeat(70)}<p>Source: The Other Paper, ${SENTENCE}</p></section>`;
    const { part, html } = glanceAt(largePage(`<main>${section.repeat(60)}${end}</main>`));
    expect([part, html.includes('Source: The Other Paper'), html.length < 40_000]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('holds a story that only the body holds together', () => {
    const box = `<div><h2>Part</h2>${PARAGRAPH.repeat(3)}</div>`;
    const glance = glanceAt(largePage(box.repeat(5)));
    expect(glance.part).toBe(true);
    expect(glance.html).not.toContain('A section of the site');
    expect(readMarkup(glance).blocks.filter(({ text }) => text.includes('bridge'))).toHaveLength(
      15,
    );
  });

  it('gives the page its turn between its parts', () => {
    const document = largePage(
      `<main>${`<section>${PARAGRAPH.repeat(80)}</section>`.repeat(6)}</main>`,
    );
    const first = atOnce(seekArticle(document, ADDRESS));
    const work: Work<unknown> = takeGlance(document, ADDRESS, first);
    let pauses = 0;
    while (!work.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(5);
  });
});

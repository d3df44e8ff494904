import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../src/content/gate.ts';

const ADDRESS = 'https://paper.example/2022/story';
const passes = (body: string, url = ADDRESS, head = '') =>
  looksLikeArticle(
    parseHTML(`<html><head>${head}</head><body>${body}</body></html>`)
      .document as unknown as Document,
    url,
  );
const SENTENCE = 'The council met on Monday evening and talked about the bridge for three hours. ';
const paragraph = SENTENCE.repeat(3);

describe('pages that may be articles', () => {
  it.each([
    ['paragraphs', `<p>${paragraph}</p>`.repeat(4)],
    ['bare boxes', `<div>${paragraph}</div>`.repeat(4)],
    ['paragraphs each in a box of its own', `<div><p>${paragraph}</p></div>`.repeat(4)],
    ['line breaks', `<div>${`${paragraph}<br><br>`.repeat(4)}</div>`],
    ['text straight in the body', `${paragraph}<br><br>`.repeat(4)],
    [
      'Chinese',
      `<p>${'市议会星期一晚上开会讨论大桥的问题，会议持续了三个小时。'.repeat(3)}</p>`.repeat(3),
    ],
    [
      'Arabic',
      `<p>${'اجتمع المجلس مساء الاثنين وناقش مسألة الجسر لمدة ثلاث ساعات كاملة. '.repeat(3)}</p>`.repeat(
        3,
      ),
    ],
  ])('passes %s', (_name, body) => {
    expect(passes(body)).toBe(true);
  });
});

describe('pages whose dialog is to be read first', () => {
  it.each([
    ['aria-hidden="true"', `<p>${paragraph}</p>`],
    ['hidden', `<p>${paragraph}</p>`],
    ['role="application"', `<div>${paragraph}</div>`],
  ])('pass where all of the page is %s', (attribute, text) => {
    const dialog = `<div role="dialog"><p>${paragraph}</p></div>`;
    const all = `<div ${attribute}><div ${attribute}><h1>The bridge</h1>${text.repeat(4)}</div></div>`;
    expect(passes(all + dialog)).toBe(true);
  });

  it('are left where only a hidden part holds text', () => {
    const part = `<div aria-hidden="true"><h2>Help</h2>${`<p>${paragraph}</p>`.repeat(5)}</div>`;
    expect(passes(`<h1>The bridge</h1>${part}`)).toBe(false);
  });
});

describe('pages that are none', () => {
  it.each([
    ['no text', ''],
    ['a tiny page', `<p>${SENTENCE}</p>`],
    ['a list of links', `<ul>${`<li><a href="/x">${SENTENCE}</a></li>`.repeat(60)}</ul>`],
    [
      'search results',
      `<div class="hit"><h3><a href="/x">Bridge</a></h3><span>${SENTENCE}</span><cite>x</cite></div>`.repeat(
        20,
      ),
    ],
    ['an editor', `<div contenteditable="true">${`<p>${paragraph}</p>`.repeat(5)}</div>`],
    ['a cookie dialog', `<div role="dialog">${`<p>${paragraph}</p>`.repeat(5)}</div>`],
    ['printed script', `<script>${paragraph.repeat(9)}</script>`],
  ])('leaves %s', (_name, body) => {
    expect(passes(body)).toBe(false);
  });

  it('leaves a front page, unless the page says that it is an article', () => {
    const body = `<p>${paragraph}</p>`.repeat(4);
    expect(passes(body, 'https://paper.example/')).toBe(false);
    const head = '<meta property="og:type" content="article">';
    expect(passes(body, 'https://paper.example/', head)).toBe(true);
    expect(passes(body, 'https://paper.example/?p=123')).toBe(true);
  });
});

import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../src/content/snapshot.ts';
import { SNAPSHOT_LIMITS } from '../../src/core/types.ts';

const URL_OF_PAGE = 'https://Paper.example:8080/news/today/story.html';
const read = (body: string, head = '') =>
  takeSnapshot(
    parseHTML(`<html lang="de" dir="rtl"><head>${head}</head><body>${body}</body></html>`)
      .document as unknown as Document,
    URL_OF_PAGE,
  );
const texts = (body: string) => read(body).blocks.map((block) => block.text);

describe('blocks of a snapshot', () => {
  it('collapses white space and drops invisible characters', () => {
    expect(texts('<p>  Two\n\n words\u00a0and\u200b a half\u00ad way </p>')).toEqual([
      'Two words and a half way',
    ]);
  });

  it('parts paragraphs at two line breaks, not at one', () => {
    expect(texts('<div>one<br>still one<br> <br>two<br/><br/><br/>three</div>')).toEqual([
      'one still one',
      'two',
      'three',
    ]);
  });

  it('keeps loose text around nested blocks in order and in its own block', () => {
    expect(texts('<div>before<p>inside</p>after</div>')).toEqual(['before', 'inside', 'after']);
  });

  it('counts link characters, depth, groups and hidden blocks', () => {
    const { blocks } = read(
      '<main id="story" class="post wide"><p>See <a href="/x">the report</a></p><p hidden>Secret</p></main>',
    );
    expect(blocks).toMatchObject([
      { tag: 'p', path: 'main#story.post.wide', depth: 2, linkChars: 10, hidden: false },
      { tag: 'p', hidden: true },
    ]);
    expect(blocks[0]?.group).toBe(blocks[1]?.group);
  });

  it('sees what markup hides, on forms and in style attributes too', () => {
    const { blocks } = read(
      `<form aria-hidden="true"><p>In a form</p></form><div style="color:red;DISPLAY: None">Styled</div>
      <div style="background:url(none.png)">Shown</div><div aria-hidden="false">Shown too</div>`,
    );
    expect(blocks.map(({ text, hidden }) => [text, hidden])).toEqual([
      ['In a form', true],
      ['Styled', true],
      ['Shown', false],
      ['Shown too', false],
    ]);
  });

  it('reads no script, style or form control', () => {
    expect(texts('<script>var a</script><style>p{}</style><textarea>x</textarea><p>y</p>')).toEqual(
      ['y'],
    );
  });
});

describe('links, pictures and times', () => {
  it('resolves addresses and keeps http and https alone', () => {
    const { links } = read(
      '<a href="https://Other.example/A?b=1#c">one</a><a href="/root">two</a><a href="next.html">three</a><a href="javascript:x()">no</a><a href="mailto:a@b.example">no</a><a href="#top">no</a><a href="//cdn.example/z">four</a>',
    );
    expect(links.map(({ url, host, text }) => [url, host, text])).toEqual([
      ['https://other.example/A?b=1#c', 'other.example', 'one'],
      ['https://Paper.example:8080/root', 'paper.example', 'two'],
      ['https://paper.example:8080/news/today/next.html', 'paper.example', 'three'],
      ['https://cdn.example/z', 'cdn.example', 'four'],
    ]);
  });

  it('says in which block a link stands', () => {
    const { links, blocks } = read('<p>first</p><p>then <a href="/x">here</a></p>');
    expect(blocks[links[0]?.block ?? -1]?.text).toBe('then here');
  });

  it('prefers the lazy address of a picture and the last of a set', () => {
    const { images } = read(
      '<img src="data:image/gif;base64,x" data-src="https://i.example/a.jpg" alt=" A  b "><img srcset="/s.jpg 1x, /l.jpg 2x">',
    );
    expect(images.map(({ url, alt }) => [url.replace(/^.*\//, ''), alt])).toEqual([
      ['a.jpg', 'A b'],
      ['l.jpg', ''],
    ]);
  });

  it('keeps times with their block', () => {
    expect(read('<p>x</p><p><time datetime="2022-01-02">2 Jan</time></p>').times).toEqual([
      { value: '2022-01-02', block: 1 },
    ]);
  });
});

describe('what the head says', () => {
  it('reads metas, the canonical address and JSON-LD graphs', () => {
    const page = read(
      '<p>x</p>',
      '<meta property="OG:Type" content="article"><link rel="Canonical" href="/c"><link rel="stylesheet" href="https://css.example/a.css"><script src="https://js.example/a.js"></script><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle"},{"@type":"Person"}]}</script>',
    );
    expect(page.metas).toEqual([{ key: 'og:type', content: 'article' }]);
    expect(page.canonical).toBe('https://Paper.example:8080/c');
    expect(page.jsonLd).toEqual([{ '@type': 'NewsArticle' }, { '@type': 'Person' }]);
    expect([page.declaredLang, page.dir]).toEqual(['de', 'rtl']);
  });

  it('passes over malformed JSON-LD and keeps what stands beside it', () => {
    const page = read(
      '',
      '<script type="application/ld+json">{"a": </script><script type="application/ld+json">[1,{"b":2}]</script>',
    );
    expect(page.jsonLd).toEqual([1, { b: 2 }]);
  });
});

describe('caps of a snapshot', () => {
  it('stops at its limits on an enormous page and says so', () => {
    const page = read(`<p>${'long words '.repeat(40)}</p>`.repeat(6000));
    expect(page.truncated).toBe(true);
    expect(page.blocks.length).toBeLessThanOrEqual(SNAPSHOT_LIMITS.blocks);
    const total = page.blocks.reduce((sum, block) => sum + block.text.length, 0);
    expect(total).toBeLessThanOrEqual(SNAPSHOT_LIMITS.totalChars + SNAPSHOT_LIMITS.blockChars);
  });

  it('cuts one enormous block and a title of 100,000 characters', () => {
    const page = read(`<p>${'x'.repeat(500_000)}</p>`, `<title>${'t '.repeat(50_000)}</title>`);
    expect(page.blocks[0]?.text.length).toBe(SNAPSHOT_LIMITS.blockChars);
    expect(page.title.length).toBeLessThanOrEqual(SNAPSHOT_LIMITS.titleChars);
    expect(page.truncated).toBe(true);
  });

  it('bears elements nested thousands deep', () => {
    expect(texts(`${'<div>'.repeat(3000)}deep${'</div>'.repeat(3000)}`)).toEqual(['deep']);
  });
});

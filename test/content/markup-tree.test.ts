import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../src/content/read-markup.ts';

const ADDRESS = 'https://paper.example/2022/story';
const read = (html: string) =>
  readMarkup({ url: ADDRESS, base: ADDRESS, title: 'T', html, cut: false, part: false });
const texts = (body: string) =>
  read(`<html><head></head><body>${body}</body></html>`).blocks.map(({ text }) => text);

describe('markup as a browser writes it', () => {
  it('knows the five escaped characters and no others', () => {
    expect(texts('<p>a &amp; b &lt;c&gt; "d"&nbsp;e &amp;lt; &copy;</p>')).toEqual([
      'a & b <c> "d" e &lt; &copy;',
    ]);
  });

  it('is not misled by tags and signs inside of values', () => {
    const { blocks, links } = read(
      `<body><p title="a > b <p> c = 'd'" hidden=""><a data-x="&lt;/p>" href="/x?a=1&amp;b=2">See</a> it</p></body>`,
    );
    expect(blocks).toMatchObject([{ text: 'See it', hidden: true, linkChars: 3 }]);
    expect(links[0]?.url).toBe('https://paper.example/x?a=1&b=2');
  });

  it('takes scripts, styles and frames as plain text that is not read', () => {
    expect(
      texts(
        '<script>if (a<b) "<p>no</p>"</script><style>p > a {}</style><noscript><p>no</p></noscript><p>yes</p>',
      ),
    ).toEqual(['yes']);
  });

  it('reads on after pictures, formulas, comments and templates', () => {
    expect(
      texts(
        '<svg viewBox="0 0 1 1"><title>Icon</title><path d="M0"></path></svg>one<!-- <p>no</p> --> more<math><mi>x</mi></math><template><p>no</p></template><p>two</p>',
      ),
    ).toEqual(['one more', 'two']);
  });

  it("counts nothing of a template among the page's own", () => {
    const { jsonLd, metas } = read(
      '<head></head><body><template><meta name="a" content="b"><script type="application/ld+json">{"is":"no"}</script></template><script type="application/ld+json">{"is":"yes"}</script></body>',
    );
    expect(jsonLd).toEqual([{ is: 'yes' }]);
    expect(metas).toEqual([]);
  });

  it('needs no end for elements that have none', () => {
    expect(texts('<p>a<br>b<img src="x.png"><wbr>c</p><hr><p>d</p>')).toEqual(['a bc', 'd']);
  });
});

describe('markup that no browser writes', () => {
  it.each([
    ['cut off in a tag', '<body><p>kept</p><p class="a', ['kept']],
    ['cut off in a text', '<body><p>kept</p><p>and th', ['kept', 'and th']],
    ['cut off in a comment', '<body><p>kept</p><!-- and', ['kept']],
    ['cut off in a script', '<body><p>kept</p><script>and', ['kept']],
    ['ends that nothing began', '<body></div></section><p>kept</p></p></body>', ['kept']],
    ['elements left open', '<body><div><span><p>kept</div><p>too</p></body>', ['kept', 'too']],
    ['nothing at all', '', []],
  ])('is read as far as it goes: %s', (_name, html, wanted) => {
    expect(read(html).blocks.map(({ text }) => text)).toEqual(wanted);
  });

  it('bears any depth and any number of strange ends', () => {
    const deep = `<body>${'<div>'.repeat(50_000)}deep${'</p>'.repeat(50_000)}</body>`;
    expect(read(deep).blocks.map(({ text }) => text)).toEqual(['deep']);
  });
});

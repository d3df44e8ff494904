import { describe, expect, it } from 'vitest';
import { clampMarkup, MARKUP_LIMITS } from '../../src/cli/clamp-markup.ts';

const STORY = '<article><p>The cranes stood still.</p></article>';
const MUCH = MARKUP_LIMITS.chars + 1;

/** Pages saved whole carry all this before their first word. */
const BEFORE: Record<string, string> = {
  'a comment': `<!-- ${'c>'.repeat(MUCH / 2)} -->`,
  'a style': `<style>${'.a{color:red}'.repeat(MUCH / 13)}</style>`,
  'a script': `<script>${'f(1);'.repeat(MUCH / 5)}</script>`,
  pictures: `<img alt="A crane" src="data:image/png;base64,${'A'.repeat(60_000)}">`.repeat(110),
  'an attribute': `<div data-x="${'<b>y</b>'.repeat(MUCH / 8)}"></div>`,
  metadata: '<meta name="a" content="b">'.repeat(MARKUP_LIMITS.tags + 1),
  'a long text': `<div>${'word '.repeat(MUCH / 5)}</div>`,
};

describe('clampMarkup', () => {
  it.each(Object.keys(BEFORE))('keeps the story behind more of %s than it may keep', (name) => {
    const { html } = clampMarkup(`<html><body>${BEFORE[name]}${STORY}</body></html>`);
    expect(html).toContain(STORY);
    expect(html.length).toBeLessThan(MARKUP_LIMITS.chars);
  });

  it('leaves an ordinary page as it is, short code and data included', () => {
    const page = `<html><head><meta charset="utf-8"><style>p{}</style><script type="application/ld+json">{"@type":"NewsArticle"}</script></head><body><img src="data:image/gif;base64,R0lG" alt="x"><a title="5 > 4" href=/x>more</a>${STORY}</body></html>`;
    expect(clampMarkup(page)).toEqual({ html: page, cut: false });
  });

  it('keeps long structured data and what stands beside an inline picture', () => {
    const data = `<script type="application/ld+json">{"articleBody":"${'word '.repeat(5000)}"}</script>`;
    const picture = `<img class="lead" src='data:image/png;base64,${'A'.repeat(500)}' alt="A crane">`;
    expect(clampMarkup(data + picture).html).toBe(
      `${data}<img class="lead" src="data:" alt="A crane">`,
    );
  });

  it('stops at the caps and says so', () => {
    const { html, cut } = clampMarkup('<p>word</p>'.repeat(MARKUP_LIMITS.tags + 5));
    expect(cut).toBe(true);
    expect(html.match(/<p>/g)).toHaveLength(MARKUP_LIMITS.tags);
    expect(clampMarkup('word '.repeat(MUCH)).cut).toBe(true);
  });

  it.each([
    ['quotes that nobody closes', '<a title="foo>'.repeat(200_001)],
    ['tags without attributes', '<i>'.repeat(500_000)],
    ['many attributes in one tag', `<p ${'a="1" '.repeat(500_000)}>`],
    ['attributes in both quotes, the last one open', `${'<a x="1" y=\'>'.repeat(100_001)}`],
    ['tags that never end', '<a '.repeat(2_000_000)],
  ])(
    'goes through %s in a few seconds',
    (_name, html) => {
      const started = process.cpuUsage();
      clampMarkup(html);
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1e6).toBeLessThan(5);
    },
    30_000,
  );
});

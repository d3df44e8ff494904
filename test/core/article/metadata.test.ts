import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../../src/core/article/moments.ts';
import type { PageSnapshot } from '../../../src/core/types.ts';
import { clean, STORY, TITLE } from './make-page.ts';

const article = (
  more: Partial<PageSnapshot>,
  head: [string, string, object?][] = [['h1', TITLE]],
) => clean([...head, ...STORY], more);

describe('headline', () => {
  it.each([
    [`${TITLE} | News | NG`, TITLE],
    [`${TITLE} - North Gazette`, TITLE],
    [`${TITLE} – Harbour Post`, TITLE],
    [
      'Ferry strike: what islanders need to know - and when',
      'Ferry strike: what islanders need to know - and when',
    ],
    ['Left, right | centre', 'Left, right | centre'],
  ])('reads %j as %j', (h1, title) => {
    expect(article({ title: h1 }, [['h1', h1]]).title).toBe(title);
  });

  it('takes the meta title when the only h1 is the name of the site', () => {
    const metas = [
      { key: 'og:title', content: TITLE },
      { key: 'og:site_name', content: 'Harbour Post' },
    ];
    const result = article({ metas, title: `${TITLE} - Harbour Post` }, [['h1', 'Harbour Post']]);
    expect([result.title, result.sources['title']]).toEqual([TITLE, 'meta']);
  });

  it('answers null on a page without any', () => {
    expect(article({ title: '' }, []).title).toBeNull();
  });
});

describe('byline', () => {
  it('prefers structured data and follows references', () => {
    const jsonLd = [
      {
        '@type': 'NewsArticle',
        author: [{ '@id': '#ann' }, { '@type': 'Person', name: 'Bo Test' }],
      },
      { '@type': 'Person', '@id': '#ann', name: 'Ann Example' },
    ];
    const result = article({ jsonLd, metas: [{ key: 'author', content: 'admin' }] });
    expect([result.byline, result.sources['byline']]).toEqual(['Ann Example, Bo Test', 'json-ld']);
    expect(result.bylineIsPlaceholder).toBe(false);
  });

  it.each(['admin', 'News Desk'])('knows the placeholder %j', (name) => {
    expect(article({ metas: [{ key: 'author', content: name }] })).toMatchObject({
      byline: name,
      bylineIsPlaceholder: true,
    });
  });

  it('reads a visible line and leaves sentences that begin with the same word', () => {
    expect(
      article({}, [
        ['h1', TITLE],
        ['p', 'By Ann Example | 5 March 2024'],
      ]).byline,
    ).toBe('Ann Example');
    expect(
      article({}, [
        ['h1', TITLE],
        ['p', 'By noon the pier was empty again.'],
      ]).byline,
    ).toBeNull();
  });
});

describe('times', () => {
  it.each([
    ['2024-03-05T10:57:14.551Z', '2024-03-05T10:57:14.551Z'],
    ['2024-03-05 10:57 +0100', '2024-03-05T10:57:00+01:00'],
    ['5 March 2024', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['2024-13-45', null],
    ['no date', null],
  ])('parses %j as %j', (text, moment) => {
    expect(parseMoment(text)).toBe(moment);
  });

  it('trusts structured data, then meta, then the visible line, then the address', () => {
    const jsonLd = [
      { '@type': 'NewsArticle', datePublished: '2024-03-01', dateModified: '2024-03-02' },
    ];
    const metas = [{ key: 'article:published_time', content: '2024-03-03' }];
    const head: [string, string][] = [
      ['h1', TITLE],
      ['p', 'Published 4 March 2024'],
    ];
    expect(article({ jsonLd, metas }, head)).toMatchObject({
      published: '2024-03-01',
      modified: '2024-03-02',
    });
    expect(article({ metas }, head).published).toBe('2024-03-03');
    expect(article({}, head).published).toBe('2024-03-04');
    expect(article({})).toMatchObject({
      published: '2024-03-05',
      sources: { published: 'address' },
    });
    expect(article({ url: 'https://harbour-post.example/ferry' }).published).toBeNull();
  });
});

describe('the rest', () => {
  it('finds direction by the text and marks what runs against it', () => {
    const arabic =
      'غادرت العبارة الميناء صباح اليوم بعد إصلاح الباب الأمامي وقالت الشركة إن الرحلات عادت إلى موعدها المعتاد.';
    const result = clean(
      [
        ['h1', 'العبارة تعود إلى البحر'],
        ['p', arabic],
        ['p', arabic],
        ['p', STORY[0]?.[1] ?? ''],
      ],
      { declaredLang: 'ar' },
    );
    expect(result.dir).toBe('rtl');
    expect(result.blocks.map(({ dir }) => dir)).toEqual([undefined, undefined, 'ltr']);
  });

  it('takes the lead picture from http addresses only', () => {
    const image = (content: string) => article({ metas: [{ key: 'og:image', content }] }).leadImage;
    expect(image('https://harbour-post.example/a.jpg')).toBe('https://harbour-post.example/a.jpg');
    expect(image('javascript:alert(1)')).toBeNull();
  });

  it('counts reading time in words and in Han signs', () => {
    expect(article({}).readingMinutes).toBe(1);
    const long = Array.from({ length: 30 }, (): [string, string] => ['p', `${'渡'.repeat(99)}。`]);
    expect(clean([['h1', '渡船停在港口'], ...long], { declaredLang: 'zh' }).readingMinutes).toBe(6);
  });
});

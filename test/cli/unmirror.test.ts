import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli, run } from './build.ts';

const URL = 'https://copy.example/a';
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry line reopens after repairs</title></head><body>
<article><h1>Ferry line reopens after repairs</h1>
<p>The ferry between the two banks runs again since Monday, the harbour office said in a short note to passengers.</p>
<p>Workers had replaced 14 piles of the old pier, which had suffered in the storms of the winter before last.</p>
<p>Passengers will pay the old fare until the end of May, and bicycles travel free of charge on weekdays.</p></article></body></html>`;
let root = '';
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(root, name), content);
  return name;
};

beforeAll(async () => {
  root = await buildCli();
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('analyse', () => {
  it('prints exactly the documented JSON', () => {
    const { code, out } = run(root, ['analyse', '-', '--url', URL, '--json'], PAGE);
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual([
      'url',
      'verdict',
      'evidence',
      'article',
      'origin',
      'coverage',
      'repairs',
    ]);
    expect(Object.keys(result.verdict)).toEqual(['copy', 'level', 'probability', 'kind', 'notice']);
    expect(Object.keys(result.article)).toEqual(['title', 'byline', 'published', 'lang', 'blocks']);
    expect(Object.keys(result.origin)).toEqual(['outlet', 'agencies', 'url', 'confidence', 'find']);
    expect(result.url).toBe(URL);
    expect(result.verdict.copy).toBe(false);
    expect(result.article.lang).toBe('en');
    expect(result.article.blocks.map(({ text }: { text: string }) => text).join(' ')).toContain(
      '14 piles',
    );
    expect(result.coverage).toEqual([]);
  });

  it('tells a person in words without --json', () => {
    const { code, out } = run(root, ['analyse', '-', '--url', URL], PAGE);
    expect(code).toBe(0);
    expect(out).toContain('No sign of a copy');
    expect(out).toContain('Ferry line reopens after repairs');
  });

  it('takes the canonical address where none is given', () => {
    const page = PAGE.replace(
      '<head>',
      '<head><link rel="canonical" href="https://ferry.example/news/1">',
    );
    const { out } = run(root, ['analyse', '-', '--json'], page);
    expect(JSON.parse(out).url).toBe('https://ferry.example/news/1');
  });

  it('writes one object per line for several files and goes on after a bad one', () => {
    const names = [file('a.html', PAGE), 'missing.html', file('b.html', PAGE)];
    const { code, out, err } = run(root, ['analyse', ...names, '--json']);
    expect(code).toBe(2);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).verdict.level),
    ).toEqual(['none', 'none']);
    expect(err.trim()).toBe('unmirror: missing.html: no such file');
  });

  it.each([
    ['an empty file', ''],
    ['white space', ' \n\t '],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 2, 3])],
    ['a PDF', '%PDF-1.7 rest'],
  ])('refuses %s with one line and code 2', (_, content) => {
    const { code, out, err } = run(root, ['analyse', file('bad.html', content), '--json']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('analyses a page without text', () => {
    const { code, out } = run(root, ['analyse', '-', '--json'], '<html><body></body></html>');
    expect(code).toBe(0);
    expect(JSON.parse(out).verdict.level).toBe('none');
  });

  it('reads the declared encoding, and sees through a wrong one', () => {
    const cyrillic = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"><title>'),
      Buffer.from([0xcf, 0xe0, 0xf0, 0xee, 0xec]),
      Buffer.from('</title></head><body><p>x</p></body></html>'),
    ]);
    expect(JSON.parse(run(root, ['analyse', '-', '--json'], cyrillic).out).article.title).toBe(
      'Паром',
    );
    const wrong = Buffer.from(
      '<html><head><meta charset="utf-8"><title>Fähre fährt früher</title></head><body><p>x</p></body></html>',
      'latin1',
    );
    expect(JSON.parse(run(root, ['analyse', '-', '--json'], wrong).out).article.title).toBe(
      'Fähre fährt früher',
    );
  });

  it.each([
    ['100,000 nested elements', `${'<div>'.repeat(100_000)}text${'</div>'.repeat(100_000)}`],
    ['a million stray brackets', '<'.repeat(1_000_000)],
    ['20 MB of text', `<p>${'words of a long page. '.repeat(900_000)}</p>`],
    ['a title of 100,000 characters', `<title>${'long '.repeat(20_000)}</title><p>x</p>`],
    ['broken markup', '<p>one <b>two <p>three</b> <table><tr><td>four <p>five'],
    ['malformed structured data', '<script type="application/ld+json">{"a":</script><p>text</p>'],
  ])(
    'answers for %s',
    (_, page) => {
      const { code, err } = run(root, ['analyse', '-', '--json'], page);
      expect(err).toBe('');
      expect(code).toBe(0);
    },
    60_000,
  );

  it('refuses a wrong call with one line', () => {
    for (const args of [
      ['analyse'],
      ['fly'],
      ['analyse', '-', '--url', 'ftp://x'],
      ['analyse', '-', '--url', 'https://a paper.example/b'],
      ['analyse', '--wings'],
    ]) {
      const { code, err } = run(root, args, PAGE);
      expect(code, args.join(' ')).toBe(2);
      expect(err.trim().split('\n'), args.join(' ')).toHaveLength(1);
    }
  });
});

describe('analyse --jsonl', () => {
  it('answers line by line and reports bad lines by number', () => {
    const lines = [
      JSON.stringify({ url: URL, html: PAGE }),
      'no json',
      JSON.stringify({ url: URL, html: ' ' }),
      JSON.stringify({ url: 'https://copy.example/b', html: PAGE }),
    ];
    const { code, out, err } = run(root, ['analyse', '--jsonl'], `${lines.join('\n')}\n`);
    expect(code).toBe(0);
    const results = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map(({ url }) => url)).toEqual([URL, null, null, 'https://copy.example/b']);
    expect(results[1]).toMatchObject({ line: 2, error: 'not valid JSON' });
    expect(results[2].line).toBe(3);
    expect(err).toMatch(/4 pages, 0 copies, 2 bad lines/);
  });

  it('takes the address a page gives for itself where the line has none that serves', () => {
    const own = '<link rel="canonical" href="https://ferry.example/news/1">';
    const social = '<meta property="og:url" content="https://ferry.example/news/2">';
    const lines = [
      { url: '', html: PAGE.replace('<head>', `<head>${own}`) },
      { url: null, html: PAGE.replace('<head>', `<head>${social}`) },
      { html: PAGE },
      { url: 'javascript:alert(1)', html: PAGE },
      { url: 'saved/page-17.html', html: PAGE },
    ].map((line) => JSON.stringify(line));
    const { out, err } = run(root, ['analyse', '--jsonl'], `${lines.join('\n')}\n`);
    const results = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map(({ url }) => url)).toEqual([
      'https://ferry.example/news/1',
      'https://ferry.example/news/2',
      ...Array(3).fill('https://unknown.invalid/'),
    ]);
    expect(results.every(({ article }) => article.blocks.length > 2)).toBe(true);
    expect(err).toMatch(/5 pages, 0 copies, 0 bad lines/);
  });

  it('says so when the file is not there', () => {
    const { code, err } = run(root, ['analyse', '--jsonl', 'nowhere.jsonl']);
    expect(code).toBe(2);
    expect(err).toBe('unmirror: nowhere.jsonl: no such file\n');
  });
});

describe('corpus and search', () => {
  const good = {
    url: 'https://herald.example/ferry-line-reopens',
    title: 'Ferry line reopens after repairs',
    outlet: 'Herald',
    published: '2024-04-02',
    lang: 'en',
    people: ['Mira Olsen'],
    places: ['Lisbon'],
    gist: 'The ferry runs again.',
  };

  it('checks a corpus and names bad lines', () => {
    const name = file('c.jsonl', `${JSON.stringify(good)}\n{"url":1}\n${JSON.stringify(good)}\n`);
    const { code, out } = run(root, ['corpus', 'check', name]);
    expect(code).toBe(1);
    expect(out).toContain('line 2: ');
    expect(out).toContain('line 3: double');
    expect(out).toContain('1 records, 1 bad lines, 1 double');
  });

  it('builds an index in parts', () => {
    const name = file('d.jsonl', `${JSON.stringify(good)}\n`);
    const { code, out } = run(root, ['corpus', 'build', name]);
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).kind),
    ).toEqual(['head', 'texts', 'postings']);
  });

  it('searches a given corpus and the bundled one', () => {
    const name = file('e.jsonl', `${JSON.stringify(good)}\n`);
    const own = JSON.parse(run(root, ['search', '--corpus', name, '--json', 'ferry Lissabon']).out);
    expect(own.map(({ url }: { url: string }) => url)).toEqual([good.url]);
    const { out, code } = run(root, ['search', 'Ryabkov Genf']);
    expect(code).toBe(0);
    expect(out).toMatch(/2022-01-(09|10|11)/);
  });

  it('finds the copied original of a given corpus', () => {
    const name = file(
      'f.jsonl',
      `${JSON.stringify({ ...good, people: ['Mira Olsen', 'Jon Berg'] })}\n`,
    );
    const page = PAGE.replace(
      '<p>Workers',
      '<p>Mira Olsen and Jon Berg of Lisbon were first on board in Lisbon. Mira Olsen cheered, Jon Berg waved.</p><p>Workers',
    );
    const { out } = run(root, ['analyse', '-', '--url', URL, '--json', '--corpus', name], page);
    const { coverage } = JSON.parse(out);
    expect(coverage.map(({ url }: { url: string }) => url)).toContain(good.url);
  });
});

describe('help and version', () => {
  it('prints them', () => {
    expect(run(root, ['--help']).out).toContain('unmirror analyse FILE');
    expect(run(root, ['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

/** Form of the labelled pages: every folder complete, every answer well-formed and true to its page. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

interface Expected {
  url: string;
  label: string;
  kind: string | null;
  notice: string | null;
  lang: string;
  sourceLang: string;
  title: string;
  paragraphs: string[];
  optional: string[];
  headings: string[];
  must_not_appear: string[];
  origin: {
    outlet: string | null;
    agencies: string[];
    url: string | null;
    evidence: string;
    country: string | null;
    lang: string | null;
  };
  coverageMayBeEmpty: boolean;
}

const here = dirname(fileURLToPath(import.meta.url));
const slugs = readdirSync(here).filter((name) => statSync(join(here, name)).isDirectory());
const kinds = ['verbatim', 'machine-translation', 'back-translation', 'spun'];
const notices = ['wire', 'syndication', 'edition', null];
const evidences = [
  'credit',
  'suffix',
  'signoff',
  'link',
  'image',
  'self-mention',
  'corpus',
  'none',
];
const LANG = /^[a-z]{2}$/;
const WORDY = /\p{L}/u;

function read(slug: string): Expected {
  return JSON.parse(readFileSync(join(here, slug, 'expected.json'), 'utf8')) as Expected;
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

function pageText(slug: string): string {
  const { document } = parseHTML(readFileSync(join(here, slug, 'page.html'), 'utf8'));
  for (const element of document.querySelectorAll('script, style')) element.remove();
  return squeeze(document.body.textContent ?? '');
}

function knownIds(file: string): Set<string> {
  const lines = readFileSync(join(here, '../../src/data', file), 'utf8').split('\n');
  const ids = new Set<string>();
  for (const line of lines) {
    if (line.startsWith('{')) ids.add((JSON.parse(line) as { id: string }).id);
  }
  return ids;
}

const outlets = knownIds('outlets.jsonl');
const agencies = knownIds('agencies.jsonl');

describe('labelled pages', () => {
  it('hold enough of both labels', () => {
    const labels = slugs.map((slug) => read(slug).label);
    expect(labels.filter((label) => label === 'copy').length).toBeGreaterThanOrEqual(30);
    expect(labels.filter((label) => label === 'honest').length).toBeGreaterThanOrEqual(30);
  });

  it('have addresses of their own', () => {
    expect(new Set(slugs.map((slug) => read(slug).url)).size).toBe(slugs.length);
  });
});

describe.each(slugs)('%s', (slug) => {
  it('is complete', () => {
    for (const name of ['page.html', 'expected.json', 'about.md']) {
      expect(existsSync(join(here, slug, name)), name).toBe(true);
    }
    const about = readFileSync(join(here, slug, 'about.md'), 'utf8')
      .trim()
      .split('\n');
    expect(about).toHaveLength(2);
  });

  it('has a well-formed answer', () => {
    const expected = read(slug);
    expect(new URL(expected.url).protocol).toMatch(/^https?:$/u);
    expect(['copy', 'honest']).toContain(expected.label);
    if (expected.label === 'copy') expect(kinds).toContain(expected.kind);
    else expect(expected.kind).toBeNull();
    expect(notices).toContain(expected.notice);
    expect(expected.lang).toMatch(LANG);
    expect(expected.sourceLang).toMatch(LANG);
    expect(expected.title).toMatch(WORDY);
    expect(evidences).toContain(expected.origin.evidence);
    expect(typeof expected.coverageMayBeEmpty).toBe('boolean');
    expect(expected.paragraphs.length).toBeGreaterThanOrEqual(4);
    for (const heading of expected.headings) expect(expected.paragraphs).toContain(heading);
  });

  it('names newsrooms the registry knows', () => {
    const { label, origin } = read(slug);
    if (label === 'honest') {
      expect(origin.outlet).toBeNull();
      expect(origin.url).toBeNull();
    }
    if (origin.outlet !== null) expect(outlets).toContain(origin.outlet);
    for (const agency of origin.agencies) expect(agencies).toContain(agency);
    if (origin.url !== null) expect(new URL(origin.url).protocol).toMatch(/^https?:$/u);
  });

  it('has its gold text in order on the page, and no furniture in the gold', () => {
    const expected = read(slug);
    const text = pageText(slug);
    let from = 0;
    for (const paragraph of expected.paragraphs) {
      const at = text.indexOf(squeeze(paragraph), from);
      expect(at, paragraph.slice(0, 60)).toBeGreaterThanOrEqual(0);
      from = at + squeeze(paragraph).length;
    }
    for (const bit of expected.optional.flatMap((line) => line.split(' | '))) {
      expect(text).toContain(squeeze(bit));
    }
    const gold = [...expected.paragraphs, ...expected.optional, expected.title].join('\n');
    for (const furniture of expected.must_not_appear) expect(gold).not.toContain(furniture);
  });
});

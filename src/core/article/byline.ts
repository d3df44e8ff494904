import type { Knowledge } from '../knowledge/index.ts';
import { siteOf, squash } from '../knowledge/site.ts';
import { collapse, fold } from '../text/normalise.ts';
import type { Extraction, PageReading, Sourced } from '../types.ts';
import { articleData, authorNames } from './json-ld.ts';
import type { Line } from './lines.ts';
import { mendEntities } from './mend-encoding.ts';

const META_KEYS =
  'author article:author parsely-author sailthru.author byl dc.creator dcterms.creator citation_author twitter:data1 article:author_name'.split(
    ' ',
  );
const MAX_BYLINE = 120;

interface BylineWords {
  /** Folded words that begin a byline ("by", "von", "par"). */
  by: string[];
  placeholders: Set<string>;
}

const CACHE = new WeakMap<Knowledge['lists'], BylineWords>();

function bylineWords(knowledge: Knowledge): BylineWords {
  const known = CACHE.get(knowledge.lists);
  if (known) return known;
  const rows = knowledge.lists['byline-words'] ?? [];
  const of = (kind: string) =>
    rows.filter((row) => row[1] === kind).map((row) => fold(row[2] ?? ''));
  const words = {
    by: of('by').sort((a, b) => b.length - a.length),
    placeholders: new Set(
      of('placeholder').map((name) => name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()),
    ),
  };
  CACHE.set(knowledge.lists, words);
  return words;
}

/** Length of the "By"-like word a line begins with; 0 without one. */
function byLength(text: string, words: BylineWords): number {
  const key = fold(text.slice(0, 40));
  for (const word of words.by) {
    if (!key.startsWith(word)) continue;
    const next = key.charAt(word.length);
    const dense = /[\u3040-\u9fff\uac00-\ud7af:：]/.test(word.slice(-1));
    if (dense || next === '' || /[\s:：,.\u00a0]/.test(next)) return word.length;
  }
  return 0;
}

/** A name without "By", dates, addresses and roles behind a bar; null when nothing name-like is left. */
function tidyName(raw: string, words: BylineWords): string | null {
  let text = collapse(mendEntities(raw.slice(0, 300))).replace(/^[•|,:\s–—-]+/, '');
  for (let guard = 0; guard < 2; guard++) {
    const by = byLength(text, words);
    if (by > 0 && by < text.length) text = text.slice(by).replace(/^[\s:：,.]+/, '');
  }
  text = (text.split(/\s+[|•·–—]\s+|\s{2,}|\s\(?(?:Updated|Published|Posted)\b/)[0] ?? '')
    .replace(/,?\s*\b(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}).*$/, '')
    .replace(/\s+\S+@\S+\.\w+.*$/, '')
    .replace(/[\s,;:|–—-]+$/, '');
  const bad =
    text.length < 2 ||
    text.length > MAX_BYLINE ||
    /^https?:|^@|[{}<>]|\.(?:com|org)\/|^\S+@\S+$/i.test(text);
  return bad || !/\p{L}/u.test(text) || /\d{4}/.test(text) ? null : text;
}

/** At most seven words, none of them a number, the first with a capital where its script has them. */
function looksLikeName(text: string): boolean {
  const parts = text.split(/\s+/);
  if (parts.length > 7 || text.length > 60 || /[.!?:]$|\d|["“”]/.test(text)) return false;
  const small = parts.filter((part) => /^\p{Ll}/u.test(part)).length;
  return !/^\p{Ll}/u.test(text) && small <= parts.length / 2;
}

function fromLinks(reading: PageReading, words: BylineWords): string | null {
  const first = reading.body[0] ?? 0;
  const last = reading.body.at(-1) ?? 0;
  const names = reading.snapshot.links
    .filter(
      ({ rel, url, block, text }) =>
        block >= first - 8 &&
        block <= last &&
        text.length > 2 &&
        text.length < 60 &&
        ((rel !== '' && /\bauthor\b/.test(rel)) ||
          (block < first + 12 && /\/(?:authors?|autor|auteur|profile|staff|by)\//i.test(url))),
    )
    .flatMap(({ text }) => tidyName(text, words) ?? []);
  return [...new Set(names)][0] ?? null;
}

function fromLines(reading: PageReading, lines: Line[], words: BylineWords): string | null {
  const first = reading.body[0] ?? 0;
  for (let at = Math.max(0, first - 6); at < Math.min(lines.length, first + 14); at++) {
    const line = lines[at];
    if (!line || line.hidden || line.text.length > 140 || line.heading) continue;
    const by = byLength(line.text, words);
    const named = /(?:^|[.#_-])(?:byline|author)s?(?:[._-]?name)?s?(?:$|[.>\s_-])/i.test(
      line.block.path.slice(-80),
    );
    if (by === 0 && !(named && line.text.length < 50)) continue;
    const next = by > 0 && by >= line.text.length - 2 ? (lines[at + 1]?.text ?? '') : line.text;
    const name = tidyName(next, words);
    if (name && looksLikeName(name)) return name;
  }
  return null;
}

function fromMetas(reading: PageReading, words: BylineWords): string | null {
  for (const key of META_KEYS) {
    for (const meta of reading.snapshot.metas) {
      const name = meta.key === key ? tidyName(meta.content, words) : null;
      if (name && !(key === 'twitter:data1' && /\d/.test(name))) return name;
    }
  }
  return null;
}

/** True when a byline names no person but a theme's default or a desk ("admin", "news desk"). */
export function isPlaceholder(byline: string, knowledge: Knowledge): boolean {
  const key = fold(byline)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bylineWords(knowledge).placeholders.has(key) || /^(?:admin|user|editor)\d*$/.test(key);
}

/** Who the page says wrote it, and where it says so: JSON-LD, meta, links, visible line, library. */
export function readByline(
  reading: PageReading,
  lines: Line[],
  extraction: Extraction | null,
  knowledge: Knowledge,
): Sourced<string> | null {
  const words = bylineWords(knowledge);
  const { jsonLd } = reading.snapshot;
  const authors = authorNames(articleData(jsonLd), jsonLd).flatMap(
    (name) => tidyName(name, words) ?? [],
  );
  const candidates: [string | null, Sourced<string>['source']][] = [
    [authors.length > 0 ? authors.join(', ') : null, 'json-ld'],
    [fromMetas(reading, words), 'meta'],
    [fromLines(reading, lines, words), 'visible'],
    [fromLinks(reading, words), 'visible'],
    [extraction?.byline ? tidyName(extraction.byline, words) : null, 'extraction'],
  ];
  const named = candidates.filter(([value]) => value !== null);
  const site = new Set(siteOf(reading.snapshot, knowledge).declared.map(squash));
  const person = (value: string) =>
    !isPlaceholder(value, knowledge) &&
    !site.has(squash(value)) &&
    !/(?:^|[\s(])(?:www\.)?[\w-]{2,40}\.[a-z]{2,4}\)?$/i.test(value);
  const real = named.find(([value]) => person(value ?? '')) ?? named[0];
  return real?.[0] ? { value: real[0], source: real[1] } : null;
}

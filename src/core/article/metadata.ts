import type { Knowledge } from '../knowledge/index.ts';
import { collapse, fold } from '../text/normalise.ts';
import type { Article, Block, Extraction, PageReading, PageSnapshot } from '../types.ts';
import { isBlank } from './bare-key.ts';
import { isPlaceholder, readByline } from './byline.ts';
import { isNamedDek } from './dek-name.ts';
import { articleDirection } from './direction.ts';
import { readHeadline } from './headline.ts';
import { articleData, imageField } from './json-ld.ts';
import type { Line } from './lines.ts';
import { readMoments } from './moments.ts';

/** Everything about the article but its blocks. */
export type Metadata = Omit<Article, 'blocks' | 'trace' | 'readingMinutes'>;

function isAddress(url: string | null | undefined): url is string {
  return typeof url === 'string' && /^https?:\/\/[^\s"'<>]{3,2000}$/i.test(url);
}

/** The picture the page shows for itself: og:image, twitter:image, JSON-LD, first in the story. */
function leadImage(reading: PageReading): string | null {
  const { metas, jsonLd, images } = reading.snapshot;
  for (const key of ['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'image']) {
    const url = metas.find((meta) => meta.key === key)?.content.trim();
    if (isAddress(url)) return url;
  }
  const structured = imageField(articleData(jsonLd));
  if (isAddress(structured)) return structured;
  const first = reading.body[0] ?? 0;
  const last = reading.body.at(-1) ?? -1;
  const inside = images.find(({ block, url }) => block >= first && block < last && isAddress(url));
  return inside?.url ?? null;
}

function descriptions(snapshot: PageSnapshot): string[] {
  const keys = new Set(['og:description', 'description', 'twitter:description']);
  return snapshot.metas
    .filter((meta) => keys.has(meta.key))
    .map((meta) => fold(collapse(meta.content)));
}

/** The line under the headline: by its class name, or because the description repeats it. */
function readDek(reading: PageReading, lines: Line[]): string | null {
  const told = descriptions(reading.snapshot);
  for (const at of reading.body.slice(0, 8)) {
    const line = lines[at];
    if (!line || line.block.tag === 'h1' || line.weight < 40 || line.weight > 500) continue;
    if (isNamedDek(line)) return line.text;
    const key = line.key.slice(0, 60);
    if (line.text.length < 330 && told.some((text) => text.startsWith(key))) return line.text;
  }
  return null;
}

/** Headline, byline, times, picture, language and direction, each with its source. */
export function readMetadata(
  reading: PageReading,
  lines: Line[],
  extraction: Extraction | null,
  knowledge: Knowledge,
): Metadata {
  const title = readHeadline(reading.snapshot, extraction, knowledge);
  const byline = readByline(reading, lines, extraction, knowledge);
  const { published, modified } = readMoments(reading);
  const facts = { title, byline, published, modified };
  return {
    title: title?.value ?? null,
    dek: readDek(reading, lines),
    byline: byline?.value ?? null,
    bylineIsPlaceholder: byline !== null && isPlaceholder(byline.value, knowledge),
    published: published?.value ?? null,
    modified: modified?.value ?? null,
    lang: reading.lang,
    dir: articleDirection(reading.text, reading.lang, reading.snapshot.dir),
    leadImage: leadImage(reading),
    sources: Object.fromEntries(
      Object.entries(facts).flatMap(([name, fact]) => (fact ? [[name, fact.source]] : [])),
    ),
  };
}

/** Han, kana and Hangul signs. */
function isDense(code: number): boolean {
  if (code < 0x3040) return false;
  return code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);
}

/** Words parted by white space, and signs of scripts that use none. */
function countWords(text: string): { words: number; signs: number } {
  let words = 0;
  let signs = 0;
  let parted = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const dense = isDense(code);
    const blank = dense || isBlank(code);
    if (dense) signs++;
    else if (parted && !blank) words++;
    parted = blank;
  }
  return { words, signs };
}

/** Minutes to read, at least 1 when there is text: 230 words or 500 Han, kana or Hangul signs each. */
export function readingMinutes(blocks: Block[]): number {
  let minutes = 0;
  for (const { text } of blocks) {
    const { words, signs } = countWords(text);
    minutes += signs / 500 + words / 230;
  }
  return minutes === 0 ? 0 : Math.max(1, Math.round(minutes));
}

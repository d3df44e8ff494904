/** Readings made by hand for tests of signals, and the reviewed data as knowledge. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Knowledge, prepareKnowledge } from '../../src/core/knowledge/index.ts';
import { parseAddress } from '../../src/core/text/address.ts';
import type {
  EventTerms,
  Evidence,
  MirrorRecord,
  OriginalMatch,
  PageBlock,
  PageImage,
  PageLink,
  PageMeta,
  Reading,
} from '../../src/core/types.ts';
import { compileKnowledge } from '../../src/data/compile.ts';

/** A line of a page: its words, or its words with tag, ancestors and links. */
export type Line =
  | string
  | { text: string; tag?: string; path?: string; links?: { url: string; text?: string }[] };

export interface PageSketch {
  lines: Line[];
  url?: string;
  lang?: string | null;
  title?: string;
  canonical?: string | null;
  metas?: PageMeta[];
  jsonLd?: unknown[];
  /** Addresses of pictures; each stands before the first paragraph. */
  images?: string[];
  /** Lines that stand on the page behind the story. */
  furniture?: Line[];
  terms?: Partial<EventTerms>;
  matches?: OriginalMatch[];
}

const hostOf = (url: string): string => parseAddress(url)?.host ?? '';

function block(line: Line, group: number): PageBlock {
  const { text, tag, path, links } =
    typeof line === 'string'
      ? { text: line, tag: undefined, path: undefined, links: undefined }
      : line;
  const linkChars = (links ?? []).reduce((sum, link) => sum + (link.text ?? text).length, 0);
  return { tag: tag ?? 'p', text, path: path ?? '', depth: 3, group, linkChars, hidden: false };
}

function linksOf(lines: Line[]): PageLink[] {
  return lines.flatMap((line, index) =>
    typeof line === 'string'
      ? []
      : (line.links ?? []).map(({ url, text }) => ({
          url,
          host: hostOf(url),
          text: text ?? line.text,
          rel: '',
          block: index,
        })),
  );
}

/** Builds a reading whose story is all of `lines`; nothing is detected, all is given. */
export function makeReading(sketch: PageSketch): Reading {
  const url = sketch.url ?? 'https://quiet-harbour-notes.example/2024/05/a-story';
  const all = [...sketch.lines, ...(sketch.furniture ?? [])];
  const images: PageImage[] = (sketch.images ?? []).map((address) => ({
    url: address,
    host: hostOf(address),
    alt: '',
    block: 0,
  }));
  const body = sketch.lines.map((_, index) => index);
  const blocks = all.map((line, index) => block(line, index < body.length ? 1 : 2));
  const lang = sketch.lang === undefined ? 'en' : sketch.lang;
  return {
    snapshot: {
      url,
      host: hostOf(url),
      title: sketch.title ?? '',
      declaredLang: lang ?? '',
      dir: '',
      canonical: sketch.canonical ?? null,
      metas: sketch.metas ?? [],
      jsonLd: sketch.jsonLd ?? [],
      blocks,
      links: linksOf(all),
      images,
      times: [],
      truncated: false,
    },
    address: parseAddress(url),
    lang,
    body,
    text: body.map((index) => blocks[index]?.text ?? '').join('\n\n'),
    terms: { people: [], places: [], organisations: [], figures: [], dates: [], ...sketch.terms },
    matches: sketch.matches ?? [],
  };
}

/** Three paragraphs of no interest, in our own words. */
export const PROSE: readonly string[] = [
  'The council of the small harbour town met on Tuesday evening to decide what becomes of the old ferry, which has not left the quay since March.',
  'Two of the nine members wanted to sell it for scrap, three would keep it as a floating library, and the rest asked for more time and a warmer room.',
  'A decision is expected in the autumn, when the yard has counted what a new hull would cost and the library has counted its readers.',
];

/** PROSE between a first and last lines. */
export function story(last: Line[] = [], first: Line[] = []): Line[] {
  return [...first, ...PROSE, ...last];
}

let reviewed: Knowledge | null = null;

/** The reviewed data of the repository, without a corpus. Built once. */
export function reviewedKnowledge(): Knowledge {
  reviewed ??= prepareKnowledge(
    {
      ...compileKnowledge((name) => readFileSync(join('src/data', name), 'utf8')),
      corpus: [],
    },
    [],
  );
  return reviewed;
}

/** The reviewed data with other mirror records. */
export function withMirrors(records: MirrorRecord[]): Knowledge {
  const mirrors = new Map(records.map((record) => [record.domain, record]));
  return { ...reviewedKnowledge(), mirrors };
}

export const codesOf = (evidence: Evidence[]): string[] => evidence.map(({ code }) => code);

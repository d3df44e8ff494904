/** The cleaned article of the labelled pages and samples against the paragraphs they must hold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSavedPage } from '../../src/cli/document.ts';
import { detectLanguage } from '../../src/cli/language.ts';
import { triage } from '../../src/core/analyse.ts';
import { cleanArticle } from '../../src/core/article/index.ts';
import type { Knowledge } from '../../src/core/knowledge/index.ts';
import type { Block } from '../../src/core/types.ts';
import { wordScore } from './word-score.ts';

const FIXTURES = 'test/pages';
const SAMPLES = '../shared/seeds';

/** A page of which every paragraph is known. */
export interface KnownPage {
  name: string;
  set: 'fixture' | 'sample';
  copy: boolean;
  url: string;
  html: string;
  paragraphs: string[];
  /** Lead, captions and table rows, which may be there or not. */
  optional: string[];
  unwanted: string[];
}

/** What became of a known page. */
export interface KnownResult {
  page: KnownPage;
  /** Paragraphs that are not in the article, or not in their place. */
  lost: string[];
  /** Unwanted words, with the block they stand in. */
  residue: { words: string; block: string }[];
  /** Word F1 of the blocks without the optional ones. */
  f1: number;
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];

function readPage(name: string, set: KnownPage['set'], json: string, html: string): KnownPage {
  const gold: Record<string, unknown> = JSON.parse(readFileSync(json, 'utf8'));
  return {
    name,
    set,
    copy: set === 'sample' || gold['label'] === 'copy',
    url: String(gold['url']),
    html: readFileSync(html, 'utf8'),
    paragraphs: strings(gold['paragraphs']),
    optional: strings(gold['optional']),
    unwanted: strings(gold['must_not_appear']),
  };
}

/** The repository's labelled pages, and the samples where they lie beside it. */
export function knownPages(): KnownPage[] {
  const fixtures = readdirSync(FIXTURES)
    .map((name) => ({ name, folder: join(FIXTURES, name) }))
    .filter(({ folder }) => existsSync(join(folder, 'expected.json')))
    .map(({ name, folder }) =>
      readPage(name, 'fixture', join(folder, 'expected.json'), join(folder, 'page.html')),
    );
  if (!existsSync(SAMPLES)) return fixtures;
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const html = join(SAMPLES, name);
      return readPage(name, 'sample', html.replace('.html', '.gold.json'), html);
    });
  return [...fixtures, ...samples];
}

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

function lostOf(paragraphs: string[], blocks: Block[]): string[] {
  const shown = squeeze(blocks.map(({ text }) => text).join(''));
  let from = 0;
  return paragraphs.filter((paragraph) => {
    const wanted = squeeze(paragraph);
    const at = shown.indexOf(wanted, from);
    if (at >= 0) from = at + wanted.length;
    return at < 0;
  });
}

/** Cleans a known page as the command line does and compares. */
export function checkKnown(page: KnownPage, knowledge: Knowledge): KnownResult {
  const { snapshot, extraction } = readSavedPage(page.html, page.url);
  const preferences = { searchEngine: 'duckduckgo' as const, languages: ['en'] };
  const language = detectLanguage(snapshot);
  const { reading, evidence } = triage({ snapshot, extraction, language, preferences }, knowledge);
  const { blocks } = cleanArticle(reading, extraction, evidence, knowledge);
  const residue = page.unwanted.flatMap((words) => {
    const block = blocks.find(
      ({ text, mended }) => text.includes(words) || (mended ?? '').includes(words),
    );
    return block ? [{ words, block: block.text }] : [];
  });
  const optional = new Set(page.optional.map(squeeze));
  const own = blocks.filter(({ text }) => !optional.has(squeeze(text)));
  const { f1 } = wordScore(own.map(({ text }) => text).join('\n'), page.paragraphs.join('\n'));
  return { page, lost: lostOf(page.paragraphs, blocks), residue, f1 };
}

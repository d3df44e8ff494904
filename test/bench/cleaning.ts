/**
 * The cleaned article beside Readability and Defuddle on the article pages of WCXB's development
 * split, in real Chromium and over linkedom as the command line has it; before that, the pages of
 * which every paragraph is known.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { parseHTML } from 'linkedom';
import puppeteer, { type Page } from 'puppeteer-core';
import { settleBody } from '../../src/cli/settle-body.ts';
import { cleanArticle } from '../../src/core/article/index.ts';
import { readPage } from '../../src/core/article/read-page.ts';
import type { Knowledge } from '../../src/core/knowledge/index.ts';
import type { Block } from '../../src/core/types.ts';
import { findBrowser } from '../browser/find-browser.mjs';
import { checkKnown, knownPages } from './cleaning-known.ts';
import { type PageAnswer, type PeerAnswer, runPage } from './cleaning-page.ts';
import { sourceKnowledge } from './labelled-pages.ts';
import { quantile } from './quantile.ts';
import { type WordScore, wordScore } from './word-score.ts';

const FOLDER = '../shared/bench/wcxb-dev';
const PAGES_PER_TAB = 40;

interface Gold {
  id: string;
  url: string;
  text: string;
  title: string;
  author: string;
  published: string;
  kept: string[];
  boilerplate: string[];
}

interface Answer {
  gold: Gold;
  own: ReturnType<typeof ours>;
  answer: Pick<PageAnswer, 'readability' | 'defuddle'>;
}

interface Row extends PeerAnswer {
  score: WordScore;
  gold: Gold;
}

const string = (value: unknown): string => (typeof value === 'string' ? value : '');
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];

function readGold(id: string): Gold | null {
  const file = JSON.parse(readFileSync(join(FOLDER, 'ground-truth', `${id}.json`), 'utf8'));
  if (file._internal?.page_type?.primary !== 'article') return null;
  const truth = file.ground_truth ?? {};
  return {
    id,
    url: string(file.url),
    text: string(truth.main_content),
    title: string(truth.title),
    author: string(truth.author),
    published: string(truth.publish_date),
    kept: strings(truth.with),
    boilerplate: strings(truth.without),
  };
}

const htmlOf = (id: string): string =>
  gunzipSync(readFileSync(join(FOLDER, 'html', `${id}.html.gz`))).toString('utf8');

/** Our own answer twice: with captions, and with the running text alone. */
function ours(answer: PageAnswer, knowledge: Knowledge): { all: PeerAnswer; bare: PeerAnswer } {
  const start = performance.now();
  const reading = readPage(answer.snapshot, null, knowledge);
  const article = cleanArticle(reading, answer.extraction, [], knowledge);
  const ms = performance.now() - start;
  const { title, byline, published, blocks } = article;
  const textOf = (list: Block[]) => list.map(({ text }) => text).join('\n');
  const all = { ms, title, byline, published, text: textOf(blocks) };
  return { all, bare: { ...all, text: textOf(blocks.filter(({ type }) => type !== 'caption')) } };
}

/** The score of a page; its snapshot is let go, for hundreds of them weigh on every clock. */
function answerOf(gold: Gold, answer: PageAnswer, knowledge: Knowledge): Answer {
  const { readability, defuddle } = answer;
  return { gold, own: ours(answer, knowledge), answer: { readability, defuddle } };
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

function snippets(rows: Row[]): { kept: number; pages: number } {
  const flat = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');
  const shares = rows
    .filter(({ gold }) => gold.kept.length > 0)
    .map(({ text, gold }) =>
      mean(gold.kept.map((line) => (flat(text).includes(flat(line)) ? 1 : 0))),
    );
  const dirty = rows.filter(({ text, gold }) =>
    gold.boilerplate.some((line) => flat(text).includes(flat(line))),
  );
  return { kept: mean(shares), pages: dirty.length };
}

/** Share of the pages with a known answer where it was given. */
function accuracy(
  rows: Row[],
  wanted: (gold: Gold) => string,
  given: (row: Row) => string,
  same: (a: string, b: string) => boolean,
): number {
  const known = rows.filter(({ gold }) => wanted(gold) !== '');
  return mean(known.map((row) => (same(given(row), wanted(row.gold)) ? 1 : 0)));
}

function report(name: string, rows: Row[]): void {
  const { kept, pages } = snippets(rows);
  const of = (key: keyof WordScore) => mean(rows.map(({ score }) => score[key])).toFixed(4);
  const title = accuracy(
    rows,
    (gold) => plain(gold.title),
    (row) => plain(row.title ?? ''),
    (a, b) => a === b,
  );
  const author = accuracy(
    rows,
    (gold) => plain(gold.author),
    (row) => plain(row.byline ?? ''),
    (a, b) => a !== '' && (a.includes(b) || b.includes(a)),
  );
  const day = accuracy(
    rows,
    (gold) => gold.published.slice(0, 10),
    (row) => (row.published ?? '').slice(0, 10),
    (a, b) => a === b,
  );
  const times = rows.map(({ ms }) => ms);
  console.log(
    `${name.padEnd(20)} F1 ${of('f1')}  P ${of('precision')}  R ${of('recall')}  snippets kept ${percent(kept)} %  pages with boilerplate ${String(pages).padStart(3)}  title ${percent(title)} %  author ${percent(author)} %  day ${percent(day)} %  ms p50 ${quantile(times, 0.5).toFixed(1).padStart(6)} p95 ${quantile(times, 0.95).toFixed(1).padStart(6)}`,
  );
}

function compare(title: string, answers: Answer[]): void {
  const rows: Record<string, Row[]> = {};
  const add = (name: string, gold: Gold, peer: PeerAnswer): void => {
    const row = { ...peer, gold, score: wordScore(peer.text, gold.text) };
    rows[name] = [...(rows[name] ?? []), row];
  };
  for (const { gold, own, answer } of answers) {
    add('ours', gold, own.all);
    add('ours, no captions', gold, own.bare);
    add('readability', gold, answer.readability);
    if (answer.defuddle) add('defuddle', gold, answer.defuddle);
  }
  console.log(`\n${title}: ${answers.length} article pages`);
  for (const [name, list] of Object.entries(rows)) report(name, list);
  const p95 = (name: string) =>
    quantile(
      (rows[name] ?? []).map(({ ms }) => ms),
      0.95,
    );
  console.log(
    `cleaning after extraction, p95 of Readability's p95: ${(p95('ours') / p95('readability')).toFixed(2)}`,
  );
}

async function inChromium(golds: Gold[], knowledge: Knowledge): Promise<Answer[]> {
  const script = await build({
    entryPoints: ['test/bench/cleaning-page.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chrome') ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const answers: Answer[] = [];
  try {
    let page: Page | null = null;
    for (const [at, gold] of golds.entries()) {
      if (!page || at % PAGES_PER_TAB === 0) {
        await page?.close();
        page = await browser.newPage();
        await page.evaluate(script.outputFiles[0]?.text ?? '');
      }
      const call = `unmirrorCleaning(${JSON.stringify(htmlOf(gold.id))}, ${JSON.stringify(gold.url)})`;
      answers.push(answerOf(gold, (await page.evaluate(call)) as PageAnswer, knowledge));
    }
  } finally {
    await browser.close();
  }
  return answers;
}

/** The pages of which every paragraph is known: what was lost, what was left, how near the rest is. */
function reportKnown(knowledge: Knowledge): void {
  const results = knownPages().map((page) => checkKnown(page, knowledge));
  console.log('\nPages with every paragraph known, over linkedom, captions and leads aside');
  const groups = {
    samples: results.filter(({ page }) => page.set === 'sample'),
    copies: results.filter(({ page }) => page.set === 'fixture' && page.copy),
    'honest pages': results.filter(({ page }) => page.set === 'fixture' && !page.copy),
  };
  for (const [name, list] of Object.entries(groups)) {
    if (list.length === 0) continue;
    const lost = list.reduce((sum, result) => sum + result.lost.length, 0);
    const dirty = list.filter(({ residue }) => residue.length > 0).map(({ page }) => page.name);
    const scores = list.map(({ f1 }) => f1);
    console.log(
      `${name.padEnd(20)} ${String(list.length).padStart(3)} pages  paragraphs lost ${lost}  pages with residue ${dirty.length}${dirty.length > 0 ? ` (${dirty.join(', ')})` : ''}  F1 min ${Math.min(...scores).toFixed(4)} mean ${mean(scores).toFixed(4)}`,
    );
  }
}

async function main(): Promise<void> {
  const knowledge = sourceKnowledge();
  reportKnown(knowledge);
  if (!existsSync(FOLDER)) {
    console.log('../shared is not here: the cleaning benchmark did not run.');
    return;
  }
  const ids = readdirSync(join(FOLDER, 'ground-truth')).map((name) => name.replace('.json', ''));
  const golds = ids.sort().flatMap((id) => readGold(id) ?? []);
  compare('Chromium', await inChromium(golds, knowledge));
  const parse = (html: string): Document => {
    const document = parseHTML(html).document as unknown as Document;
    settleBody(document);
    return document;
  };
  const answers = golds.map((gold) =>
    answerOf(gold, runPage(htmlOf(gold.id), gold.url, parse, false), knowledge),
  );
  compare('linkedom', answers);
}

await main();

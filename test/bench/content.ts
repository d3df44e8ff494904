import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';
import { detectLanguage } from '../../src/cli/language.ts';
import { readMarkup } from '../../src/content/read-markup.ts';
import { triage } from '../../src/core/analyse.ts';
import type { Knowledge } from '../../src/core/knowledge/index.ts';
import { GLANCE_DOUBT, type PageMarkup } from '../../src/shared/page-markup.ts';
import { findBrowser } from '../browser/find-browser.mjs';
import type { Contender, Timing } from './content-page.ts';
import { sourceKnowledge } from './labelled-pages.ts';
import { quantile } from './quantile.ts';

/**
 * What our content script adds to a page, in a real Chromium, each as the first call on a fresh page
 * ("cold"), beside others on the same pages. Milliseconds of the page's own thread:
 *   ours         all that the page pays: the gate; where it opens, a glance at the page written down
 *                and made a message of; where the background is left in doubt, the whole page as well
 *   ours at once the longest piece of that: between two pieces the page's own tasks have their turn
 *   whole        the whole page alone, written down and made a message of
 *   gate         the gate alone: all that a page pays that is no article
 *   snapshot     gate, then the page read to the end in the page itself, and made a message of
 *                (what the content script did before; the command line and tests still read so)
 *   walk, readerable, readability   a bare walk over all text, Readability's probe and full parse
 */
const FOLDER = '../shared/bench/wcxb-dev/html';
const TRUTH = '../shared/bench/wcxb-dev/ground-truth';
const NAMES: Contender[] = [
  'walk',
  'readerable',
  'gate',
  'ours',
  'whole',
  'snapshot',
  'readability',
];
/**
 * `BENCH_PAGES=60` takes fewer pages, `BENCH_LOADS=3` the median of three fresh loads of each: one
 * load's time is the machine's as much as the page's.
 */
const LOADS = Math.max(1, Number(process.env['BENCH_LOADS'] ?? 1));
/** Pages may run nothing and load nothing: only the saved markup counts. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

async function pageScript(): Promise<string> {
  const result = await build({
    entryPoints: ['test/bench/content-page.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}

async function timeOnce(page: Page, url: string, script: string, name: Contender): Promise<Timing> {
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  await page.evaluate(script);
  return (await page.evaluate(`unmirrorBench(${JSON.stringify(name)})`)) as Timing;
}

/** The median of `LOADS` timings, each of a fresh page. */
async function timeFresh(
  page: Page,
  url: string,
  script: string,
  name: Contender,
): Promise<Timing> {
  const timings: Timing[] = [];
  while (timings.length < LOADS) timings.push(await timeOnce(page, url, script, name));
  timings.sort((left, right) => left.ms - right.ms);
  return timings[Math.floor((LOADS - 1) / 2)] as Timing;
}

function pageFiles(): string[] {
  const files = readdirSync(FOLDER).sort();
  const most = Number(process.env['BENCH_PAGES'] ?? files.length);
  const step = Math.max(1, Math.ceil(files.length / most));
  return files.filter((_, at) => at % step === 0);
}

/** Whether the background, shown this glance, asks for the whole page. */
function leavesDoubt(page: PageMarkup | null, url: string, knowledge: Knowledge): boolean {
  if (!page?.part) return false;
  const snapshot = readMarkup({ ...page, url, base: url });
  const preferences = { searchEngine: 'duckduckgo' as const, languages: ['en'] };
  const language = detectLanguage(snapshot);
  const { verdict } = triage({ snapshot, extraction: null, language, preferences }, knowledge);
  return verdict.probability >= GLANCE_DOUBT;
}

/** The address a page was saved from: the verdict depends on it. */
function addressOf(file: string): string {
  const path = join(TRUTH, file.replace('.html.gz', '.json'));
  return (JSON.parse(readFileSync(path, 'utf8')) as { url: string }).url;
}

function report(times: Record<string, number[]>): void {
  const reference = quantile(times['readability'] ?? [], 0.95);
  for (const [name, list] of Object.entries(times)) {
    const p95 = quantile(list, 0.95);
    const [half, most] = [quantile(list, 0.5), p95].map((ms) => ms.toFixed(2).padStart(7));
    const ratio = (p95 / reference).toFixed(2);
    console.log(`${name.padEnd(12)} p50 ${half}  p95 ${most}  of Readability's p95 ${ratio}`);
  }
}

async function main(): Promise<void> {
  if (!existsSync(FOLDER)) {
    console.log('../shared is not here: the content benchmark did not run.');
    return;
  }
  const files = pageFiles();
  const server = createServer((request, response) => {
    const file = files.find((name) => request.url === `/articles/${name}`);
    response.writeHead(file ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
    });
    response.end(file ? gunzipSync(readFileSync(join(FOLDER, file))) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chrome') ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = await browser.newPage();
    const script = await pageScript();
    const times: Record<string, number[]> = { 'ours at once': [] };
    for (const name of NAMES) times[name] = [];
    const knowledge = sourceKnowledge();
    let opened = 0;
    let asked = 0;
    for (const file of files) {
      const url = `http://127.0.0.1:${port}/articles/${file}`;
      for (const name of NAMES) {
        const timing = await timeFresh(page, url, script, name);
        if (name === 'ours' && leavesDoubt(timing.handed, addressOf(file), knowledge)) {
          const whole = await timeFresh(page, url, script, 'whole');
          timing.ms += whole.ms;
          timing.longest = Math.max(timing.longest, whole.longest);
          asked += 1;
        }
        times[name]?.push(timing.ms);
        if (name === 'ours') times['ours at once']?.push(timing.longest);
        if (name === 'gate' && timing.answer) opened += 1;
      }
    }
    console.log(
      `${files.length} pages, ${opened} pass the gate, ${asked} are asked for the whole page; milliseconds of the first call on a fresh page${LOADS > 1 ? `, median of ${LOADS} loads` : ''}`,
    );
    report(times);
  } finally {
    await browser.close();
    server.close();
  }
}

await main();

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSavedPage } from '../../src/cli/document.ts';
import { detectLanguage } from '../../src/cli/language.ts';
import { type AnalysisInput, analyse, triage } from '../../src/core/analyse.ts';
import { searchCorpora } from '../../src/core/coverage/index.ts';
import type { Knowledge } from '../../src/core/knowledge/index.ts';
import { openKnowledge, packKnowledge } from '../../src/core/packed.ts';
import { compileCorpus, compileKnowledge } from '../../src/data/compile.ts';
import { loadKnowledge } from '../../src/data/index.ts';
import { shipKnowledge } from '../../src/data/shipped.ts';
import { labelledPages } from './labelled-pages.ts';
import { quantile } from './quantile.ts';
import { CLOCK, processor } from './scale-clock.ts';

/**
 * What the background does for a page, in Node: bringing the knowledge up in a fresh process, the
 * first look at a page, later looks, and the full analysis. `BENCH_PAGES=60` takes fewer pages.
 */
const preferences = { searchEngine: 'duckduckgo' as const, languages: ['en'] };

/** The run-time files as the build writes them. */
function shippedFiles(): Record<string, string> {
  const read = (name: string): string => readFileSync(join('src/data', name), 'utf8');
  const raw = { ...compileKnowledge(read), corpus: compileCorpus(read) };
  return shipKnowledge(raw, packKnowledge(raw));
}

function inputs(): AnalysisInput[] {
  const most = Number(process.env['BENCH_PAGES'] ?? Number.POSITIVE_INFINITY);
  const pages = labelledPages().filter(({ set }) => set === 'wcxb');
  const step = Math.max(1, Math.ceil(pages.length / most));
  return pages
    .filter((_, at) => at % step === 0)
    .map(({ html, url }) => {
      const { snapshot, extraction } = readSavedPage(html, url || null);
      return { snapshot, extraction, language: detectLanguage(snapshot), preferences };
    });
}

/** Processor time, for on a busy machine the wall clock measures the neighbours. */
function timed<T>(run: () => T): { value: T; ms: number } {
  const start = processor();
  const value = run();
  return { value, ms: processor() - start };
}

async function load(files: Record<string, string>): Promise<Knowledge> {
  console.log(`${CLOCK}, on an idle machine what the wall clock shows`);
  const start = processor();
  const raw = await loadKnowledge((name) => Promise.resolve(files[name] ?? ''));
  line('knowledge: taken in', [processor() - start]);
  const opened = timed(() => openKnowledge(raw));
  line('knowledge: opened', [opened.ms]);
  return opened.value;
}

function line(what: string, times: number[]): void {
  const value = (q: number): string => quantile(times, q).toFixed(1).padStart(7);
  const spread = times.length > 1 ? `p50 ${value(0.5)}  p95 ${value(0.95)}` : `    ${value(0)}`;
  console.log(`${what.padEnd(28)} ${spread} ms`);
}

async function main(): Promise<void> {
  const pages = inputs();
  const [first] = pages;
  if (!first) {
    console.log('../shared is not here: the background benchmark did not run.');
    return;
  }
  const knowledge = await load(shippedFiles());
  line('first search', [
    timed(() => searchCorpora('Geneva talks Ryabkov Sherman', knowledge.corpora, ['en'])).ms,
  ]);
  line('first triage', [timed(() => triage(first, knowledge)).ms]);
  line('second triage', [timed(() => triage(pages[1] ?? first, knowledge)).ms]);
  line(
    `triage, ${pages.length} pages`,
    pages.map((page) => timed(() => triage(page, knowledge)).ms),
  );
  line(
    'full analysis',
    pages.map((page) => timed(() => analyse(page, knowledge)).ms),
  );
}

await main();

// The engines on 100,000 records: build, load, query times, memory, longest block, order of answers.
import { readFileSync } from 'node:fs';
import {
  addRecords,
  emptyIndex,
  restorePart,
  storeIndex,
} from '../../src/core/coverage/corpus-index.ts';
import { searchCorpora } from '../../src/core/coverage/index.ts';
import { buildVocabulary } from '../../src/core/coverage/vocabulary.ts';
import { compileCorpus, compileKnowledge } from '../../src/data/compile.ts';
import { generateRecords } from './generate-records.ts';
import { ndcg } from './ndcg.ts';
import { PLAIN_ENGINES } from './search-engines.ts';

const COUNT = Number(process.env['RECORDS'] ?? 100_000);
const SLICE = 100;
const MAX_BLOCK_MS = 50;
const MAX_P95_MS = 30;
const read = (name: string): string => readFileSync(`src/data/${name}`, 'utf8');
const { gazetteer, lists } = compileKnowledge(read);
const records = generateRecords(compileCorpus(read), COUNT);
const judged = readFileSync('test/judged/queries.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map(
    (line) => JSON.parse(line) as { query: string; judgements: { url: string; grade: number }[] },
  );

const gc = (globalThis as { gc?: () => void }).gc ?? ((): void => undefined);
function heap(): number {
  gc();
  return process.memoryUsage().heapUsed / 1e6;
}
function at(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
const blocks: { build: number[]; store: number[]; load: number[] } = {
  build: [],
  store: [],
  load: [],
};
/** Processor milliseconds of this process: a busy machine does not change them. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
function block<T>(kind: keyof typeof blocks, work: () => T): T {
  const started = spent();
  const result = work();
  blocks[kind].push(spent() - started);
  return result;
}

/** Queries one after another; the first round warms up and is not counted. */
async function ask(
  search: (query: string) => Promise<string[]>,
): Promise<{ times: number[]; score: number }> {
  const times: number[] = [];
  let score = 0;
  for (const round of [0, 1, 2]) {
    for (const { query, judgements } of judged) {
      const started = spent();
      const found = await search(query);
      if (round > 0) times.push(spent() - started);
      const grades = new Map(judgements.map(({ url, grade }) => [url, grade]));
      if (round === 2)
        score += ndcg(
          found.slice(0, 5).map((url) => grades.get(url) ?? 0),
          [...grades.values()],
          5,
        );
    }
  }
  return { times: times.sort((a, b) => a - b), score: score / judged.length };
}

interface Row {
  name: string;
  build: number;
  load: number | null;
  times: number[];
  memory: number;
  score: number;
}
function print({ name, build, load, times, memory, score }: Row): void {
  const loaded = load === null ? '      -' : `${(load / 1000).toFixed(2).padStart(6)}s`;
  console.log(
    `${name.padEnd(12)} build ${(build / 1000).toFixed(1).padStart(6)}s  load ${loaded}  query p50 ${at(times, 0.5).toFixed(1)} ms  p95 ${at(times, 0.95).toFixed(1)} ms  memory ${memory.toFixed(0)} MB  nDCG@5 ${score.toFixed(3)}`,
  );
}

async function own(): Promise<Row> {
  const vocabulary = buildVocabulary(gazetteer, lists['event-words'] ?? []);
  const before = heap();
  const started = spent();
  let index = emptyIndex('scale', vocabulary);
  for (let from = 0; from < records.length; from += SLICE) {
    block('build', () => addRecords(index, records.slice(from, from + SLICE)));
  }
  const build = spent() - started;
  const memory = heap() - before;
  const parts: string[] = [];
  const stored = storeIndex(index);
  for (
    let next = block('store', () => stored.next());
    !next.done;
    next = block('store', () => stored.next())
  ) {
    parts.push(JSON.stringify(next.value));
  }
  index = emptyIndex('scale', vocabulary);
  const loading = spent();
  for (const part of parts) block('load', () => restorePart(index, JSON.parse(part)));
  const load = spent() - loading;
  const { times, score } = await ask(async (query) =>
    searchCorpora(query, [index], [], 5).flatMap(({ url, also }) => [
      url,
      ...also.map((other) => other.url),
    ]),
  );
  return { name: 'Unmirror', build, load, times, memory, score };
}

console.log(
  `${COUNT} records, ${judged.length} queries, ${process.version}; all times are processor time`,
);
const row = await own();
print(row);
const longest = (kind: keyof typeof blocks): number => Math.max(...blocks[kind]);
console.log(
  `  longest block: build ${longest('build').toFixed(0)} ms (p99 ${at(
    [...blocks.build].sort((a, b) => a - b),
    0.99,
  ).toFixed(0)}), store ${longest('store').toFixed(0)} ms, load ${longest('load').toFixed(0)} ms`,
);
if (at(row.times, 0.95) > MAX_P95_MS) process.exitCode = 1;
if (longest('load') > MAX_BLOCK_MS || longest('build') > MAX_BLOCK_MS)
  console.log(`  over ${MAX_BLOCK_MS} ms: see above`);
for (const engine of PLAIN_ENGINES) {
  const before = heap();
  const started = spent();
  const searcher = await engine.build(records);
  const build = spent() - started;
  const memory = heap() - before;
  const text = searcher.store();
  const loading = spent();
  if (text !== null) JSON.parse(text);
  const load = text === null ? null : spent() - loading;
  const { times, score } = await ask((query) => searcher.search(query, 5));
  print({ name: engine.name, build, load, times, memory, score });
}

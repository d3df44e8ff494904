// The engines on 100,000 records: build, load, query times, memory, longest block, order of answers.
// RECORDS=10000 takes fewer, ENGINES=Unmirror only ours. Every step prints as soon as it is done.
import { readFileSync } from 'node:fs';
import { compileCorpus } from '../../src/data/compile.ts';
import { generateRecords } from './generate-records.ts';
import { ndcg } from './ndcg.ts';
import { CLOCK, memory, processor, Times, timed } from './scale-clock.ts';
import { askPages, buildAndLoad, ownSearch } from './scale-own.ts';
import { type Engine, PLAIN_ENGINES } from './search-engines.ts';

const COUNT = Number(process.env['RECORDS'] ?? 100_000);
const WANTED = process.env['ENGINES']?.split(',') ?? null;
const MAX_BLOCK_MS = 50;
const MAX_P95_MS = 30;
/** Processor seconds a plain engine may take in records, and to answer queries. */
const BUILD_SECONDS = 40;
const QUERY_SECONDS = 12;

const real = compileCorpus((name) => readFileSync(`src/data/${name}`, 'utf8'));
const all = generateRecords(real, COUNT);
const judged = readFileSync('test/judged/queries.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map(
    (line) => JSON.parse(line) as { query: string; judgements: { url: string; grade: number }[] },
  );

/** Queries one after another, twice; the first round is judged and warms up, the second counts. */
async function ask(search: (query: string) => Promise<string[]>): Promise<Times> {
  const [warm, times] = [new Times(), new Times()];
  let [score, asked] = [0, 0];
  const started = processor();
  for (const round of [warm, times]) {
    for (const { query, judgements } of judged) {
      if (processor() - started > QUERY_SECONDS * 1000) continue;
      const { value: found, spent } = await timed(() => search(query));
      round.add(spent);
      if (round !== warm) continue;
      const grades = new Map(judgements.map(({ url, grade }) => [url, grade]));
      const best = found.slice(0, 5).map((url) => grades.get(url) ?? 0);
      score += ndcg(best, [...grades.values()], 5);
      asked += 1;
    }
  }
  const counted = times.cpu.length > 0 ? times : warm;
  const some = asked < judged.length ? ` of ${asked} queries in ${QUERY_SECONDS} s` : '';
  console.log(`  query   ${counted.spread()}; nDCG@5 ${(score / asked).toFixed(3)}${some}`);
  return counted;
}

async function plain(engine: Engine): Promise<void> {
  const { name, most = COUNT } = engine;
  const records = most < COUNT ? generateRecords(real, most) : all;
  console.log(most < COUNT ? `${name}: on ${most} records only, more are beyond it` : name);
  const before = memory();
  const until = processor() + BUILD_SECONDS * 1000;
  const { value: searcher, spent } = await timed(() =>
    engine.build(records, () => processor() > until),
  );
  const { taken } = searcher;
  const part = taken < records.length ? `; only ${taken} records in ${BUILD_SECONDS} s` : '';
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  console.log(`  build   ${seconds(spent.cpu)} (wall ${seconds(spent.wall)}) in one block${part}`);
  console.log(`  memory  ${(memory() - before).toFixed(0)} MB`);
  const text = searcher.store();
  if (text !== null) {
    const load = await timed(() => searcher.load(text));
    console.log(
      `  load    ${seconds(load.spent.cpu)} (wall ${seconds(load.spent.wall)}), ${(text.length / 1e6).toFixed(0)} MB, in one block`,
    );
  }
  await ask((query) => searcher.search(query, 5));
}

console.log(`${COUNT} records, ${judged.length} queries, Node ${process.version}; ${CLOCK}`);
const slow: string[] = [];
if (WANTED === null || WANTED.includes('Unmirror')) {
  console.log('Unmirror');
  const { index, blocks } = buildAndLoad(all);
  for (const [at, times] of blocks.entries())
    if (times.longest() > MAX_BLOCK_MS) slow.push(`${['build', 'store', 'load'][at]} block`);
  if ((await ask(ownSearch(index))).p95() > MAX_P95_MS) slow.push('query');
  for (const times of askPages(index)) if (times.p95() > MAX_P95_MS) slow.push('page');
  console.log(
    slow.length === 0
      ? `  kept: blocks at most ${MAX_BLOCK_MS} ms, p95 at most ${MAX_P95_MS} ms`
      : `  MISSED (blocks ${MAX_BLOCK_MS} ms, p95 ${MAX_P95_MS} ms): ${slow.join(', ')}`,
  );
}
for (const engine of PLAIN_ENGINES)
  if (WANTED === null || WANTED.includes(engine.name)) await plain(engine);
if (slow.length > 0) process.exitCode = 1;

// Judged queries on the bundled corpus: our engine beside four plain ones on the same records.
import { readFileSync } from 'node:fs';
import { compileCorpus, compileKnowledge } from '../../src/data/compile.ts';
import { ndcg } from './ndcg.ts';
import { type Engine, ownEngine, PLAIN_ENGINES } from './search-engines.ts';

interface Judged {
  query: string;
  lang: string;
  event: string;
  judgements: { url: string; grade: number; why: string }[];
}

const DEPTH = 5;
const read = (name: string): string => readFileSync(`src/data/${name}`, 'utf8');
const records = compileCorpus(read);
const { gazetteer, lists } = compileKnowledge(read);
const queries = readFileSync('test/judged/queries.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Judged);

async function score(engine: Engine): Promise<{ mean: number; each: number[] }> {
  const searcher = await engine.build(records);
  const each: number[] = [];
  for (const { query, judgements } of queries) {
    const grades = new Map(judgements.map(({ url, grade }) => [url, grade]));
    const found = (await searcher.search(query, DEPTH)).map((url) => grades.get(url) ?? 0);
    each.push(ndcg(found, [...grades.values()], DEPTH));
    if (process.env['SHOW'] === engine.name) {
      console.log(`${each.at(-1)?.toFixed(2)} ${query}`);
      for (const url of (await searcher.search(query, DEPTH)).slice(0, DEPTH)) {
        console.log(`      ${grades.get(url) ?? 0} ${url}`);
      }
    }
  }
  return { mean: each.reduce((sum, value) => sum + value, 0) / each.length, each };
}

const engines = [ownEngine(gazetteer, lists['event-words'] ?? []), ...PLAIN_ENGINES];
const results: { name: string; mean: number; each: number[] }[] = [];
for (const engine of engines) results.push({ name: engine.name, ...(await score(engine)) });
const english = queries.map(({ lang }) => lang === 'en');
const meanOf = (each: number[], wanted: boolean): number => {
  const kept = each.filter((_, at) => english[at] === wanted);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
};
console.log(`${queries.length} judged queries on ${records.length} records, nDCG@${DEPTH}`);
for (const { name, mean, each } of results) {
  console.log(
    `${name.padEnd(12)} ${mean.toFixed(3)}   English ${meanOf(each, true).toFixed(3)}   other languages ${meanOf(each, false).toFixed(3)}`,
  );
}
const own = results[0]?.mean ?? 0;
const best = Math.max(...results.slice(1).map(({ mean }) => mean));
console.log(`ahead of the best plain engine by ${(own - best).toFixed(3)}`);
if (own < 0.8 || own - best < 0.1) process.exitCode = 1;

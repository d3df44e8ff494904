import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../src/core/coverage/corpus-index.ts';
import { searchCorpora } from '../../src/core/coverage/index.ts';
import { compileCorpus, compileKnowledge } from '../../src/data/compile.ts';
import { ndcg } from '../bench/ndcg.ts';

interface Judged {
  query: string;
  judgements: { url: string; grade: number; why: string }[];
}

const read = (name: string): string => readFileSync(`src/data/${name}`, 'utf8');
const queries = readFileSync('test/judged/queries.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Judged);

describe('the judged queries', () => {
  const records = compileCorpus(read);
  const urls = new Set(records.map(({ url }) => url));

  it('are at least thirty, each judgement with a reason and a record of the corpus', () => {
    expect(queries.length).toBeGreaterThanOrEqual(30);
    for (const { query, judgements } of queries) {
      expect(
        judgements.some(({ grade }) => grade === 3),
        query,
      ).toBe(true);
      for (const { url, grade, why } of judgements) {
        expect(urls.has(url), url).toBe(true);
        expect([0, 1, 2, 3], url).toContain(grade);
        expect(why.length, url).toBeGreaterThan(5);
      }
    }
  });

  it('are answered well: nDCG@5 of at least 0.80', () => {
    const { gazetteer, lists } = compileKnowledge(read);
    const index = indexCorpus('bundled', records, gazetteer, lists['event-words'] ?? []);
    const scores = queries.map(({ query, judgements }) => {
      const grades = new Map(judgements.map(({ url, grade }) => [url, grade]));
      const found = searchCorpora(query, [index], [], 5).map(({ url }) => grades.get(url) ?? 0);
      return ndcg(found, [...grades.values()], 5);
    });
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(
      0.8,
    );
  }, 60_000);
});

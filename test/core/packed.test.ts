import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeIndex } from '../../src/core/coverage/corpus-index.ts';
import { openKnowledge, packKnowledge } from '../../src/core/packed.ts';
import { compileGazetteer } from '../../src/core/text/gazetteer.ts';
import type { RawKnowledge } from '../../src/core/types.ts';
import { compileCorpus, compileKnowledge } from '../../src/data/compile.ts';

const read = (name: string): string => readFileSync(join('src/data', name), 'utf8');
const fresh = (): RawKnowledge => ({ ...compileKnowledge(read), corpus: compileCorpus(read) });
const asText = (raw: RawKnowledge): string => JSON.stringify(packKnowledge(raw));
const text = asText(fresh());
const packed = (): unknown => JSON.parse(text);

describe('packed knowledge', { timeout: 30_000 }, () => {
  it('opens to the same gazetteer as working it out anew', () => {
    const raw = fresh();
    openKnowledge({ ...raw, packed: packed() });
    // Packing what was opened gives the very text that packing anew gives.
    expect(asText(raw) === text).toBe(true);
    expect(compileGazetteer(raw.gazetteer).byFirst.size).toBeGreaterThan(1000);
  });

  it('opens to the same corpus index', () => {
    const parts = (raw: RawKnowledge): string[] =>
      openKnowledge(raw).corpora.flatMap((index) =>
        [...storeIndex(index)].map((part) => JSON.stringify(part)),
      );
    const opened = parts({ ...fresh(), packed: packed() });
    const anew = parts(fresh());
    expect(opened.length).toBeGreaterThan(2);
    expect(opened.every((part, at) => part === anew[at])).toBe(true);
    expect(opened).toHaveLength(anew.length);
  });

  it('is worked out anew where the packed form belongs to other records', () => {
    const raw = fresh();
    const corpus = raw.corpus.slice(1);
    const knowledge = openKnowledge({ ...raw, corpus, packed: packed() });
    expect(knowledge.corpora[0]?.records).toHaveLength(corpus.length);
    const gazetteer = raw.gazetteer.slice(1);
    openKnowledge({ ...raw, gazetteer, packed: packed() });
    const first = raw.gazetteer[0];
    expect(first && compileGazetteer(gazetteer).byConcept.has(first.concept)).toBe(false);
  });
});

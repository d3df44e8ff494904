import { readSavedPage } from '../../src/cli/document.ts';
import { detectLanguage } from '../../src/cli/language.ts';
import { readPage } from '../../src/core/article/read-page.ts';
import {
  addRecords,
  type CorpusIndex,
  emptyIndex,
  restorePart,
  storeIndex,
} from '../../src/core/coverage/corpus-index.ts';
import { relatedCoverage, searchCorpora } from '../../src/core/coverage/index.ts';
import { matchOriginals } from '../../src/core/coverage/match.ts';
import { readTerms } from '../../src/core/text/terms.ts';
import type { CorpusRecord, Origin } from '../../src/core/types.ts';
import { labelledPages, sourceKnowledge } from './labelled-pages.ts';
import { memory, Times } from './scale-clock.ts';

/** Records added before the worker looks whether it has worked long enough. */
const SLICE = 20;
const PAGES = 60;
const knowledge = sourceKnowledge();
const NOBODY: Origin = {
  outlet: null,
  newsroom: null,
  agencies: [],
  url: null,
  urlConfidence: 0,
  confidence: 0,
  published: null,
  archived: null,
  find: [],
  reasons: [],
};

function emptyOwn(): CorpusIndex {
  const [bundled] = knowledge.corpora;
  if (!bundled) throw new Error('no bundled corpus');
  return emptyIndex('own', bundled.vocabulary);
}

/** What a worker does to build, keep and load the index, piece by piece. Prints as it goes. */
export function buildAndLoad(records: CorpusRecord[]): { index: CorpusIndex; blocks: Times[] } {
  const [build, store, load] = [new Times(), new Times(), new Times()];
  const before = memory();
  let built: CorpusIndex | null = emptyOwn();
  const index = built;
  for (let from = 0; from < records.length; from += SLICE)
    build.run(() => addRecords(index, records.slice(from, from + SLICE)));
  console.log(`  build   ${build.total()}; a block: ${build.spread()}`);
  const texts = records.reduce((sum, record) => sum + JSON.stringify(record).length, 0) / 1e6;
  console.log(
    `  memory  ${(memory() - before).toFixed(0)} MB, the records themselves (${texts.toFixed(0)} MB) included`,
  );
  const parts: string[] = [];
  const stored = storeIndex(built);
  for (let next = store.run(() => stored.next()); !next.done; next = store.run(() => stored.next()))
    parts.push(JSON.stringify(next.value));
  const size = parts.reduce((sum, part) => sum + part.length, 0) / 1e6;
  console.log(`  store   ${store.total()}, ${size.toFixed(0)} MB; a block: ${store.spread()}`);
  built = null;
  const loaded = emptyOwn();
  for (const part of parts) load.run(() => restorePart(loaded, JSON.parse(part)));
  console.log(`  load    ${load.total()}; a block: ${load.spread()}`);
  return { index: loaded, blocks: [build, store, load] };
}

/** Addresses of the best answers to typed words. */
export function ownSearch(index: CorpusIndex): (query: string) => Promise<string[]> {
  return async (query) =>
    searchCorpora(query, [index], [], 5).flatMap(({ url, also }) => [
      url,
      ...also.map((other) => other.url),
    ]);
}

/** What the two halves of an analysis ask of the corpora, over real pages. */
export function askPages(index: CorpusIndex): Times[] {
  const [match, related] = [new Times(), new Times()];
  const corpora = [...knowledge.corpora, index];
  const all = labelledPages();
  const step = Math.max(1, Math.floor(all.length / PAGES));
  const pages = all
    .filter((_, at) => at % step === 0)
    .map(({ html, url }) => {
      const { snapshot } = readSavedPage(html, url || null);
      const read = readPage(snapshot, detectLanguage(snapshot), knowledge);
      return { ...read, terms: readTerms(read, knowledge.gazetteer) };
    });
  const preferences = { searchEngine: 'duckduckgo' as const, languages: ['en'] };
  for (const round of ['warm', 'counted']) {
    const [first, second] = round === 'warm' ? [new Times(), new Times()] : [match, related];
    for (const page of pages) {
      const matches = first.run(() => matchOriginals(page, corpora));
      second.run(() => relatedCoverage({ ...page, matches }, NOBODY, corpora, preferences));
    }
  }
  console.log(`  matchOriginals,  ${pages.length} pages: ${match.spread()}`);
  console.log(`  relatedCoverage, ${pages.length} pages: ${related.spread()}`);
  return [match, related];
}

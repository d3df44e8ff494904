import { count, create, insertMultiple, search as oramaSearch } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { addRecords, emptyIndex } from '../../src/core/coverage/corpus-index.ts';
import { searchCorpora } from '../../src/core/coverage/index.ts';
import { buildVocabulary } from '../../src/core/coverage/vocabulary.ts';
import type { CorpusRecord, GazetteerRecord } from '../../src/core/types.ts';

/** A search engine over corpus records, as the benchmark drives it. */
export interface Engine {
  name: string;
  /** Records it can bear; a larger corpus is measured by one of this size. */
  most?: number;
  /** Builds the index; what it answers searches. Stops taking records in when told it is late. */
  build(records: CorpusRecord[], isLate?: () => boolean): Promise<Searcher>;
}

export interface Searcher {
  /** Addresses of the best records, best first. */
  search(query: string, limit: number): Promise<string[]>;
  /** Records taken in. */
  taken: number;
  /** The index as it would be stored; null for an engine without a form of its own for it. */
  store(): string | null;
  load(stored: string): void;
}

const BATCH = 500;

/** Gives the records in batches until it is late; answers how many were given. */
async function feed(
  records: CorpusRecord[],
  isLate: () => boolean,
  take: (batch: CorpusRecord[], from: number) => unknown,
): Promise<number> {
  let from = 0;
  for (; from < records.length && !isLate(); from += BATCH)
    await take(records.slice(from, from + BATCH), from);
  return Math.min(from, records.length);
}

const never = (): boolean => false;
const NOT_STORED = { store: () => null, load: () => undefined };

/** The same text for every plain engine: all that a record says. */
export function textOf(record: CorpusRecord): { title: string; names: string; gist: string } {
  const names = [...record.people, ...record.places, ...record.organisations, ...record.figures];
  return { title: record.title ?? '', names: names.join(' '), gist: record.gist };
}

const FIELDS = ['title', 'names', 'gist'] as const;

const minisearch: Engine = {
  name: 'MiniSearch',
  async build(records, isLate = never) {
    const options = { fields: [...FIELDS], idField: 'url' };
    const index = new MiniSearch(options);
    const taken = await feed(records, isLate, (batch) =>
      index.addAll(batch.map((record) => ({ url: record.url, ...textOf(record) }))),
    );
    return {
      taken,
      search: async (query, limit) =>
        index
          .search(query)
          .slice(0, limit)
          .map(({ id }) => String(id)),
      store: () => JSON.stringify(index),
      load: (stored) => MiniSearch.loadJSON(stored, options),
    };
  },
};

const flexsearch: Engine = {
  name: 'FlexSearch',
  async build(records, isLate = never) {
    const index = new FlexSearch.Index({ tokenize: 'strict' });
    const taken = await feed(records, isLate, (batch, from) => {
      for (const [at, record] of batch.entries())
        index.add(from + at, Object.values(textOf(record)).join(' '));
    });
    return {
      ...NOT_STORED,
      taken,
      search: async (query, limit) =>
        index.search(query, { limit, suggest: true }).map((at) => records[Number(at)]?.url ?? ''),
    };
  },
};

const orama: Engine = {
  name: 'Orama',
  async build(records, isLate = never) {
    const index = create({
      schema: { url: 'string', title: 'string', names: 'string', gist: 'string' } as const,
    });
    const taken = await feed(records, isLate, (batch) =>
      insertMultiple(
        index,
        batch.map((record) => ({ url: record.url, ...textOf(record) })),
        BATCH,
      ),
    );
    if ((await count(index)) !== taken) throw new Error('Orama lost records');
    return {
      ...NOT_STORED,
      taken,
      search: async (term, limit) => {
        const found = await oramaSearch(index, { term, limit, properties: [...FIELDS] });
        return found.hits.map(({ document }) => document.url);
      },
    };
  },
};

const lunrEngine: Engine = {
  name: 'Lunr',
  most: 30_000,
  async build(records, isLate = never) {
    let taken = 0;
    const index = lunr((builder) => {
      builder.ref('at');
      for (const field of FIELDS) builder.field(field);
      for (const record of records) {
        if (taken % BATCH === 0 && isLate()) break;
        builder.add({ at: taken, ...textOf(record) });
        taken += 1;
      }
    });
    return {
      taken,
      search: async (query, limit) =>
        index
          .search(query.replace(/[-+~^*:]/g, ' '))
          .slice(0, limit)
          .map(({ ref }) => records[Number(ref)]?.url ?? ''),
      store: () => JSON.stringify(index),
      load: (stored) => void lunr.Index.load(JSON.parse(stored)),
    };
  },
};

/** Our own engine with the shipped gazetteer and event words. */
export function ownEngine(gazetteer: GazetteerRecord[], eventWords: string[][]): Engine {
  return {
    name: 'Unmirror',
    async build(records) {
      const index = emptyIndex('bench', buildVocabulary(gazetteer, eventWords));
      addRecords(index, records);
      return {
        ...NOT_STORED,
        taken: records.length,
        search: async (query, limit) =>
          searchCorpora(query, [index], [], limit).flatMap(({ url, also }) => [
            url,
            ...also.map((other) => other.url),
          ]),
      };
    },
  };
}

export const PLAIN_ENGINES: Engine[] = [minisearch, flexsearch, orama, lunrEngine];

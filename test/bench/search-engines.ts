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
  /** Builds the index; what it answers searches. */
  build(records: CorpusRecord[]): Promise<Searcher>;
}

export interface Searcher {
  /** Addresses of the best records, best first. */
  search(query: string, limit: number): Promise<string[]>;
  /** The index as it would be stored. */
  store(): string | null;
}

/** The same text for every plain engine: all that a record says. */
export function textOf(record: CorpusRecord): { title: string; names: string; gist: string } {
  const names = [...record.people, ...record.places, ...record.organisations, ...record.figures];
  return { title: record.title ?? '', names: names.join(' '), gist: record.gist };
}

const FIELDS = ['title', 'names', 'gist'] as const;

const minisearch: Engine = {
  name: 'MiniSearch',
  async build(records) {
    const index = new MiniSearch({ fields: [...FIELDS], idField: 'url' });
    index.addAll(records.map((record) => ({ url: record.url, ...textOf(record) })));
    return {
      search: async (query, limit) =>
        index
          .search(query)
          .slice(0, limit)
          .map(({ id }) => String(id)),
      store: () => JSON.stringify(index),
    };
  },
};

const flexsearch: Engine = {
  name: 'FlexSearch',
  async build(records) {
    const index = new FlexSearch.Index({ tokenize: 'strict' });
    for (const [at, record] of records.entries()) {
      index.add(at, Object.values(textOf(record)).join(' '));
    }
    return {
      search: async (query, limit) =>
        index.search(query, { limit, suggest: true }).map((at) => records[Number(at)]?.url ?? ''),
      store: () => null,
    };
  },
};

const orama: Engine = {
  name: 'Orama',
  async build(records) {
    const index = create({
      schema: { url: 'string', title: 'string', names: 'string', gist: 'string' } as const,
    });
    await insertMultiple(
      index,
      records.map((record) => ({ url: record.url, ...textOf(record) })),
      500,
    );
    if ((await count(index)) !== records.length) throw new Error('Orama lost records');
    return {
      search: async (term, limit) => {
        const found = await oramaSearch(index, { term, limit, properties: [...FIELDS] });
        return found.hits.map(({ document }) => document.url);
      },
      store: () => null,
    };
  },
};

const lunrEngine: Engine = {
  name: 'Lunr',
  async build(records) {
    const index = lunr((builder) => {
      builder.ref('at');
      for (const field of FIELDS) builder.field(field);
      for (const [at, record] of records.entries()) builder.add({ at, ...textOf(record) });
    });
    return {
      search: async (query, limit) =>
        index
          .search(query.replace(/[-+~^*:]/g, ' '))
          .slice(0, limit)
          .map(({ ref }) => records[Number(ref)]?.url ?? ''),
      store: () => JSON.stringify(index),
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
        search: async (query, limit) =>
          searchCorpora(query, [index], [], limit).flatMap(({ url, also }) => [
            url,
            ...also.map((other) => other.url),
          ]),
        store: () => null,
      };
    },
  };
}

export const PLAIN_ENGINES: Engine[] = [minisearch, flexsearch, orama, lunrEngine];

import { type CorpusIndex, indexCorpus } from '../../../src/core/coverage/corpus-index.ts';
import { parseAddress } from '../../../src/core/text/address.ts';
import { readTerms } from '../../../src/core/text/terms.ts';
import type {
  CorpusRecord,
  GazetteerRecord,
  Origin,
  PageSnapshot,
  Reading,
} from '../../../src/core/types.ts';

export const GAZETTEER: GazetteerRecord[] = [
  {
    concept: 'geneva',
    type: 'place',
    names: { en: ['Geneva'], de: ['Genf'], fr: ['Genève'], ru: ['Женева'] },
  },
  {
    concept: 'lisbon',
    type: 'place',
    names: { en: ['Lisbon'], de: ['Lissabon'], fr: ['Lisbonne'], ru: ['Лиссабон'] },
  },
  { concept: 'nato', type: 'organisation', names: { en: ['NATO'], fr: ['OTAN'], ru: ['НАТО'] } },
  {
    concept: 'RU',
    type: 'country',
    names: { en: ['Russia'], de: ['Russland'], fr: ['Russie'], ru: ['Россия'] },
  },
];
export const EVENT_WORDS = [
  ['flood', 'de', 'hochwasser uberschwemm'],
  ['flood', 'en', 'flood'],
  ['flood', 'fr', 'inond'],
  ['talks', 'de', 'gesprach verhandl'],
  ['talks', 'en', 'negotiat talks$'],
  ['talks', 'fr', 'pourparler negociat'],
  ['talks', 'ru', 'переговор'],
];

/** A corpus record with only what a test cares about. */
export function record(fields: Partial<CorpusRecord> & { url: string }): CorpusRecord {
  const domain = /^https?:\/\/(?:www\.)?([^/]+)/.exec(fields.url)?.[1] ?? '';
  return {
    title: null,
    outlet: domain,
    domain,
    published: null,
    lang: 'en',
    kind: 'original',
    people: [],
    organisations: [],
    places: [],
    figures: [],
    gist: '',
    agencies: [],
    ...fields,
  };
}

export function corpus(records: CorpusRecord[]): CorpusIndex {
  return indexCorpus('test', records, GAZETTEER, EVENT_WORDS);
}

interface PageFields {
  url?: string;
  title: string;
  text: string;
  lang?: string;
  published?: string;
}

/** A page of one headline and some paragraphs, read as the product reads it. */
export function page({
  url = 'https://copy.example/a',
  title,
  text,
  lang = 'en',
  published,
}: PageFields): Reading {
  const tags = [title, ...text.split('\n')];
  const snapshot: PageSnapshot = {
    url,
    host: parseAddress(url)?.host ?? '',
    title,
    declaredLang: lang,
    dir: '',
    canonical: null,
    metas: published ? [{ key: 'article:published_time', content: published }] : [],
    jsonLd: [],
    blocks: tags.map((line, at) => ({
      tag: at === 0 ? 'h1' : 'p',
      text: line,
      path: '',
      depth: 2,
      group: 0,
      linkChars: 0,
      hidden: false,
    })),
    links: [],
    images: [],
    times: [],
    truncated: false,
  };
  const read = {
    snapshot,
    address: parseAddress(url),
    lang,
    body: tags.map((_, at) => at),
    text: tags.join('\n\n'),
  };
  return { ...read, terms: readTerms(read, GAZETTEER), matches: [] };
}

export const NO_ORIGIN: Origin = {
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
export const READER = { searchEngine: 'duckduckgo' as const, languages: ['en'] };

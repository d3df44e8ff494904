import { cleanArticle } from '../../../src/core/article/index.ts';
import { readPage } from '../../../src/core/article/read-page.ts';
import { type Knowledge, prepareKnowledge } from '../../../src/core/knowledge/index.ts';
import type {
  PageBlock,
  PageReading,
  PageSnapshot,
  RawKnowledge,
} from '../../../src/core/types.ts';

/** A line of a page in short: tag, text, and what differs from a plain visible block. */
export type ShortBlock = [tag: string, text: string, more?: Partial<PageBlock>];

export function block([tag, text, more]: ShortBlock): PageBlock {
  return { tag, text, path: 'div.page', depth: 3, group: 1, linkChars: 0, hidden: false, ...more };
}

export function page(blocks: ShortBlock[], more: Partial<PageSnapshot> = {}): PageSnapshot {
  return {
    url: 'https://harbour-post.example/2024/03/05/ferry',
    host: 'harbour-post.example',
    title: '',
    declaredLang: 'en',
    dir: '',
    canonical: null,
    metas: [],
    jsonLd: [],
    blocks: blocks.map(block),
    links: [],
    images: [],
    times: [],
    truncated: false,
    ...more,
  };
}

const RAW: RawKnowledge = {
  outlets: [
    {
      id: 'north-gazette',
      name: 'North Gazette',
      aliases: ['NG'],
      domains: ['north-gazette.example'],
      country: 'NO',
      languages: ['en'],
      kind: 'newspaper',
      feeds: [],
      search: null,
      imageHosts: [],
      state: false,
      source: 'made up',
    },
  ],
  subdomains: [],
  agencies: [
    agency('afp', 'Agence France-Presse', ['AFP']),
    agency('dpa', 'Deutsche Presse-Agentur', ['dpa']),
  ],
  creditLines: [
    { lang: 'en', label: 'Source:', meaning: 'source-credit' },
    { lang: 'en', label: 'Photo:', meaning: 'photo-credit' },
    { lang: 'en', label: 'Enlarge image', meaning: 'enlarge-image' },
    { lang: 'en', label: 'Leave a reply', meaning: 'comment-form' },
    { lang: 'de', label: 'Laut', meaning: 'source-credit' },
    { lang: 'ar', label: 'اضغط للتكبير', meaning: 'enlarge-image' },
    { lang: 'zh', label: '点击放大', meaning: 'enlarge-image' },
    { lang: 'hi', label: 'स्रोत:', meaning: 'source-credit' },
    { lang: 'en', label: 'Read more', meaning: 'read-more' },
    { lang: 'en', label: 'Share', meaning: 'share' },
  ],
  mirrors: [],
  gazetteer: [],
  corpus: [],
  lists: {
    'furniture-lines': [
      ['de', 'ad', 'head', 'Anzeige'],
      ['en', 'ad', 'head', 'Advertisement'],
      ['en', 'latest', 'whole', 'You may like'],
      ['en', 'latest', 'start', 'Read also:'],
      ['en', 'plugin', 'contains', 'bloggers like this'],
      ['en', 'tags', 'start', 'Tags:'],
      ['en', 'agency-credit', 'open', 'Report by'],
      ['en', 'author', 'start', 'Written by'],
      ['en', 'disclaimer', 'open', 'The post'],
    ],
    'furniture-classes': [
      ['author-box', 'author'],
      ['comments', 'comments'],
      ['entry-content', 'story'],
      ['newsletter', 'newsletter'],
      ['sidebar', 'side'],
      ['widget', 'side'],
    ],
    'byline-words': [
      ['en', 'by', 'By'],
      ['de', 'by', 'Von'],
      ['en', 'placeholder', 'news desk'],
    ],
    'section-names': [['News']],
  },
};

function agency(id: string, name: string, signoffs: string[]) {
  return { id, name, aliases: signoffs, domains: [], country: null, datelines: [], signoffs };
}

export const knowledge: Knowledge = prepareKnowledge(RAW, []);

/** Three paragraphs of a story that nobody ever printed. */
export const STORY: ShortBlock[] = [
  [
    'p',
    'The ferry to the outer islands stayed in harbour on Tuesday after engineers found a crack in its bow ramp, the operator said.',
  ],
  [
    'p',
    'Some four hundred passengers were moved to two smaller boats, which took until the evening to bring everyone across.',
  ],
  [
    'p',
    'A spare part is on its way from the shipyard. The operator expects the ferry to sail again before the weekend.',
  ],
];

export const TITLE = 'Island ferry stays in harbour after crack is found in its ramp';

export function read(snapshot: PageSnapshot, lang: string | null = 'en'): PageReading {
  return readPage(snapshot, lang, knowledge);
}

/** The texts of the cleaned article of a page that the reader-mode library never saw. */
export function clean(blocks: ShortBlock[], more: Partial<PageSnapshot> = {}) {
  const snapshot = page(blocks, { title: TITLE, ...more });
  const reading = read(snapshot, more.declaredLang || 'en');
  return cleanArticle(reading, null, [], knowledge);
}

export const texts = (article: { blocks: { text: string }[] }): string[] =>
  article.blocks.map(({ text }) => text);

export const STORY_TEXTS = STORY.map(([, text]) => text);

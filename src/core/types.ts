/**
 * The plain data that travels through the house, in the order of the journey:
 * PageSnapshot -> Reading -> Evidence[] -> Verdict -> Article -> Origin -> Coverage.
 * Everything here survives structured cloning and JSON; nothing here knows a DOM or a browser.
 */

/** Text-bearing block of the page, in document order. Made once by `content/snapshot`. */
export interface PageBlock {
  /** Lower-case tag of the block element ("p", "h2", "li", "figcaption", "td", "div", ...). */
  tag: string;
  /** White space collapsed, at most `SNAPSHOT_LIMITS.blockChars` characters. Never empty. */
  text: string;
  /**
   * The ancestors that carry a class, an id or a role, outer to inner, as
   * "tag#id.class.class" parts joined by ">", at most 240 characters (outer parts go first).
   */
  path: string;
  /** Number of element ancestors up to `body`. */
  depth: number;
  /** Blocks with the same parent element share this number (it counts parents as they are met). */
  group: number;
  /** Characters of `text` that stand inside links. */
  linkChars: number;
  /** True when the markup hides the block (`hidden`, `aria-hidden`, inline display:none, `template`). */
  hidden: boolean;
}

/** A link of the page. `host` is lower-case and without port; only http and https links are kept. */
export interface PageLink {
  url: string;
  host: string;
  text: string;
  rel: string;
  /** Index into `PageSnapshot.blocks` of the block that holds it, or -1. */
  block: number;
}

/** A picture of the page (src, or the largest of srcset, or the usual lazy-load attribute). */
export interface PageImage {
  url: string;
  host: string;
  alt: string;
  /** Index of the last block that began before the picture, or -1. */
  block: number;
}

/** `<meta>` with name, property or itemprop: the key is lower-case. */
export interface PageMeta {
  key: string;
  content: string;
}

/** What the content script saw of a page, in one pass. Untrusted: every string is page text. */
export interface PageSnapshot {
  url: string;
  host: string;
  title: string;
  /** `lang` of the html element as written, or "". */
  declaredLang: string;
  dir: 'ltr' | 'rtl' | '';
  canonical: string | null;
  metas: PageMeta[];
  /** Parsed JSON-LD objects, graphs flattened; malformed scripts are left out. */
  jsonLd: unknown[];
  blocks: PageBlock[];
  links: PageLink[];
  images: PageImage[];
  /** `datetime` or text of the page's `<time>` elements, in order, with the block they stand in. */
  times: { value: string; block: number }[];
  /** True when a cap cut something off. */
  truncated: boolean;
}

/** Caps of a snapshot; what lies beyond is dropped and `truncated` is set. */
export const SNAPSHOT_LIMITS = {
  blocks: 4000,
  blockChars: 20_000,
  totalChars: 600_000,
  links: 1500,
  images: 300,
  metas: 200,
  metaChars: 2000,
  jsonLdChars: 200_000,
  titleChars: 1000,
} as const;

export type BlockType =
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'list-item'
  | 'table-row'
  | 'caption'
  | 'preformatted';

/** One block of an article: plain text, never HTML. */
export interface Block {
  type: BlockType;
  /** The words as the page has them, white space collapsed. */
  text: string;
  /** Typographic mending of `text` (spaces, stops, quotation marks, entities); only when it differs. */
  mended?: string;
  /** 2 to 6, headings only. */
  level?: number;
  /** Cells of a table row; `text` then is the cells joined by " | ". */
  cells?: string[];
  /** True for a row of header cells. */
  header?: boolean;
  /** Address of the picture a caption belongs to. */
  image?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** True where the list is numbered; list items only. */
  ordered?: boolean;
  /** A sentence or quotation runs on from the block before: show the two as one paragraph. */
  joinsPrevious?: boolean;
}

/** What the reader-mode library made of a clone of the page (`content/extract`). */
export interface Extraction {
  title: string | null;
  byline: string | null;
  blocks: Block[];
}

export type CopyKind = 'verbatim' | 'machine-translation' | 'back-translation' | 'spun';
export type Notice = 'wire' | 'syndication' | 'edition';
export type Level = 'copy' | 'possible' | 'none';

/** Groups of signals that are not independent of each other; the verdict caps what each adds. */
export type Family =
  | 'credit'
  | 'newsroom'
  | 'assets'
  | 'translation'
  | 'spinning'
  | 'site'
  | 'match'
  | 'counter';

/** Where on the page a piece of evidence stands. `index` is into blocks, links, images or metas. */
export interface Where {
  part: 'title' | 'meta' | 'address' | 'block' | 'link' | 'image' | 'structured-data' | 'document';
  index: number | null;
}

/** One observation. It quotes, it never concludes; wording comes from the catalogue by `code`. */
export interface Evidence {
  /** Id of the signal: its file name. */
  signal: string;
  family: Family;
  /** Key into the wording catalogue (`evidence_<code>` in the locales). */
  code: string;
  /** The page's own words, at most 200 characters. */
  quote: string;
  where: Where;
  /** 0 (hardly worth a mention) to 1 (as strong as this sign can be). */
  strength: number;
  /** The kind of copy this speaks for, if it speaks for one. */
  kind?: CopyKind;
  /** Counter-evidence may explain an honest reuse instead of a copy. */
  notice?: Notice;
  /** Outlet this points to (id of the registry) and agencies it names (ids). */
  outlet?: string;
  agencies?: string[];
  /** Country (ISO 3166-1 alpha-2) or language (ISO 639-1) of the newsroom, when only that is known. */
  country?: string;
  lang?: string;
  /** Address of the original it points to, absolute http(s), already unwrapped and checked. */
  url?: string;
  /** Words to put into the wording, by placeholder name. */
  detail?: Record<string, string>;
}

export interface Verdict {
  copy: boolean;
  level: Level;
  /** Calibrated probability that the page is a copy, 0 to 1. */
  probability: number;
  kind: CopyKind | null;
  notice: Notice | null;
}

/** A person, place or organisation named in the text. */
export interface NameMention {
  /** As written on the page (first mention). */
  text: string;
  /** Script-independent key: the same for Ryabkov, Rjabkow, Riabkov, Рябков. */
  key: string;
  /** Gazetteer concept ("geneva", "nato", "RU"), when it is a known place or organisation. */
  concept: string | null;
  count: number;
}

/** What survives translation and rewording: the terms that identify an event. */
export interface EventTerms {
  people: NameMention[];
  places: NameMention[];
  organisations: NameMention[];
  /** Normalised figures with two or more digits, or with a unit ("298", "100000", "2.5"). */
  figures: string[];
  /** ISO dates (YYYY-MM-DD) the text or its metadata names, the published date first. */
  dates: string[];
}

/** A known original that the page seems to restate. Score 0 to 1. */
export interface OriginalMatch {
  record: CorpusRecord;
  score: number;
  /** What agrees, for the reader: names, figures, dates. */
  shared: string[];
  /** Share of the record's facts that the page states, 0 to 1: what the matches are ranked by. */
  facts?: number;
  /** 0 to 1, of the first match only: that it is the very original, not just the same event. */
  sure?: number;
}

/** The page as the signals read it: snapshot, its story part, and what was worked out once. */
export interface Reading {
  snapshot: PageSnapshot;
  address: Address | null;
  /** ISO 639-1 language of the body text (detected, else declared), or null. */
  lang: string | null;
  /** Indices into `snapshot.blocks` of the story: headline to last line, furniture left out. */
  body: number[];
  /** Text of the body blocks joined by blank lines, at most 200,000 characters. */
  text: string;
  terms: EventTerms;
  matches: OriginalMatch[];
}

/** The reading before terms and matches are known. */
export type PageReading = Omit<Reading, 'terms' | 'matches'>;

/** A parsed http(s) address. */
export interface Address {
  url: string;
  scheme: 'http' | 'https';
  host: string;
  /** Registrable domain ("example.co.uk"), or the host where there is none. */
  domain: string;
  path: string;
  query: string;
}

/** A fact with where it was read, most trusted source first wins. */
export interface Sourced<T> {
  value: T;
  source: 'json-ld' | 'meta' | 'microdata' | 'visible' | 'extraction' | 'address' | 'title';
}

/** A block that was dropped or mended, and why. Printed by the command line's `--explain`. */
export interface ArticleTrace {
  step: string;
  action: 'drop' | 'keep' | 'take-back' | 'mend' | 'split';
  text: string;
  reason: string;
}

export interface Article {
  title: string | null;
  dek: string | null;
  byline: string | null;
  /** True when the byline is a theme placeholder ("admin", "news desk") and names nobody. */
  bylineIsPlaceholder: boolean;
  /** ISO 8601, as exact as the page is; null when unknown. */
  published: string | null;
  modified: string | null;
  lang: string | null;
  dir: 'ltr' | 'rtl';
  leadImage: string | null;
  /** Minutes, at least 1 when there is text. */
  readingMinutes: number;
  blocks: Block[];
  /** Where headline, byline and dates came from. */
  sources: Record<string, Sourced<string>['source']>;
  trace: ArticleTrace[];
}

export interface OutletName {
  id: string;
  name: string;
}

export interface FindLink {
  /** "DER SPIEGEL: search", "DuckDuckGo", "Wayback Machine" */
  label: string;
  url: string;
  /** The words searched for, shown before the click. */
  query: string;
  engine: string;
}

export interface Origin {
  outlet: (OutletName & { country: string | null; kind: string; stateControlled: boolean }) | null;
  /** Newsroom country or language when the outlet is not known ("a German newsroom, probably"). */
  newsroom: { country: string | null; lang: string | null } | null;
  agencies: string[];
  url: string | null;
  /** 0 to 1: that `url` is the exact article. Offered as "probably" below 0.8, never opened silently. */
  urlConfidence: number;
  /** 0 to 1: that `outlet` wrote it. */
  confidence: number;
  /** Published date of the original where known (ISO). */
  published: string | null;
  archived: string | null;
  find: FindLink[];
  /** Codes of the evidence that named the outlet, strongest first. */
  reasons: { code: string; quote: string; outlet: string; weight: number }[];
}

/** A real article as bibliographic facts. Unknown facts are null or empty. */
export interface CorpusRecord {
  url: string;
  title: string | null;
  outlet: string;
  domain: string;
  /** YYYY-MM-DD or null. */
  published: string | null;
  lang: string;
  kind: 'original' | 'wire-copy' | 'licensed-syndication';
  people: string[];
  organisations: string[];
  places: string[];
  figures: string[];
  gist: string;
  agencies: string[];
  /** True for state-controlled outlets. */
  state?: boolean;
}

export interface CoverageItem {
  url: string;
  title: string | null;
  outlet: string;
  published: string | null;
  gist: string;
  lang: string;
  /** 0 to 1, comparable within one answer. */
  score: number;
  group: 'same' | 'before' | 'after' | 'topic';
  /** What agrees ("Geneva", "10 January", "Ryabkov"). */
  why: string[];
  kind: CorpusRecord['kind'];
  state: boolean;
  /** Near-duplicates and copies of the same wire story folded under this one. */
  also: { url: string; outlet: string }[];
}

/** Everything the product knows about one page. */
export interface Analysis {
  url: string;
  verdict: Verdict;
  evidence: Evidence[];
  article: Article;
  origin: Origin;
  coverage: CoverageItem[];
  /** The day up to which the bundled corpus reaches (YYYY-MM-DD), shown beside the coverage. */
  coverageAsOf?: string;
  /** Words a spinner swapped and what probably stood there: later work, empty for now. */
  repairs: { quote: string; suggestion: string }[];
}

/** How a newsroom is known: one record of `data/outlets.jsonl`. */
export interface OutletRecord {
  id: string;
  name: string;
  aliases: string[];
  domains: string[];
  country: string | null;
  languages: string[];
  kind: string;
  feeds: string[];
  /** Search address with `{query}`, or null. */
  search: string | null;
  imageHosts: string[];
  state: boolean;
  source: string;
}

export interface AgencyRecord {
  id: string;
  name: string;
  aliases: string[];
  domains: string[];
  country: string | null;
  datelines: string[];
  signoffs: string[];
}

/** One row of `data/credit-lines.tsv`; `…` in the label stands for a variable part. */
export interface CreditLine {
  lang: string;
  label: string;
  meaning: string;
}

export interface MirrorRecord {
  domain: string;
  kind: string;
  source: string;
}

/** A name in many languages with one concept id ("geneva": Genf, Genève, Женева ...). */
export interface GazetteerRecord {
  concept: string;
  /** "given-name" and "title-word" records are word lists that help to tell people's names. */
  type: 'country' | 'place' | 'organisation' | 'person' | 'given-name' | 'title-word';
  /** Language -> names in that language, the usual one first. */
  names: Record<string, string[]>;
}

/** What `src/data` hands over: parsed and guarded records, no indexes. */
export interface RawKnowledge {
  outlets: OutletRecord[];
  /** Outlets that live on a subdomain of a shared domain: host -> outlet id. */
  subdomains: { host: string; outlet: string; name: string }[];
  agencies: AgencyRecord[];
  creditLines: CreditLine[];
  mirrors: MirrorRecord[];
  gazetteer: GazetteerRecord[];
  corpus: CorpusRecord[];
  /** Named word lists ("tortured", "placeholders", ...), each a list of tab-split rows. */
  lists: Record<string, string[][]>;
  /** What the build worked out beforehand (see `core/packed.ts`); without it, it is worked out anew. */
  packed?: unknown;
}

/** What the reader chose that changes an analysis. */
export interface AnalysisPreferences {
  searchEngine: 'duckduckgo' | 'google' | 'bing' | 'startpage' | 'kagi' | 'qwant';
  /** Languages the reader reads, best first (ISO 639-1). */
  languages: string[];
}

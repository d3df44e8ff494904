import type {
  AgencyRecord,
  CorpusRecord,
  CreditLine,
  GazetteerRecord,
  MirrorRecord,
  OutletRecord,
  RawKnowledge,
} from '../core/types.ts';

/** Reads a source file of this folder by name; throws when it is not there. */
export type ReadSource = (name: string) => string;

/** Lists that ship as named word lists: file `lists/<name>.tsv`, first line is a header. */
export const LIST_NAMES: readonly string[] = [
  'byline-words',
  'calques',
  'caption-labels',
  'copyright-words',
  'corpus-about',
  'credit-labels',
  'credit-mangled',
  'event-words',
  'function-words',
  'furniture-classes',
  'furniture-lines',
  'grammar-slips',
  'home-ground',
  'house-formulas',
  'house-phrases',
  'leftovers',
  'licence-lines',
  'lost-hyphens',
  'match-words',
  'name-cases',
  'mock-author',
  'model-answers',
  'neutral-hosts',
  'newsroom-appeals',
  'newsroom-habits',
  'newsroom-talk',
  'outlet-aliases',
  'outlet-leftovers',
  'outlet-prompts',
  'own-voice',
  'paper-names',
  'promotion-words',
  'quote-styles',
  'section-names',
  'self-mentions',
  'site-boilerplate',
  'spoken-to',
  'spun-phrases',
  'spun-words',
  'swapped-terms',
  'topic-words',
  'tortured',
  'tortured-others',
  'tracking-params',
  'transcription',
  'translated-names',
  'translated-outlets',
  'translationese',
];

/** Parses one JSON object per line; a bad line throws with its number. */
export function parseJsonLines<T>(text: string, name: string): T[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, index }) => {
      try {
        return JSON.parse(line) as T;
      } catch (error) {
        throw new Error(`${name}, line ${index + 1}: ${String(error)}`);
      }
    });
}

/** Splits tab-separated rows; the header line and `#` comments are left out. */
export function parseRows(text: string): string[][] {
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/**
 * Sites that the corpus has a newsroom's own story or a named wire story of, and that have no record
 * of an outlet: the site, and whether it was "original" or "wire-copy". The surer of the two counts.
 */
export function corpusSites(outlets: OutletRecord[], corpus: CorpusRecord[]): string[][] {
  const known = new Set(outlets.flatMap(({ domains }) => domains));
  const sites = new Map<string, string>();
  for (const { domain, kind } of corpus) {
    if (known.has(domain) || (kind !== 'original' && kind !== 'wire-copy')) continue;
    if (kind === 'original' || !sites.has(domain)) sites.set(domain, kind);
  }
  return [...sites].sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Turns the reviewed source files into the run-time knowledge that is shipped as JSON. */
export function compileKnowledge(read: ReadSource): Omit<RawKnowledge, 'corpus'> {
  const outlets = parseJsonLines<OutletRecord>(read('outlets.jsonl'), 'outlets.jsonl');
  const lists = LIST_NAMES.map((name): [string, string[][]] => [
    name,
    parseRows(read(`lists/${name}.tsv`)),
  ]);
  return {
    outlets,
    agencies: parseJsonLines<AgencyRecord>(read('agencies.jsonl'), 'agencies.jsonl'),
    subdomains: parseRows(read('subdomains.tsv')).map(([host = '', outlet = '', name = '']) => ({
      host,
      outlet,
      name,
    })),
    creditLines: parseRows(read('credit-lines.tsv')).map(
      ([lang = '', label = '', meaning = '']): CreditLine => ({ lang, label, meaning }),
    ),
    mirrors: parseRows(read('mirrors.tsv')).map(
      ([domain = '', kind = '', source = '']): MirrorRecord => ({ domain, kind, source }),
    ),
    gazetteer: parseJsonLines<GazetteerRecord>(read('gazetteer.jsonl'), 'gazetteer.jsonl'),
    lists: {
      ...Object.fromEntries(lists),
      'corpus-sites': corpusSites(outlets, compileCorpus(read)),
    },
  };
}

/** The bundled corpus, one record per line in `corpus.jsonl`. */
export function compileCorpus(read: ReadSource): CorpusRecord[] {
  return parseJsonLines<CorpusRecord>(read('corpus.jsonl'), 'corpus.jsonl');
}

import { fold } from '../text/normalise.ts';
import { isUnspaced } from './tokens.ts';

const STEM_MIN = 3;
/** Without a known language only longer beginnings are sure enough; other scripts narrow it down. */
const STEM_MIN_ANY = 5;
const STEM_MIN_SCRIPT = 4;
const STEM_MAX = 14;
/** Stands between the words of a phrase. */
const JOINT = '_';

/** What is known of the words of one language. */
interface Table {
  /** Word beginning (a closing "$" marks a whole word) -> concept. */
  words: Map<string, string>;
  /** First word -> phrases that begin with it, longest first. */
  phrases: Map<string, string[][]>;
  /** First letter -> words that are found within a run of letters, longest first. */
  runs: Map<string, string[]>;
}

/** Words for what happens, in several languages, reduced to concepts. */
export interface EventWords {
  /**
   * Concept of a folded word, or null. Read in its language, then in English; without a language
   * also in any other, if the word is long enough to be sure.
   */
  of(word: string, lang: string | null): string | null;
  /**
   * The folded words of a text with phrases joined into one and runs of a script without spaces cut
   * into the words that are known; null where the language has neither.
   */
  pieces(words: string[], lang: string | null): string[] | null;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function tableOf(rows: string[][]): Table {
  const table: Table = { words: new Map(), phrases: new Map(), runs: new Map() };
  for (const [concept = '', , beginnings = ''] of rows) {
    for (const written of beginnings.split(' ')) {
      const beginning = fold(written);
      if (beginning === '') continue;
      const phrase = beginning.split(JOINT);
      const [first = ''] = phrase;
      if (phrase.length > 1) put(table.phrases, first, phrase);
      else if (isUnspaced(first)) put(table.runs, first.charAt(0), first);
      const whole = phrase.length > 1 || isUnspaced(first);
      table.words.set(whole ? `${beginning}$` : beginning, concept);
    }
  }
  for (const list of table.phrases.values()) list.sort((a, b) => b.length - a.length);
  for (const list of table.runs.values()) list.sort((a, b) => b.length - a.length);
  return table;
}

/** Rows by language, each made into a table when it is first asked for. */
class Tables {
  private readonly rows = new Map<string, string[][]>();
  private readonly made = new Map<string, Table>();

  constructor(rows: string[][]) {
    for (const row of rows) put(this.rows, row[1] ?? '', row);
  }

  of(lang: string): Table | null {
    const known = this.made.get(lang);
    if (known) return known;
    const rows = this.rows.get(lang);
    if (!rows) return null;
    const table = tableOf(rows);
    this.made.set(lang, table);
    return table;
  }

  *all(): Generator<Table> {
    for (const lang of this.rows.keys()) {
      const table = this.of(lang);
      if (table) yield table;
    }
  }
}

function lookUp({ words }: Table, word: string, least: number): string | null {
  const whole = words.get(`${word}$`);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length, STEM_MAX); length >= least; length -= 1) {
    const concept = words.get(word.slice(0, length));
    if (concept !== undefined) return concept;
  }
  return null;
}

/** Known words and numbers of a run of letters, in order; the rest is left out. */
function cut(run: string, { runs }: Table): string[] {
  const found: string[] = [];
  for (let at = 0; at < run.length; at += 1) {
    const number = /^\d+/.exec(run.slice(at, at + 15))?.[0];
    const known = number ?? runs.get(run.charAt(at))?.find((word) => run.startsWith(word, at));
    if (known === undefined) continue;
    found.push(known);
    at += known.length - 1;
  }
  return found;
}

function piecesOf(words: string[], table: Table): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const phrase = table.phrases
      .get(word)
      ?.find((parts) => parts.every((part, index) => words[at + index] === part));
    if (phrase) {
      pieces.push(phrase.join(JOINT));
      at += phrase.length - 1;
    } else if (table.runs.size > 0 && isUnspaced(word)) pieces.push(...cut(word, table));
    else pieces.push(word);
  }
  return pieces;
}

/**
 * The look-up over rows of concept, language, word beginnings separated by spaces; the rows may be
 * left to be read when the first word is looked up.
 */
export function buildEventWords(rows: string[][] | (() => string[][])): EventWords {
  let made: Tables | null = null;
  const tables = (): Tables => {
    made ??= new Tables(typeof rows === 'function' ? rows() : rows);
    return made;
  };
  const own = (word: string, lang: string): string | null => {
    const table = tables().of(lang);
    return table ? lookUp(table, word, STEM_MIN) : null;
  };
  const any = (word: string): string | null => {
    const least = /^[a-z0-9]*$/.test(word) ? STEM_MIN_ANY : STEM_MIN_SCRIPT;
    for (const table of tables().all()) {
      const found = lookUp(table, word, least);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    of: (word, lang) => {
      if (lang === null) return own(word, 'en') ?? any(word);
      return own(word, lang) ?? own(word, 'en');
    },
    pieces: (words, lang) => {
      const table = lang === null ? null : tables().of(lang);
      if (!table || table.phrases.size + table.runs.size === 0) return null;
      return piecesOf(words, table);
    },
  };
}

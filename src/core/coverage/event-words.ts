const STEM_MIN = 3;
/** Without a known language only longer beginnings are sure enough; other scripts narrow it down. */
const STEM_MIN_ANY = 5;
const STEM_MIN_SCRIPT = 4;
const STEM_MAX = 14;

/** Language -> word beginning (a closing "$" marks a whole word) -> concept. */
type Tables = Map<string, Map<string, string>>;

/** Words for what happens, in several languages, reduced to concepts. */
export interface EventWords {
  /**
   * Concept of a folded word, or null. Read in its language, then in English; without a language
   * also in any other, if the word is long enough to be sure.
   */
  of(word: string, lang: string | null): string | null;
}

function tablesOf(rows: string[][]): Tables {
  const tables: Tables = new Map();
  for (const [concept = '', lang = '', beginnings = ''] of rows) {
    const table = tables.get(lang) ?? new Map<string, string>();
    for (const beginning of beginnings.split(' ')) if (beginning) table.set(beginning, concept);
    tables.set(lang, table);
  }
  return tables;
}

function lookUp(table: Map<string, string>, word: string, least: number): string | null {
  const whole = table.get(`${word}$`);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length, STEM_MAX); length >= least; length -= 1) {
    const concept = table.get(word.slice(0, length));
    if (concept !== undefined) return concept;
  }
  return null;
}

/**
 * The look-up over rows of concept, language, folded word beginnings separated by spaces; the rows
 * may be left to be read when the first word is looked up.
 */
export function buildEventWords(rows: string[][] | (() => string[][])): EventWords {
  let made: Tables | null = null;
  const tables = (): Tables => {
    made ??= tablesOf(typeof rows === 'function' ? rows() : rows);
    return made;
  };
  const own = (word: string, lang: string): string | null => {
    const table = tables().get(lang);
    return table ? lookUp(table, word, STEM_MIN) : null;
  };
  const any = (word: string): string | null => {
    const least = /^[a-z0-9]*$/.test(word) ? STEM_MIN_ANY : STEM_MIN_SCRIPT;
    for (const table of tables().values()) {
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
  };
}

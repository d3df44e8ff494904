import type { Knowledge } from '../knowledge/index.ts';
import { foldSameLength } from '../knowledge/phrase-slots.ts';

/** How one language says that somebody spoke to a newsroom, or that a newsroom is cited. */
export interface SpokenPhrases {
  /** Words right before a newsroom that need a verb of speech near them ("a", "to"). */
  to: string[];
  verbs: string[];
  /** Right before the newsroom: "told …", "告诉…". */
  told: string[];
  /** Right after it: "…の取材に". */
  toldAfter: string[];
  /** Right after it, and only said of oneself: "… has learned". */
  own: string[];
  citedBefore: string[];
  citedAfter: string[];
}

const FIELDS: Record<string, keyof SpokenPhrases> = {
  to: 'to',
  verb: 'verbs',
  told: 'told',
  'told-after': 'toldAfter',
  own: 'own',
  'cited-before': 'citedBefore',
  'cited-after': 'citedAfter',
};

const CACHE = new WeakMap<Knowledge['lists'], Map<string, SpokenPhrases>>();

function compile(rows: string[][]): Map<string, SpokenPhrases> {
  const table = new Map<string, SpokenPhrases>();
  for (const [lang = '', phrase = '', kind = ''] of rows) {
    const field = FIELDS[kind];
    if (!field) continue;
    const known = table.get(lang) ?? {
      to: [],
      verbs: [],
      told: [],
      toldAfter: [],
      own: [],
      citedBefore: [],
      citedAfter: [],
    };
    known[field].push(foldSameLength(phrase));
    table.set(lang, known);
  }
  return table;
}

/** The phrases of `lists/spoken-to.tsv` in a language, folded letter by letter; null without any. */
export function spokenPhrases(knowledge: Knowledge, lang: string | null): SpokenPhrases | null {
  let table = CACHE.get(knowledge.lists);
  if (!table) {
    table = compile(knowledge.lists['spoken-to'] ?? []);
    CACHE.set(knowledge.lists, table);
  }
  return table.get(lang ?? '') ?? null;
}

import { tokenise } from '../text/tokenise.ts';
import type { OutletRecord } from '../types.ts';
import type { Knowledge } from './index.ts';

/** A place where the story speaks to a newsroom, or of it as newsrooms speak of themselves. */
export interface NewsroomTalk {
  outlet: OutletRecord;
  kind: 'told' | 'own';
  /** Block of the snapshot, and where in its text the words stand. */
  index: number;
  start: number;
  end: number;
}

/** How words stand to a newsroom's name; see `lists/newsroom-talk.tsv`. */
export type TalkKind = 'said' | 'told' | 'own-before' | 'after' | 'own';

export interface TalkPhrase {
  kind: TalkKind;
  /** Words as `talkForm` leaves them. */
  words: string[];
}

/** How one language speaks of telling something to a newsroom. */
export interface Talk {
  /** First word -> phrases, longest first. */
  heads: Map<string, TalkPhrase[]>;
  /** Words that lead to the one who is told ("to", "à"), one or two of them joined by a space. */
  to: Set<string>;
  /** Their first words. */
  toHeads: Set<string>;
  /** Articles and words such as "newspaper" that may stand before the name. */
  medium: Set<string>;
  /** The phrases as they are, for scripts without spaces. */
  plain: { kind: TalkKind; text: string }[];
}

const KINDS: Record<string, TalkKind> = {
  said: 'said',
  told: 'told',
  'own-before': 'own-before',
  after: 'after',
  own: 'own',
};

const CACHE = new WeakMap<Knowledge['lists'], Map<string, Talk>>();

/** The form words are compared in: lower case, apostrophes straight. */
export function talkForm(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/g, "'");
}

function add(talk: Talk, text: string, kind: string): void {
  if (kind === 'to') {
    talk.to.add(talkForm(text));
    talk.toHeads.add(talkForm(text).split(' ')[0] ?? '');
  }
  if (kind === 'medium') talk.medium.add(talkForm(text));
  const known = KINDS[kind];
  const words = tokenise(text).map(({ lower }) => talkForm(lower));
  const [head] = words;
  if (!known || head === undefined) return;
  talk.plain.push({ kind: known, text });
  const list = [...(talk.heads.get(head) ?? []), { kind: known, words }];
  list.sort((a, b) => b.words.length - a.words.length);
  talk.heads.set(head, list);
}

/** The phrases of a language (ISO 639-1); null where none are listed. Compiled once. */
export function talkOf(knowledge: Knowledge, lang: string): Talk | null {
  let table = CACHE.get(knowledge.lists);
  if (!table) {
    table = new Map();
    for (const [of = '', text = '', kind = ''] of knowledge.lists['newsroom-talk'] ?? []) {
      const talk = table.get(of) ?? {
        heads: new Map(),
        to: new Set(),
        toHeads: new Set(),
        medium: new Set(),
        plain: [],
      };
      table.set(of, talk);
      add(talk, text, kind);
    }
    CACHE.set(knowledge.lists, table);
  }
  return table.get(lang) ?? null;
}

import { fold } from '../text/normalise.ts';
import type { OutletRecord } from '../types.ts';
import type { Knowledge } from './index.ts';
import { outletNamed } from './outlet-names.ts';

/** What a word may stand for when its case is undone. */
interface CaseReading {
  base: string;
  /** True for the case of the one who is told something ("Právu" of "Právo"). */
  receiver: boolean;
}

interface Rule {
  mark: string;
  replaced: string;
  receiver: boolean;
}

interface Cases {
  endings: Map<string, Rule[]>;
  prefixes: Rule[];
  longest: number;
  receivers: boolean;
}

const CACHE = new WeakMap<Knowledge['lists'], Map<string, Cases>>();
const MAX_WORD = 40;
const MAX_WORDS = 4;
const MAX_READINGS = 120;
/** Letters of a name without its ending, fewer only behind an apostrophe or hyphen ("444-nek"). */
const LEAST_BASE = 3;

/** Signs that part an ending from a name are written alike. */
function plain(word: string): string {
  return fold(word.slice(0, MAX_WORD)).replace(/[’ʼ]/g, "'");
}

function compile(rows: string[][]): Map<string, Cases> {
  const table = new Map<string, Cases>();
  for (const [lang = '', mark = '', nominative = '', role = ''] of rows) {
    const cases: Cases = table.get(lang) ?? {
      endings: new Map(),
      prefixes: [],
      longest: 0,
      receivers: false,
    };
    table.set(lang, cases);
    const bare = plain(mark.replace('…', ''));
    const rule = { mark: bare, replaced: plain(nominative), receiver: role === 'to' };
    cases.receivers ||= rule.receiver;
    if (mark.endsWith('…')) cases.prefixes.push(rule);
    else {
      cases.endings.set(bare, [...(cases.endings.get(bare) ?? []), rule]);
      cases.longest = Math.max(cases.longest, bare.length);
    }
  }
  return table;
}

function casesOf(knowledge: Knowledge, lang: string): Cases | null {
  let table = CACHE.get(knowledge.lists);
  if (!table) {
    table = compile(knowledge.lists['name-cases'] ?? []);
    CACHE.set(knowledge.lists, table);
  }
  return table.get(lang) ?? null;
}

/** True where the language (ISO 639-1) marks by a case, not by a word, who is told something. */
export function hasReceivers(knowledge: Knowledge, lang: string): boolean {
  return casesOf(knowledge, lang)?.receivers ?? false;
}

function readings(word: string, cases: Cases): CaseReading[] {
  const folded = plain(word);
  const found: CaseReading[] = [{ base: folded, receiver: false }];
  for (let length = 1; length <= Math.min(cases.longest, folded.length - 2); length += 1) {
    const ending = folded.slice(-length);
    if (folded.length - length < LEAST_BASE && !/^[-':]/.test(ending)) break;
    for (const rule of cases.endings.get(ending) ?? []) {
      const base = folded.slice(0, -length) + rule.replaced;
      found.push({ base, receiver: rule.receiver });
    }
  }
  for (const { mark, replaced, receiver } of cases.prefixes) {
    if (!folded.startsWith(mark) || folded.length - mark.length < LEAST_BASE) continue;
    found.push({ base: replaced + folded.slice(mark.length), receiver });
  }
  return found;
}

/** Every way to undo the cases of a name's words, together. */
function together(words: string[], cases: Cases, knowledge: Knowledge): CaseReading[] {
  const [first = '', ...others] = words;
  let all = readings(first, cases).filter(({ base }) => knowledge.outlets.beginsName(base));
  for (const word of all.length > 0 ? others : []) {
    const next = readings(word, cases);
    all = all.flatMap((so) =>
      next.map(({ base, receiver }) => ({
        base: `${so.base} ${base}`,
        receiver: so.receiver || receiver,
      })),
    );
  }
  return all;
}

const BEGINS = new WeakMap<Knowledge['lists'], Map<string, boolean>>();
/** Words remembered at a time; they recur, from page to page too. */
const REMEMBERED = 5000;

function begins(word: string, lang: string, knowledge: Knowledge): boolean {
  if (knowledge.outlets.beginsName(plain(word))) return true;
  const cases = casesOf(knowledge, lang);
  if (!cases) return false;
  return readings(word, cases).some(({ base }) => knowledge.outlets.beginsName(base));
}

/** True where an outlet's name may begin with this word, in whatever case: most need no further look. */
export function mayBeginName(word: string, lang: string, knowledge: Knowledge): boolean {
  const known = BEGINS.get(knowledge.lists) ?? new Map<string, boolean>();
  BEGINS.set(knowledge.lists, known);
  const key = `${lang} ${word}`;
  const ready = known.get(key);
  if (ready !== undefined) return ready;
  if (known.size >= REMEMBERED) known.clear();
  const answer = begins(word, lang, knowledge);
  known.set(key, answer);
  return answer;
}

/**
 * The outlet a written name stands for once the cases of a language (ISO 639-1) are undone: "Právu"
 * is Právo. With `receiver` only forms that say to whom something was told. At most four words; null
 * when none is known or the language has no cases listed.
 */
export function outletInCase(
  name: string,
  lang: string,
  knowledge: Knowledge,
  receiver: boolean,
): OutletRecord | null {
  const cases = casesOf(knowledge, lang);
  const words = name
    .trim()
    .replace(/[.,:;]+$/, '')
    .split(/\s+/);
  if (!cases || words.length > MAX_WORDS) return null;
  for (const reading of together(words, cases, knowledge).slice(0, MAX_READINGS)) {
    if (receiver && !reading.receiver) continue;
    const found = outletNamed(reading.base, knowledge, false)?.outlet;
    if (found) return found;
  }
  return null;
}

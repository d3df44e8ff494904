import type { Knowledge } from '../knowledge/index.ts';
import { type Hit, weigh } from '../text/hits.ts';
import { addPhrase, findPhrases, type PhraseTable, phraseTable } from '../text/phrase-index.ts';
import { storyOf } from '../text/story.ts';
import type { Reading } from '../types.ts';
import type { Signal } from './signal.ts';

interface Corruption {
  name: string;
  original: string;
  source: string;
  weight: number;
}

type Index = PhraseTable<Corruption>;
const LISTS = ['translated-names', 'translated-outlets'] as const;
/** Languages that write the names of the rows "latin" alike, and never so. */
const LATIN = new Set('de fr es it pt nl sv da no fi ca'.split(' '));
const indexes = new WeakMap<Knowledge, Map<string, Index>>();

/** "list/page language" -> phrase -> what it stands for. */
function indexOf(knowledge: Knowledge): Map<string, Index> {
  const ready = indexes.get(knowledge);
  if (ready) return ready;
  const index = new Map<string, Index>();
  for (const list of LISTS) {
    for (const row of knowledge.lists[list] ?? []) {
      const [lang = '', source = '', name = '', original = '', weight = '0'] = row;
      const names = index.get(`${list}/${lang}`) ?? phraseTable<Corruption>();
      addPhrase(names, name, { name, original, source, weight: Number(weight) });
      index.set(`${list}/${lang}`, names);
    }
  }
  indexes.set(knowledge, index);
  return index;
}

/** Same letters in the same case, the very first letter aside (sentence heads). */
function sameCase(found: string, name: string): boolean {
  return found.slice(1).replaceAll('’', "'").startsWith(name.slice(1));
}

function findings(reading: Reading, index: Index): (Hit & Corruption)[] {
  return storyOf(reading).blocks.flatMap((block) =>
    findPhrases(block.text, block.words, index).flatMap((found) => {
      const quote = block.text.slice(found.start, found.end);
      return sameCase(quote, found.value.name)
        ? [{ ...found.value, index: block.index, quote }]
        : [];
    }),
  );
}

function evidence(reading: Reading, tables: Index[]) {
  const found = tables.flatMap((index) => findings(reading, index));
  const sources = new Set(found.map((hit) => hit.source).filter((source) => source !== '-'));
  const [lang] = sources.size === 1 ? sources : [];
  const sign = {
    signal: 'translated-names',
    family: 'translation',
    code: 'corrupted_name',
  } as const;
  const [first] = [...found].sort((a, b) => b.weight - a.weight);
  return weigh(
    { ...sign, kind: 'machine-translation', ...(lang ? { lang } : {}) },
    found.map((hit) => ({ index: hit.index, quote: hit.quote, weight: hit.weight })),
    0,
    0.1,
  ).map((item, position) =>
    position === 0 && first
      ? { ...item, detail: { ...item.detail, original: first.original } }
      : item,
  );
}

export const translatedNames: Signal = {
  id: 'translated-names',
  summary: 'A known person, party or newspaper carries a name that was translated or misread.',
  run(reading, knowledge) {
    const index = indexOf(knowledge);
    const lang = reading.lang ?? '';
    const names = index.get(`translated-names/${lang}`);
    const shared = LATIN.has(lang) ? index.get('translated-names/latin') : undefined;
    const outlets = index.get(`translated-outlets/${lang}`);
    return [
      ...evidence(
        reading,
        [names, shared].filter((table) => table !== undefined),
      ),
      ...(outlets ? evidence(reading, [outlets]) : []),
    ];
  },
};

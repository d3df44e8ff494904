/** Made-up copies of corpus records in other languages: facts restated by rule, never a page's words. */

import { buildEventWords } from '../../src/core/coverage/event-words.ts';
import { slugWords, wordsOf } from '../../src/core/coverage/tokens.ts';
import type { Knowledge } from '../../src/core/knowledge/index.ts';
import { compileGazetteer } from '../../src/core/text/gazetteer.ts';
import { knownPerson } from '../../src/core/text/people.ts';
import { conceptOf } from '../../src/core/text/terms.ts';
import { russianOf, transcriptionTables, writeRussian } from '../../src/core/text/transcription.ts';
import type { CorpusRecord } from '../../src/core/types.ts';

export const LANGS = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'uk'];

export interface SyntheticCopy {
  record: CorpusRecord;
  lang: string;
  html: string;
}

/** Small seeded generator (mulberry32): the same copies on every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Maker {
  knowledge: Knowledge;
  random: () => number;
  /** Event concept and language -> beginnings of words. */
  events: Map<string, string[]>;
  concept(word: string, lang: string): string | null;
  filler: Map<string, string[]>;
}

export function maker(knowledge: Knowledge, seed: number): Maker {
  const rows = ['event-words', 'match-words'].flatMap((name) => knowledge.lists[name] ?? []);
  const words = buildEventWords(rows);
  const filler = new Map<string, string[]>();
  for (const [lang = '', word = ''] of knowledge.lists['function-words'] ?? [])
    filler.set(lang, [...(filler.get(lang) ?? []), word]);
  return {
    knowledge,
    random: seeded(seed),
    events: new Map(
      rows.map(([concept = '', lang = '', list = '']) => [`${concept}|${lang}`, list.split(' ')]),
    ),
    concept: (word, lang) => words.of(word, lang),
    filler,
  };
}

function pick<T>(make: Maker, list: T[]): T | undefined {
  return list[Math.floor(make.random() * list.length)];
}

/** A person's name as `to` writes it: by the table, else by transcription, else as it is. */
function personIn(make: Maker, name: string, from: string, to: string): string {
  const compiled = compileGazetteer(make.knowledge.gazetteer);
  const forms = knownPerson(name, from, compiled)?.record.names;
  const known = forms?.[to]?.[0] ?? (/^(?:ru|uk)$/.test(to) ? undefined : forms?.['en']?.[0]);
  if (known) return known;
  const table = transcriptionTables(make.knowledge.lists['transcription'] ?? []).get(to);
  if (/[а-я]/i.test(name)) return table ? writeRussian(name, table) : name;
  const written = name.split(' ').map((word) => russianOf(word) ?? word);
  if (/^(?:ru|uk)$/.test(to)) return written.join(' ');
  return table
    ? written
        .map((word, at) =>
          /[а-я]/i.test(word) ? writeRussian(word, table) : (name.split(' ')[at] ?? word),
        )
        .join(' ')
    : name;
}

function nameIn(make: Maker, name: string, to: string): string {
  const concept = conceptOf(name, make.knowledge.gazetteer);
  const names = compileGazetteer(make.knowledge.gazetteer).byConcept.get(concept ?? '')?.names;
  return (names?.[to] ?? names?.['en'])?.[0] ?? name;
}

function eventIn(make: Maker, concept: string, to: string): string[] {
  const word = pick(make, make.events.get(`${concept}|${to}`) ?? []);
  return word ? [word.replace('$', '')] : [];
}

/** The words of a headline or gist that another language keeps: names, figures, what happens. */
function carried(
  make: Maker,
  text: string[],
  record: CorpusRecord,
  lang: string,
  to: string,
): string[] {
  return text.flatMap((word): string[] => {
    if (/\d/.test(word)) return [word];
    const concept = conceptOf(word, make.knowledge.gazetteer);
    if (concept) return [nameIn(make, word, to)];
    const person = record.people.find((name) => name.split(' ').includes(word));
    if (person) return [personIn(make, word, record.lang, to)];
    const event = make.concept(word.toLowerCase(), lang);
    if (event) return eventIn(make, event, to);
    // A rewriter keeps about half of the words of the same language.
    return lang === to && make.random() < 0.5 ? [word] : [];
  });
}

function keep<T>(make: Maker, list: T[], share: number): T[] {
  return list.filter(() => make.random() < share);
}

/** The facts of a record as `to` states them; each survives with the given chance. */
function facts(make: Maker, record: CorpusRecord, to: string, share: number): string[] {
  const gist = wordsOf(record.gist, 60);
  return [
    ...keep(make, record.people, share).map((name) => personIn(make, name, record.lang, to)),
    ...keep(make, [...record.places, ...record.organisations], share).map((name) =>
      nameIn(make, name, to),
    ),
    ...keep(make, record.figures, share).map((figure) =>
      /\d/.test(figure) ? figure.replace(/[^\d.,:% -]/g, '').trim() : '',
    ),
    ...carried(make, keep(make, gist, share), record, 'en', to),
  ].filter((fact) => fact !== '');
}

function sentence(make: Maker, words: string[], to: string): string {
  const filler = make.filler.get(to) ?? [];
  const text = words
    .flatMap((word) => [word, pick(make, filler) ?? '', pick(make, filler) ?? ''])
    .join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function shuffle<T>(make: Maker, list: T[]): T[] {
  return list
    .map((value) => ({ value, at: make.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

function headline(make: Maker, record: CorpusRecord, to: string): string {
  const words = record.title ? wordsOf(record.title, 30) : slugWords(record.url);
  const own = carried(make, words, record, record.lang, to);
  const kept = keep(make, own, 0.85);
  return sentence(
    make,
    kept.length > 2 ? kept : [...kept, ...facts(make, record, to, 0.4)].slice(0, 8),
    to,
  ).slice(0, -1);
}

/**
 * A copy of `record` in language `to`: its headline and most of its facts restated, among facts of
 * `others` (what every report of these days mentions), in shuffled sentences.
 */
export function syntheticCopy(
  make: Maker,
  record: CorpusRecord,
  others: CorpusRecord[],
  to: string,
): SyntheticCopy {
  const own = [...facts(make, record, to, 0.75), ...facts(make, record, to, 0.75)];
  const around = others.flatMap((other) => facts(make, other, to, 0.3));
  const words = [...own.slice(0, 12), ...shuffle(make, [...own.slice(12), ...around])];
  const paragraphs: string[] = [];
  for (let at = 0; at < words.length; at += 6)
    paragraphs.push(`<p>${sentence(make, words.slice(at, at + 6), to)}</p>`);
  const title = headline(make, record, to);
  const day =
    record.published && make.random() < 0.7 ? `<time datetime="${record.published}"></time>` : '';
  const html = `<!DOCTYPE html><html lang="${to}"><head><title>${title}</title></head><body><h1>${title}</h1>${day}${paragraphs.join('\n')}</body></html>`;
  return { record, lang: to, html };
}

/** Restated copies of corpus records: is the record found, and is nobody named when it is not there? */
import { readFileSync } from 'node:fs';
import { readSavedPage } from '../../src/cli/document.ts';
import { triage } from '../../src/core/analyse.ts';
import { cleanArticle } from '../../src/core/article/index.ts';
import { indexCorpus } from '../../src/core/coverage/corpus-index.ts';
import type { Knowledge } from '../../src/core/knowledge/index.ts';
import { findOrigin } from '../../src/core/origin/index.ts';
import type { CorpusRecord, Origin, OriginalMatch } from '../../src/core/types.ts';
import { LANGS, maker, type SyntheticCopy, syntheticCopy } from './synthetic-copies.ts';

/** Removed from the corpus at a time, so that what is left stays much as it was. */
const FOLD = 10;
const PREFERENCES = { searchEngine: 'duckduckgo' as const, languages: ['en'] };

export interface RestatedTable {
  copies: number;
  /** With the record in the corpus: it is the first match; its address is given; its outlet is named. */
  first: number;
  address: number;
  named: number;
  /** Copies whose outlet the registry knows at all. */
  known: number;
  wrongName: number;
  wrongAddress: number;
  /** The same without the record: every name and address then is a wrong one. */
  strangers: number;
  strangeAgencies: number;
  strangeAddresses: number;
  /** Each of the above wrong ones, and each record not found. */
  lines: string[];
}

function recordsOf(knowledge: Knowledge): CorpusRecord[] {
  return (knowledge.corpora[0]?.records ?? []).map((record) =>
    typeof record === 'string' ? (JSON.parse(record) as CorpusRecord) : record,
  );
}

function asMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** The hand-written copies of `restated-copies.tsv`. Throws on a record the corpus does not hold. */
export function handWritten(knowledge: Knowledge): SyntheticCopy[] {
  const records = new Map(recordsOf(knowledge).map((record) => [record.url, record]));
  const rows = readFileSync('test/bench/restated-copies.tsv', 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => {
    const [url = '', lang = '', headline = '', body = ''] = row.split('\t');
    const record = records.get(url);
    if (!record) throw new Error(`not in the corpus: ${url}`);
    const title = asMarkup(headline);
    const paragraphs = body.split(' | ').map((text) => `<p>${asMarkup(text)}</p>`);
    const html = `<!DOCTYPE html><html lang="${lang}"><head><title>${title}</title></head><body><h1>${title}</h1>${paragraphs.join('\n')}</body></html>`;
    return { record, lang, html };
  });
}

/** `count` generated copies, spread evenly over the corpus, one in five in the record's language. */
export function generated(knowledge: Knowledge, count: number, seed = 3): SyntheticCopy[] {
  const make = maker(knowledge, seed);
  const originals = recordsOf(knowledge).filter(({ kind }) => kind === 'original');
  const dayOf = (record: CorpusRecord): number => Date.parse(record.published ?? '') / 864e5;
  return Array.from({ length: count }, (_, at): SyntheticCopy[] => {
    const record = originals[Math.floor((at * originals.length) / count)];
    if (!record) return [];
    const own = LANGS.includes(record.lang) ? record.lang : 'en';
    const other = LANGS[Math.floor(make.random() * LANGS.length)] ?? 'en';
    const near = originals.filter(
      (known) => known !== record && Math.abs(dayOf(known) - dayOf(record)) <= 3,
    );
    const pool = near.length > 3 ? near : originals;
    const around = [0, 1, 2].flatMap(() => pool[Math.floor(make.random() * pool.length)] ?? []);
    return [syntheticCopy(make, record, around, at % 5 === 0 ? own : other)];
  }).flat();
}

function look(
  copy: SyntheticCopy,
  knowledge: Knowledge,
): { matches: OriginalMatch[]; origin: Origin } {
  const { snapshot, extraction } = readSavedPage(copy.html, 'https://cats.example/blog/x');
  const input = { snapshot, extraction, language: copy.lang, preferences: PREFERENCES };
  const { reading, evidence } = triage(input, knowledge);
  const article = cleanArticle(reading, extraction, evidence, knowledge);
  return {
    matches: reading.matches,
    origin: findOrigin(reading, article, evidence, knowledge, PREFERENCES),
  };
}

function countFound(copy: SyntheticCopy, knowledge: Knowledge, table: RestatedTable): void {
  const { record, lang } = copy;
  const { matches, origin } = look(copy, knowledge);
  const outlet = knowledge.outlets.byHost(record.domain) ?? knowledge.outlets.byName(record.outlet);
  const first = matches[0]?.record.url === record.url;
  table.copies += 1;
  if (first) table.first += 1;
  else table.lines.push(`not first: ${record.lang} in ${lang} ${record.url}`);
  if (outlet) table.known += 1;
  if (origin.url === record.url) table.address += 1;
  else if (origin.url) table.wrongAddress += 1;
  if (!origin.outlet) return;
  if (origin.outlet.id === outlet?.id) table.named += 1;
  else {
    table.wrongName += 1;
    table.lines.push(`wrong name: ${origin.outlet.id} for ${record.url}`);
  }
}

function countStrangers(copy: SyntheticCopy, without: Knowledge, table: RestatedTable): void {
  const { origin } = look(copy, without);
  const author = without.outlets.byHost(copy.record.domain);
  if (origin.url) table.strangeAddresses += 1;
  if (!origin.outlet || origin.outlet.id === author?.id) return;
  if (origin.outlet.kind === 'agency') table.strangeAgencies += 1;
  else table.strangers += 1;
  table.lines.push(`without the record: ${origin.outlet.id} for ${copy.record.url}`);
}

/** Runs copies twice: with their record in the corpus, and without it. */
export function runRestated(copies: SyntheticCopy[], knowledge: Knowledge): RestatedTable {
  const table: RestatedTable = {
    copies: 0,
    first: 0,
    address: 0,
    named: 0,
    known: 0,
    wrongName: 0,
    wrongAddress: 0,
    strangers: 0,
    strangeAgencies: 0,
    strangeAddresses: 0,
    lines: [],
  };
  const records = recordsOf(knowledge);
  const events = knowledge.lists['event-words'] ?? [];
  for (let from = 0; from < copies.length; from += FOLD) {
    const fold = copies.slice(from, from + FOLD);
    const gone = new Set(fold.map(({ record }) => record.url));
    const rest = records.filter(({ url }) => !gone.has(url));
    const corpora = [indexCorpus('rest', rest, knowledge.gazetteer, events)];
    for (const copy of fold) {
      countFound(copy, knowledge, table);
      countStrangers(copy, { ...knowledge, corpora }, table);
    }
  }
  return table;
}

/** The table as lines to print. */
export function describeRestated(name: string, table: RestatedTable): string[] {
  const { copies, first, address, named, known } = table;
  return [
    `${name}: ${copies} copies, nothing credited`,
    `  record first ${first}, its address given ${address}, outlet named ${named} of ${known} in the registry, wrong name ${table.wrongName}, wrong address ${table.wrongAddress}`,
    `  record left out: newsroom named all the same ${table.strangers}, agency ${table.strangeAgencies}, address ${table.strangeAddresses}`,
  ];
}

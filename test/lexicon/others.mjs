// Builds src/data/lists/tortured-others.tsv for languages without a WordNet here, by the rule of
// build.mjs: expressions-<lang>.txt x swaps-<lang>.txt, and the words of rare-<lang>.txt that stand
// alone, and the rows of added-others.tsv (written by hand, in the list's own form), minus what honest
// text has.
//   node test/lexicon/others.mjs [--honest FILE.jsonl ...] [--check]
// FILE holds one analysis a line (`unmirror analyse --jsonl`) of honest pages. What was found in
// them, or what a reader of the list threw out, is kept in seen-others.txt (language, phrase), so that
// a run without them does the same.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { put } from './put.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const LIST = `${here}../../src/data/lists/tortured-others.tsv`;
const SEEN = `${here}seen-others.txt`;
const ADDED = `${here}added-others.tsv`;
/** The languages with expressions and swaps to cross. */
const CROSSED = ['de', 'es'];
/** A rare word may stand in this share of honest texts. */
const RARE = 0.003;

const linesOf = (path) =>
  (existsSync(path) ? readFileSync(path, 'utf8') : '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const listOf = (path) => linesOf(path).flatMap((line) => line.split(/, ?/));
const fold = (text) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** Texts of honest pages in a language, folded to words with single spaces. */
function honestTexts(lang) {
  const files = process.argv.filter((_, at, all) => all[at - 1] === '--honest');
  return files.flatMap(linesOf).flatMap((line) => {
    const { article } = JSON.parse(line);
    if (article?.lang?.slice(0, 2) !== lang) return [];
    return [fold(article.blocks.map(({ text }) => text).join(' '))];
  });
}

/** Expression, slot, substitutes. */
function cross(lang) {
  const swaps = new Map(
    linesOf(`${here}swaps-${lang}.txt`).map((line) => {
      const [word, rest = ''] = line.split(' = ');
      return [word, rest.split(', ')];
    }),
  );
  return listOf(`${here}expressions-${lang}.txt`).flatMap((expression) =>
    expression
      .split(' ')
      .flatMap((word, slot) =>
        swaps.has(word) ? [{ expression, slot, substitutes: swaps.get(word) }] : [],
      ),
  );
}

const phraseOf = ({ expression, slot }, other) =>
  expression
    .split(' ')
    .map((word, at) => (at === slot ? other : word))
    .join(' ');

/** Rows written by hand; the expression "*" stands for words that mean something alone. */
function addedRows(lang) {
  return linesOf(ADDED)
    .map((line) => line.split('\t'))
    .filter(([language]) => language === lang)
    .map(([, expression, slot, substitutes]) => ({
      expression,
      slot: Number(slot),
      substitutes: substitutes.split(','),
    }));
}

const seen = new Set(linesOf(SEEN));

/** The row without what honest texts have. */
function sifted(lang, row, texts, usual) {
  const alone = row.expression === '*';
  const most = alone ? texts.length * RARE : 0;
  const substitutes = row.substitutes.filter((other) => {
    const phrase = alone ? other : phraseOf(row, other);
    const count = texts.filter((text) => text.includes(` ${phrase} `)).length;
    if (count > most) seen.add(`${lang}\t${phrase}`);
    return !seen.has(`${lang}\t${phrase}`) && !usual.has(phrase);
  });
  return { ...row, substitutes };
}

/** Rows of one expression and slot become one. */
function merged(rows) {
  const byPlace = new Map();
  for (const { expression, slot, substitutes } of rows) {
    const place = `${expression}\t${slot}`;
    byPlace.set(place, new Set([...(byPlace.get(place) ?? []), ...substitutes]));
  }
  return [...byPlace].filter(([, substitutes]) => substitutes.size > 0);
}

const lines = [];
for (const lang of new Set([...CROSSED, ...linesOf(ADDED).map((line) => line.split('\t')[0])])) {
  const texts = honestTexts(lang);
  const usual = new Set(listOf(`${here}expressions-${lang}.txt`));
  const rare = { expression: '*', slot: 0, substitutes: listOf(`${here}rare-${lang}.txt`) };
  const rows = [...cross(lang), rare, ...addedRows(lang)];
  const kept = merged(rows.map((row) => sifted(lang, row, texts, usual)));
  for (const [place, words] of kept)
    lines.push(`${lang}\t${place}\t${[...words].sort().join(',')}`);
  console.log(lang, texts.length, 'honest texts,', kept.length, 'rows');
}
lines.sort((a, b) => (a < b ? -1 : 1));
put(LIST, `language\texpression\tslot\tsubstitutes\n${lines.join('\n')}\n`);
put(SEEN, `# Not for the list: language, phrase.\n${[...seen].sort().join('\n')}\n`);

// Builds src/data/lists/tortured-others.tsv for languages without a WordNet here, by the rule of
// build.mjs: expressions-<lang>.txt x swaps-<lang>.txt, and the words of rare-<lang>.txt that stand
// alone, minus what honest text has.
//   node test/lexicon/others.mjs [--honest FILE.jsonl ...]
// FILE holds one analysis a line (`unmirror analyse --jsonl`) of honest pages. What was found in
// them is kept in seen-others.txt (language, phrase), so that a run without them does the same.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const LIST = `${here}../../src/data/lists/tortured-others.tsv`;
const SEEN = `${here}seen-others.txt`;
const LANGUAGES = ['de', 'es'];
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

const seen = new Set(linesOf(SEEN));
const rows = [];
for (const lang of LANGUAGES) {
  const texts = honestTexts(lang);
  const all = texts.join('\n');
  const usual = new Set(listOf(`${here}expressions-${lang}.txt`));
  for (const row of cross(lang)) {
    const kept = row.substitutes.filter((other) => {
      const phrase = phraseOf(row, other);
      if (all.includes(` ${phrase} `)) seen.add(`${lang}\t${phrase}`);
      return !seen.has(`${lang}\t${phrase}`) && !usual.has(phrase);
    });
    if (kept.length > 0) rows.push([lang, row.expression, row.slot, kept.join(',')]);
  }
  const rare = [...new Set(listOf(`${here}rare-${lang}.txt`))].filter((word) => {
    const count = texts.filter((text) => text.includes(` ${word} `)).length;
    if (count > texts.length * RARE) seen.add(`${lang}\t${word}`);
    return !seen.has(`${lang}\t${word}`);
  });
  rows.push([lang, '*', 0, rare.sort().join(',')]);
  console.log(lang, texts.length, 'honest texts,', rare.length, 'rare words');
}
const lines = [...new Set(rows.map((row) => row.join('\t')))].sort((a, b) => (a < b ? -1 : 1));
writeFileSync(LIST, `language\texpression\tslot\tsubstitutes\n${lines.join('\n')}\n`);
writeFileSync(SEEN, `# Found in honest texts: language, phrase.\n${[...seen].sort().join('\n')}\n`);

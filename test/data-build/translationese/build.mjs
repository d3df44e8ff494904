// Fits src/data/lists/translationese.tsv: which short sequences of frequent words, endings and stops
// machine-translated news has more often than news written in the language. Not run by CI.
//   node test/data-build/translationese/build.mjs [--wmt DIR] [--evaluations DIR] \
//     --honest FILE.jsonl [--honest ...] [--write] [en de ...]
// --wmt holds, as 21 to 24, the folders `txt` and `xml` of the public repositories
// wmt-conference/wmt21-news-systems to wmt24-news-systems: sources, human references and outputs of
// some fifteen systems each, the public online ones among them. --evaluations holds the folder
// `evaluation` of mozilla/firefox-translations-models: the news tests of 2008 to 2022 and FLORES, by
// Google, Microsoft and Bergamot, with the human texts. FILE holds one analysis a line, as
// `unmirror analyse --jsonl` prints it, of honest texts: WCXB, Fundus, trafilatura's and other test
// pages; for English a third of ABC, Brown and WSJ of nltk_data, a half of BBC and Indian papers; for
// other languages collections of newspaper text (EFE, Gazzetta di Modena, Folha, De Morgen, Radikal,
// detik, BSNLP, BrUK and others) and passages of WikiNEuRal. What was left out of the English ones,
// 1,689 texts, then comes near the limits once in 500. Only fitted figures are kept, no text.
// Prints, by held-out documents, what the model finds at 0.2, 0.5, 1 and 2 % of honest texts.
import { readFileSync, writeFileSync } from 'node:fs';
import { checkModel } from './check.mjs';
import { chooseFrequent, readFeatures } from './features.mjs';
import { fitModel } from './fit.mjs';
import { readTexts } from './texts.mjs';

const LIST = new URL('../../../src/data/lists/translationese.tsv', import.meta.url);
/** Units in the model of a language, and weights to a quarter. */
const KEPT = { en: 8000 };
const USUAL = 3000;
const STEPS = 4;

const all = process.argv.slice(2);
const given = (name) => all.flatMap((word, at) => (all[at - 1] === name ? [word] : []));
const languages = all.filter((word) => /^[a-z]{2}$/.test(word));

/** Weight of the level -> its sequences, sorted, as rows. */
function rowsOf(lang, frequent, { low, high, sure }, { names, weights, bias }) {
  const levels = new Map();
  names.forEach((name, index) => {
    const level = Math.round(weights[index] * STEPS) / STEPS;
    if (level !== 0) levels.set(level, [...(levels.get(level) ?? []), name]);
  });
  const rows = [...levels].map(([level, found]) => `${lang}\t${level}\t${found.sort().join('|')}`);
  return [
    `${lang}\tbias\t${bias.toFixed(2)}`,
    `${lang}\tfrequent\t${[...frequent].sort().join(' ')}`,
    `${lang}\tlimits\t${[low, high, sure]
      .filter(Number.isFinite)
      .map((limit) => limit.toFixed(2))
      .join(' ')}`,
    ...rows,
  ];
}

function writeRows(lang, rows) {
  const [head, ...old] = readFileSync(LIST, 'utf8').trimEnd().split('\n');
  const kept = old.filter((row) => !row.startsWith(`${lang}\t`));
  const lines = [...kept, ...rows].sort((a, b) => (a < b ? -1 : 1));
  writeFileSync(LIST, `${head}\n${lines.join('\n')}\n`);
}

for (const lang of languages) {
  const texts = readTexts(lang, {
    wmt: given('--wmt')[0],
    evaluations: given('--evaluations')[0],
    honest: given('--honest'),
  });
  const frequent = chooseFrequent(texts, lang);
  const features = readFeatures(texts, lang, frequent);
  console.log(`\n${lang}: ${texts.length} texts, ${features.names.length} sequences`);
  const keep = KEPT[lang] ?? USUAL;
  const limits = checkModel(texts, features, keep);
  const model = fitModel(texts, features, keep);
  if (all.includes('--write')) writeRows(lang, rowsOf(lang, frequent, limits, model));
}

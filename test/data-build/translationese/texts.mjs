// The texts a style model is fitted on: outputs, references and sources of WMT's news tasks, and
// honest pages. A text: {group, set, direction, system, sort, translated, paragraphs}.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEvaluations } from './evaluations.mjs';
import { cut, lengthOf } from './runs.mjs';

/** The fewest words (signs by half) a text may have. */
const LEAST = 150;
const MOST_CHARS = 15_000;
/** Systems of 2024 that do not translate. */
const NO_TRANSLATORS = /cyclel|mslc|phi|occiglot|tsu/i;

const linesOf = (path) => readFileSync(path, 'utf8').replace(/\n$/, '').split('\n');

/** For every source line true where it is news; null where nothing is said. */
function newsLines(path) {
  if (!existsSync(path)) return null;
  const lines = [];
  for (const [, head, body] of readFileSync(path, 'utf8').matchAll(
    /<doc ([^>]*)>([\s\S]*?)<\/doc>/g,
  )) {
    const news = !head.includes('domain="') || head.includes('domain="news"');
    const source = /<src[\s\S]*?<\/src>/.exec(body)?.[0] ?? '';
    for (const _ of source.matchAll(/<seg /g)) lines.push(news);
  }
  return lines;
}

/** Year, source, target -> files. */
function pairsOf(wmt, year) {
  const folder = join(wmt, year, 'txt');
  if (!existsSync(folder)) return [];
  const files = ['references', 'system-outputs'].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true }).map((name) => join(folder, part, name)),
  );
  return readdirSync(join(folder, 'sources')).flatMap((name) => {
    const pair = /^(?:(?:newstest|generaltest)\d+\.)?([a-z]{2})-([a-z]{2})\./.exec(name);
    if (!pair) return [];
    const [, from, to] = pair;
    const own = files.filter((path) => new RegExp(`[./]${from}-${to}[./]`).test(path));
    return [{ year, from, to, source: join(folder, 'sources', name), own }];
  });
}

/** In 2022 only the news lines; any pair with the same source lines tells which they are. */
function newsOf(wmt, { year, from, to }, lines) {
  if (year === '24') {
    const marks = linesOf(join(wmt, year, 'txt/documents', `${from}-${to}.docs`));
    return marks.map((mark) => mark.startsWith('news'));
  }
  const folder = join(wmt, year, 'xml');
  const known = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of known.filter((file) => file.includes(`.${from}-`))) {
    const news = newsLines(join(folder, name));
    if (news && news.length === lines) return news;
  }
  return year === '21' ? null : [];
}

function textsOfPair(wmt, pair, lang) {
  const { year, from, to, own } = pair;
  if (from !== lang && to !== lang) return [];
  const source = linesOf(pair.source);
  const news = newsOf(wmt, pair, source.length);
  const runs = cut(source, (at) => !news || news[at]);
  const make = (lines, part) =>
    runs.map((run) => {
      const group = `${year}-${from}-${source[run[0]].slice(0, 40)}`;
      return { group, paragraphs: run.map((at) => lines[at] ?? '').filter(Boolean), ...part };
    });
  if (from === lang) {
    return make(source, {
      set: year,
      direction: '',
      system: '',
      sort: 'source',
      translated: false,
    });
  }
  return own.flatMap((path) => {
    const human = path.includes('/references/');
    const system = path.split(/\.hyp\.|\//).at(-1) ?? '';
    if (!existsSync(path) || !/\.[a-z]+$/.test(path) || NO_TRANSLATORS.test(system)) return [];
    const sort = human ? 'reference' : 'translation';
    const part = { set: year, direction: `${from}-${to}`, system, sort, translated: !human };
    return make(linesOf(path), part);
  });
}

/** Honest pages out of analyses, one text a page. */
function pagesOf(path, lang) {
  return linesOf(path).flatMap((line) => {
    const { url, article } = JSON.parse(line);
    if (!article || article.lang?.slice(0, 2) !== lang) return [];
    const paragraphs = article.blocks.flatMap(({ type, text }) =>
      type === 'paragraph' || type === 'quote' ? [text] : [],
    );
    const group = new URL(url).hostname;
    const part = { set: 'page', direction: '', system: '', sort: 'page', translated: false };
    return [{ group, paragraphs, ...part }];
  });
}

/** At most MOST_CHARS of a text: more tells nothing new. */
function shorten(text) {
  let chars = 0;
  const paragraphs = text.paragraphs.filter((paragraph) => {
    chars += paragraph.length;
    return chars <= MOST_CHARS;
  });
  return { ...text, paragraphs };
}

/** All texts of a language that are long enough, each source once. */
export function readTexts(lang, { wmt, evaluations, honest }) {
  const tasks = ['21', '22', '23', '24'].flatMap((year) =>
    pairsOf(wmt, year).flatMap((pair) => textsOfPair(wmt, pair, lang)),
  );
  const evaluated = evaluations ? readEvaluations(evaluations, lang) : [];
  const seen = new Set();
  return [...tasks, ...evaluated, ...honest.flatMap((path) => pagesOf(path, lang))]
    .map(shorten)
    .filter(({ sort, paragraphs }) => {
      const key = sort === 'translation' ? null : `${sort} ${paragraphs.join(' ').slice(0, 300)}`;
      if (key && seen.has(key)) return false;
      seen.add(key);
      return lengthOf(paragraphs.join(' ')) >= LEAST;
    });
}

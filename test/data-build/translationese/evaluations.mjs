// Texts out of the evaluations in mozilla/firefox-translations-models: tests of WMT (news) and FLORES,
// put through public translators, with the human texts beside them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cut } from './runs.mjs';

/** Talks and subtitles are left out. */
const SET = /^(?:wmt\d\d|flores-dev|flores-test)$/;
const TRANSLATORS = ['google', 'microsoft', 'bergamot-base-memory', 'bergamot-tiny'];
/** FLORES, texts of an encyclopaedia, count this much beside news: one is not to be told from the other. */
const ENCYCLOPAEDIC = 0.2;
/** Languages whose news is copied; the tests know many more. */
const SOURCES = new Set(
  'ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
    ' ',
  ),
);
/** Texts by one translator, and of human ones, that are taken: evenly over all. */
const MOST = 2400;
const MOST_OF_DIRECTION = 400;
const MOST_HUMAN = 1500;
/** Lines that fall into one group: tests of some years are one text in six languages. */
const GROUP_LINES = 50;
const ENTITIES = { '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const linesOf = (path) =>
  readFileSync(path, 'utf8')
    .replace(/\n$/, '')
    .replace(/&(?:#39|quot|lt|gt|amp);/g, (entity) => ENTITIES[entity])
    .split('\n');

const isNews = ({ set }) => set.startsWith('wmt');

function* evenly(list, most) {
  const step = Math.max(1, list.length / most);
  for (let at = 0; at < list.length; at += step) yield list[Math.floor(at)];
}

function textsOf(path, set, part) {
  if (!existsSync(path)) return [];
  const lines = linesOf(path);
  return cut(lines).map((run) => ({
    group: `${set}-${Math.floor((run[0] ?? 0) / GROUP_LINES)}`,
    set,
    paragraphs: run.map((at) => lines[at]).filter(Boolean),
    ...part,
  }));
}

/** What the translators made of every language, and the human texts of the language itself. */
export function readEvaluations(folder, language) {
  const lang = language === 'no' ? 'nb' : language;
  const root = join(folder, 'evaluation');
  if (!existsSync(root)) return [];
  const texts = [];
  const human = [];
  const pairs = readdirSync(root).map((pair) => pair.split('-'));
  const directions = pairs.filter(([from, to]) => to === lang && SOURCES.has(from)).length;
  const most = Math.min(MOST_OF_DIRECTION, MOST / directions);
  for (const [from, to] of pairs) {
    const pair = `${from}-${to}`;
    if (from !== lang && !(to === lang && SOURCES.has(from))) continue;
    const names = readdirSync(join(root, pair));
    const sets = [...new Set(names.map((name) => name.split('.')[0]))].filter((set) =>
      SET.test(set),
    );
    if (from === lang) {
      const part = { direction: '', system: '', sort: 'reference', translated: false };
      for (const set of sets) human.push(...textsOf(join(root, pair, `${set}.${lang}`), set, part));
      continue;
    }
    for (const system of TRANSLATORS) {
      const part = { direction: pair, system, sort: 'translation', translated: true };
      const found = sets.flatMap((set) =>
        textsOf(join(root, pair, `${set}.${system}.${lang}`), set, part),
      );
      texts.push(...evenly(found.filter(isNews), most));
      texts.push(
        ...evenly(
          found.filter((text) => !isNews(text)),
          most * ENCYCLOPAEDIC,
        ),
      );
    }
  }
  const seen = new Set();
  const once = human.filter(({ paragraphs }) => {
    const key = paragraphs.join(' ').slice(0, 300);
    return !seen.has(key) && seen.add(key);
  });
  return [...texts, ...evenly(once, MOST_HUMAN)];
}

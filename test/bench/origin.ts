/** Which newsroom, which address: right, wrong, unknown over the fixtures and samples. `npm run bench -- origin` */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSavedPage } from '../../src/cli/document.ts';
import { detectLanguage } from '../../src/cli/language.ts';
import { triage } from '../../src/core/analyse.ts';
import { cleanArticle } from '../../src/core/article/index.ts';
import { findOrigin } from '../../src/core/origin/index.ts';
import { conceptOf } from '../../src/core/text/terms.ts';
import type { Origin, Verdict } from '../../src/core/types.ts';
import { sourceKnowledge } from './labelled-pages.ts';
import { describeRestated, generated, handWritten, runRestated } from './restated.ts';

interface Expected {
  name: string;
  copy: boolean;
  url: string;
  html: string;
  outlet: string | null;
  agencies: string[];
  address: string | null;
  evidence: string;
  lang: string | null;
}

type Json = Record<string, unknown>;

const loading = performance.now();
const knowledge = sourceKnowledge();
conceptOf('Paris', knowledge.gazetteer);
console.log(
  `Knowledge and corpus ready in ${(performance.now() - loading).toFixed(0)} ms (files read and parsed included)`,
);
const verbose = process.env['VERBOSE'] === '1';
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const read = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json;

function fixtures(): Expected[] {
  return readdirSync('test/pages')
    .filter((name) => existsSync(join('test/pages', name, 'expected.json')))
    .map((name) => {
      const expected = read(join('test/pages', name, 'expected.json'));
      const origin = (expected['origin'] ?? {}) as Json;
      return {
        name,
        copy: expected['label'] === 'copy',
        url: text(expected['url']) ?? '',
        html: readFileSync(join('test/pages', name, 'page.html'), 'utf8'),
        outlet: text(origin['outlet']),
        agencies: (origin['agencies'] as string[] | undefined) ?? [],
        address: text(origin['url']),
        evidence: text(origin['evidence']) ?? 'none',
        lang: text(origin['lang']),
      };
    });
}

function samples(folder: string): Expected[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const gold = read(join(folder, name.replace('.html', '.gold.json')));
      const origin = (gold['original'] ?? {}) as Json;
      return {
        name: `sample ${name}`,
        copy: true,
        url: text(gold['url']) ?? '',
        html: readFileSync(join(folder, name), 'utf8'),
        outlet: text(origin['outlet']),
        agencies: ((origin['agencies'] as string[] | undefined) ?? []).map((id) =>
          id.toLowerCase(),
        ),
        address: text(origin['url']),
        evidence: 'sample',
        lang: text(origin['lang']),
      };
    });
}

interface Outcome {
  /** What the page says of its author, whether it is noticed as a copy or not. */
  origin: Origin;
  /** What the reader is shown, the verdict being what it is. */
  shown: Origin;
  verdict: Verdict;
  codes: string[];
  took: number;
}

function originOf(page: Expected): Outcome {
  const { snapshot, extraction } = readSavedPage(page.html, page.url || null);
  const preferences = { searchEngine: 'duckduckgo' as const, languages: ['en'] };
  const language = detectLanguage(snapshot);
  const input = { snapshot, extraction, language, preferences };
  const { reading, evidence, verdict } = triage(input, knowledge);
  const article = cleanArticle(reading, extraction, evidence, knowledge);
  const start = performance.now();
  const origin = findOrigin(reading, article, evidence, knowledge, preferences);
  const took = performance.now() - start;
  const shown = findOrigin(reading, article, evidence, knowledge, preferences, verdict);
  const codes = evidence.map(({ code, outlet }) => (outlet ? `${code}>${outlet}` : code));
  return { origin, shown, verdict, codes, took };
}

const bare = (url: string | null): string =>
  (url ?? '').replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
const share = (part: number, whole: number): string => `${part} of ${whole}`;

const pages = [...fixtures(), ...samples('../shared/seeds')].map((page) => ({
  page,
  ...originOf(page),
}));
const copies = pages.filter(({ page }) => page.copy);
const evident = copies.filter(({ page }) => page.outlet !== null);
const right = evident.filter(({ page, origin }) => origin.outlet?.id === page.outlet);
const wrong = copies.filter(
  ({ page, origin }) => origin.outlet !== null && origin.outlet.id !== page.outlet,
);
const addressed = copies.filter(({ page }) => page.address !== null);
const exact = addressed.filter(({ page, origin }) => bare(origin.url) === bare(page.address));
const sure = exact.filter(({ origin }) => origin.urlConfidence >= 0.8);
const strange = copies.filter(
  ({ page, origin }) => origin.url !== null && bare(origin.url) !== bare(page.address),
);
const agencies = copies.filter(({ page, origin }) =>
  page.agencies.every((id) => origin.agencies.includes(id)),
);
const noticed = evident.filter(({ verdict }) => verdict.level !== 'none');
const shownRight = evident.filter(({ page, shown }) => shown.outlet?.id === page.outlet);
const shownWrong = copies.filter(
  ({ page, shown }) => shown.outlet !== null && shown.outlet.id !== page.outlet,
);
const noticedRight = noticed.filter(({ page, shown }) => shown.outlet?.id === page.outlet);
const honest = pages.filter(({ page }) => !page.copy);
const honestNamed = honest.filter(({ shown }) => shown.outlet !== null);
const unexplained = honestNamed.filter(({ verdict }) => verdict.notice === null);

console.log(`Copies: ${copies.length}, of which name or show their newsroom: ${evident.length}`);
console.log(`  outlet right      ${share(right.length, evident.length)}`);
console.log(`  wrong name given  ${share(wrong.length, copies.length)}`);
console.log(
  `  exact address     ${share(exact.length, addressed.length)} (${sure.length} of them sure)`,
);
console.log(
  `  other address     ${share(strange.length, copies.length)} (sure: ${strange.filter(({ origin }) => origin.urlConfidence >= 0.8).length})`,
);
console.log(`  agencies complete ${share(agencies.length, copies.length)}`);
const unnamed = copies.filter(({ origin }) => origin.outlet === null);
const tongues = unnamed.flatMap(({ page, origin }) => {
  const lang = origin.newsroom?.lang ?? null;
  return lang === null ? [] : [{ page, lang, right: lang === page.lang }];
});
console.log(
  `  nobody named      ${unnamed.length}, of which the newsroom's language is told ${tongues.length}, rightly ${tongues.filter((told) => told.right).length}`,
);
for (const { page, lang } of tongues.filter((told) => !told.right))
  console.log(`    ${page.name}: said ${lang}, is ${page.lang}`);
console.log(`As shown to the reader (nobody is named on a page without verdict or notice):`);
console.log(`  outlet right      ${share(shownRight.length, evident.length)}`);
console.log(`  of those noticed  ${share(noticedRight.length, noticed.length)}`);
console.log(`  wrong name given  ${share(shownWrong.length, copies.length)}`);
console.log(
  `Honest pages: a newsroom named on ${share(honestNamed.length, honest.length)}, without a notice on ${unexplained.length}`,
);
for (const { page, origin } of addressed.filter((outcome) => !exact.includes(outcome)))
  console.log(`Address missed: ${page.name} gives ${origin.url}, is ${page.address}`);
for (const { page, origin } of evident.filter((outcome) => !right.includes(outcome)))
  console.log(
    `Outlet missed: ${page.name} gives ${origin.outlet?.id ?? 'nobody'}, is ${page.outlet}`,
  );
for (const [name, restated] of [
  ['Restated by hand', handWritten(knowledge)],
  ['Restated by rule', generated(knowledge, 150)],
] as const) {
  const table = runRestated(restated, knowledge);
  const lines = verbose ? table.lines : table.lines.filter((line) => !line.startsWith('not first'));
  console.log([...describeRestated(name, table), ...lines.map((line) => `    ${line}`)].join('\n'));
}
for (const { page, origin, shown, codes, took } of pages) {
  const good =
    origin.outlet?.id === (page.outlet ?? undefined) && bare(origin.url) === bare(page.address);
  if (good && !verbose && !page.name.startsWith('sample')) continue;
  if (!page.copy && shown.outlet === null && shown.url === null && !verbose) continue;
  console.log(
    `\n${page.copy ? 'copy' : 'honest'} ${page.name} (${page.evidence}, ${took.toFixed(0)} ms): ${origin.outlet?.id ?? '-'} ${origin.confidence}, is ${page.outlet ?? '-'}`,
  );
  console.log(
    `  agencies ${origin.agencies.join(',')} of ${page.agencies.join(',')}; newsroom ${JSON.stringify(origin.newsroom)} of ${page.lang}`,
  );
  console.log(`  address ${origin.url} ${origin.urlConfidence}; is ${page.address}`);
  console.log(
    `  because ${origin.reasons.map(({ code, weight }) => `${code} ${weight}`).join(', ')}`,
  );
  if (verbose) console.log(`  evidence ${codes.join(' ')}`);
  for (const link of origin.find) console.log(`  ${link.label}: ${link.query}`);
}

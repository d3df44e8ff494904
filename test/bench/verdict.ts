/** What the verdict gets right and wrong, false alarms first. `npm run bench -- verdict` */

import { calibration, percentile } from './calibration.ts';
import { type JudgedPage, judgePage, labelledPages, sourceKnowledge } from './labelled-pages.ts';

const knowledge = sourceKnowledge();
const pages = labelledPages().map((page) => judgePage(page, knowledge));
const honest = pages.filter((page) => !page.copy);
const copies = pages.filter((page) => page.copy);
const verbose = process.env['VERBOSE'] === '1';

function line(page: JudgedPage): string {
  const signs = page.evidence
    .map(({ code, strength, quote }) => `${code} ${strength.toFixed(2)} “${quote.slice(0, 60)}”`)
    .join('\n      ');
  return `  ${page.verdict.level} ${page.verdict.probability.toFixed(2)} ${page.verdict.kind ?? ''} ${page.name}\n      ${signs}`;
}

function share(part: number, whole: number): string {
  return `${part} of ${whole}`;
}

function table(title: string, key: (page: JudgedPage) => string): void {
  console.log(`\n${title}`);
  for (const name of [...new Set(copies.map(key))].sort()) {
    const group = copies.filter((page) => key(page) === name);
    const found = group.filter(({ verdict }) => verdict.level !== 'none').length;
    const sure = group.filter(({ verdict }) => verdict.level === 'copy').length;
    console.log(`  ${name.padEnd(22)} found ${share(found, group.length)}, as "copy" ${sure}`);
  }
}

console.log('False alarms');
for (const set of ['wcxb', 'fixture'] as const) {
  const group = honest.filter((page) => page.set === set);
  const count = (level: string): number =>
    group.filter(({ verdict }) => verdict.level === level).length;
  console.log(
    `  ${set}: ${share(count('copy'), group.length)} called copy, ${count('possible')} possible`,
  );
}
for (const page of honest.filter(({ verdict }) => verdict.level !== 'none'))
  console.log(line(page));
const near = honest
  .filter(({ verdict }) => verdict.level === 'none' && verdict.probability > 0.1)
  .sort((a, b) => b.verdict.probability - a.verdict.probability);
console.log(`\nHonest pages that come near (over 0.10): ${near.length}`);
for (const page of near.slice(0, verbose ? 40 : 5)) console.log(line(page));
const explained = honest.filter((page) => page.notice !== null);
const right = explained.filter((page) => page.notice === page.verdict.notice);
console.log(`\nNotices as labelled: ${share(right.length, explained.length)}`);
for (const page of explained.filter((item) => !right.includes(item))) {
  console.log(`  ${page.name}: ${page.notice}, we said ${page.verdict.notice}`);
}

console.log('\nSamples');
for (const page of copies.filter(({ set }) => set === 'sample')) {
  const { level, probability, kind } = page.verdict;
  console.log(`  ${page.name}: ${level} ${probability.toFixed(3)} ${kind} (is ${page.kind})`);
}
table('Copies by kind', (page) => page.kind ?? 'unknown');
table('Copies by language', (page) => page.lang ?? 'unknown');
const named = copies.filter(({ verdict }) => verdict.kind !== null);
console.log(
  `\nKind right: ${share(named.filter((p) => p.kind === p.verdict.kind).length, named.length)}`,
);
for (const page of copies) {
  const wrong = page.verdict.level !== 'copy' || page.kind !== page.verdict.kind;
  if (wrong)
    console.log(
      verbose
        ? line(page)
        : `  ${page.name}: ${page.verdict.level} ${page.verdict.probability.toFixed(2)} ${page.verdict.kind} (is ${page.kind})`,
    );
}
console.log(`\nCalibration (probability said: pages, share that are copies)`);
for (const row of calibration(pages)) console.log(`  ${row}`);
const took = pages.map((page) => page.took);
console.log(
  `\nQuick half: p50 ${percentile(took, 0.5).toFixed(1)} ms, p95 ${percentile(took, 0.95).toFixed(1)} ms`,
);

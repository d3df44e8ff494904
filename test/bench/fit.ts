/**
 * Re-fits the table of `src/core/weights.ts` from all labelled pages: logistic regression by code,
 * drawn towards the committed table so that few pages cannot bend it. `npm run fit` prints the
 * table it would commit and the calibration; with WRITE=1 it writes the table, to be read before it is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { contributions } from '../../src/core/verdict.ts';
import { BASE, FAMILIES, WEIGHTS } from '../../src/core/weights.ts';
import { calibration } from './calibration.ts';
import { judgePage, labelledPages, sourceKnowledge } from './labelled-pages.ts';

/** How hard a weight is drawn back to the committed one, per page of evidence. */
const PULL = 0.4;
const STEPS = 3000;
const RATE = 0.05;

interface Row {
  copy: boolean;
  weight: number;
  parts: { code: string; family: keyof typeof FAMILIES; strength: number }[];
}

const knowledge = sourceKnowledge();
const judged = labelledPages().map((page) => judgePage(page, knowledge));
const copies = judged.filter(({ copy }) => copy).length;
const rows: Row[] = judged.map((page) => ({
  copy: page.copy,
  // Copies and honest pages weigh alike in all; honest ones a little more, for a false alarm hurts more.
  weight: page.copy ? 1 / copies : 1.3 / (judged.length - copies),
  parts: contributions(page.evidence),
}));

const start: Record<string, number> = { ...WEIGHTS };
for (const { parts } of rows) {
  for (const { code, family } of parts) start[code] ??= FAMILIES[family].weight;
}
const weights = { ...start };

/** Sum with caps; families at their cap give no slope. */
function score(row: Row): { sum: number; open: Set<string> } {
  const families = new Map<keyof typeof FAMILIES, number>();
  for (const { code, family, strength } of row.parts) {
    families.set(family, (families.get(family) ?? 0) + (weights[code] ?? 0) * strength);
  }
  let sum = BASE;
  const open = new Set<string>();
  for (const [family, value] of families) {
    const { cap } = FAMILIES[family];
    sum += Math.max(-cap, Math.min(cap, value));
    if (Math.abs(value) < cap) open.add(family);
  }
  return { sum, open };
}

const probability = (row: Row): number => 1 / (1 + Math.exp(-score(row).sum));

function step(): void {
  const slope: Record<string, number> = {};
  for (const row of rows) {
    const { sum, open } = score(row);
    const error = (1 / (1 + Math.exp(-sum)) - (row.copy ? 1 : 0)) * row.weight;
    for (const { code, family, strength } of row.parts) {
      if (open.has(family)) slope[code] = (slope[code] ?? 0) + error * strength;
    }
  }
  for (const [code, value] of Object.entries(weights)) {
    const from = start[code] ?? 0;
    const pull = (PULL / copies) * (value - from);
    const next = value - RATE * ((slope[code] ?? 0) * 4 + pull);
    // A sign never turns into its opposite.
    weights[code] = from < 0 ? Math.min(0, next) : Math.max(0, next);
  }
}

function table(): string {
  return Object.keys(weights)
    .sort()
    .map((code) => {
      const seen = rows.filter(({ parts }) => parts.some((part) => part.code === code));
      const on = seen.filter(({ copy }) => copy).length;
      const was = (start[code] ?? 0).toFixed(1);
      const now = (weights[code] ?? 0).toFixed(1);
      return `  ${code.padEnd(28)} ${was.padStart(6)} -> ${now.padStart(6)}   on ${on} copies, ${seen.length - on} honest pages`;
    })
    .join('\n');
}

for (let index = 0; index < STEPS; index += 1) step();
const said = rows.map((row) => ({ copy: row.copy, verdict: { probability: probability(row) } }));
console.log(`Fitted on ${copies} copies and ${judged.length - copies} honest pages\n${table()}`);
console.log('\nCalibration before (probability said: pages, share that are copies)');
for (const row of calibration(judged)) console.log(`  ${row}`);
console.log('\nCalibration after');
for (const row of calibration(said)) console.log(`  ${row}`);

if (process.env['WRITE'] === '1') {
  const path = 'src/core/weights.ts';
  const fitted = readFileSync(path, 'utf8').replace(
    /^ {2}([a-z_]+): -?[\d.]+,$/gm,
    (line, code: string) =>
      code in weights ? `  ${code}: ${Number((weights[code] ?? 0).toFixed(1))},` : line,
  );
  writeFileSync(path, fitted);
  console.log(`\nWrote ${path}: read the change before you commit it.`);
}

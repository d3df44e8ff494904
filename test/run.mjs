// The one gate: everything that must hold before a commit lands. `npm test` runs this and CI runs `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';

const REPORTS = '.cache/reports';
const vitest = (name, ...more) => [
  'npx',
  [
    'vitest',
    'run',
    '--dir',
    'test',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/${name}.json`,
    ...more,
  ],
];

/** In order: each step needs what stands before it. */
const STEPS = {
  browsers: ['node', ['test/browser/install.mjs']],
  types: ['npx', ['tsc', '-p', 'tsconfig.json']],
  border: ['npx', ['tsc', '-p', 'src/core/tsconfig.json']],
  lint: ['npx', ['biome', 'ci', '--error-on-warnings']],
  build: ['node', ['build.mjs']],
  addon: ['npx', ['web-ext', 'lint', '--source-dir', 'dist/firefox', '--warnings-as-errors']],
  unit: vitest('unit', '--exclude', '**/browser/**', '--testTimeout', '30000'),
  // The browsers share the machine: one file at a time, all in one process with one browser of each kind.
  browser: vitest(
    'browser',
    '--no-file-parallelism',
    '--no-isolate',
    '--testTimeout',
    '90000',
    '--hookTimeout',
    '120000',
    'test/browser',
  ),
};

function countTests() {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const name of ['unit', 'browser']) {
    const path = `${REPORTS}/${name}.json`;
    if (!existsSync(path)) continue;
    const report = JSON.parse(readFileSync(path, 'utf8'));
    totals.passed += report.numPassedTests;
    totals.failed += report.numFailedTests;
    totals.skipped += report.numPendingTests + report.numTodoTests;
  }
  return totals;
}

const only = process.argv.slice(2);
const unknown = only.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}.`);
  process.exit(2);
}
mkdirSync(REPORTS, { recursive: true });
if (!existsSync('../shared'))
  console.log('../shared is not here: the checks on its samples and saved pages do not run.');
for (const [name, [command, args]] of Object.entries(STEPS)) {
  if (only.length > 0 && !only.includes(name)) continue;
  console.log(`\n== ${name}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\n${name} failed${error ? `: ${error.message}` : ''}.`);
    const { passed, failed, skipped } = countTests();
    console.log(`${passed} passed, ${Math.max(failed, 1)} failed, ${skipped} skipped`);
    process.exit(1);
  }
}
const { passed, failed, skipped } = countTests();
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);

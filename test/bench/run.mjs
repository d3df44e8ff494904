// Runs the benchmarks: `npm run bench` for all, `npm run bench -- cleaning search` for some.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

/** In the order they are reported: what hurts most comes first. */
const ALL = ['verdict', 'origin', 'cleaning', 'content', 'background', 'search', 'scale'];
const names = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ALL;
const missing = names.filter((name) => !existsSync(`test/bench/${name}.ts`));
if (missing.length > 0) {
  console.error(`No such benchmark: ${missing.join(', ')}. There are: ${ALL.join(', ')}, fit.`);
  process.exit(2);
}
let failed = false;
for (const name of names) {
  const outfile = `dist/.bench/${name}.mjs`;
  await build({
    entryPoints: [`test/bench/${name}.ts`],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  console.log(`\n=== ${name}`);
  const { status } = spawnSync('node', ['--expose-gc', outfile], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);

// `npm start`: builds the extension and shows it at work on mirror pages, in a real browser.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const run = (script, ...args) => {
  const { status } = spawnSync('node', [script, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
run('test/browser/install.mjs');
run('build.mjs');
const outfile = 'dist/.demo/demo.mjs';
await build({
  entryPoints: ['test/demo/demo.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'warning',
});
run(outfile, ...process.argv.slice(2));

// Builds dist/chrome, dist/firefox and dist/cli. No logic worth testing twice lives here.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const version = JSON.parse(readFileSync('package.json', 'utf8')).version;
const BROWSERS = {
  chrome: { drop: [] },
  // Firefox does not know use_dynamic_url; its extension host is random per profile anyway.
  firefox: { drop: ['use_dynamic_url'] },
};
const PAGES = ['sidebar', 'popup', 'options'];
const common = { bundle: true, minify: true, target: ['chrome123', 'firefox140'], legalComments: 'none', logLevel: 'warning', jsx: 'automatic', jsxImportSource: 'preact' };

/** Bundles and runs src/data/compile.ts, which turns the reviewed data files into run-time JSON. */
async function compileData() {
  const outfile = 'dist/.tools/compile.mjs';
  await build({ entryPoints: ['src/data/compile.ts'], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'warning' });
  const { compileKnowledge, compileCorpus } = await import(`${process.cwd()}/${outfile}?${Date.now()}`);
  const read = (name) => readFileSync(join('src/data', name), 'utf8');
  return { 'knowledge.json': JSON.stringify(compileKnowledge(read)), 'corpus.json': JSON.stringify(compileCorpus(read)) };
}

function writeData(folder, files) {
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'data', name), text);
}

/** The one manifest with the version stamped in and the keys a browser rejects left out. */
function writeManifest(folder, { drop }) {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'), (key, value) => (drop.includes(key) ? undefined : value));
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
}

async function buildExtension(data) {
  const out = 'dist/extension';
  const scripts = await build({
    ...common,
    entryPoints: { content: 'src/content/index.ts', background: 'src/background/index.ts' },
    format: 'iife',
    outdir: out,
    metafile: true,
  });
  const modules = await build({
    ...common,
    entryPoints: { extract: 'src/content/extract-entry.ts', ...Object.fromEntries(PAGES.map((page) => [page, `src/${page}/index.tsx`])) },
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    outdir: out,
    metafile: true,
  });
  for (const page of PAGES) cpSync(`src/${page}/index.html`, join(out, `${page}.html`));
  cpSync('src/_locales', join(out, '_locales'), { recursive: true });
  cpSync('icons', join(out, 'icons'), { recursive: true });
  writeData(out, data);
  for (const [browser, table] of Object.entries(BROWSERS)) {
    rmSync(join('dist', browser), { recursive: true, force: true });
    cpSync(out, join('dist', browser), { recursive: true });
    writeManifest(join('dist', browser), table);
  }
  rmSync(out, { recursive: true, force: true });
  const metafile = { outputs: { ...scripts.metafile.outputs, ...modules.metafile.outputs } };
  writeFileSync('dist/metafile.json', JSON.stringify({ scripts: scripts.metafile, modules: modules.metafile }));
  return Object.keys(metafile.outputs).map((path) => path.replace('dist/extension', 'dist/chrome'));
}

async function buildCli(data) {
  await build({
    bundle: true,
    entryPoints: ['src/cli/unmirror.ts'],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outfile: 'dist/cli/unmirror.mjs',
    // linkedom reaches for an optional native canvas; it works without one.
    external: ['canvas'],
    banner: { js: '#!/usr/bin/env node\nimport { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: 'warning',
  });
  writeData('dist/cli', data);
}

function printSizes(paths) {
  for (const path of paths.filter((path) => existsSync(path)).sort()) {
    const gzip = gzipSync(readFileSync(path)).length;
    console.log(`${path.padEnd(44)} ${String(statSync(path).size).padStart(9)} B ${String(gzip).padStart(9)} B gzip`);
  }
}

const data = await compileData();
const only = process.argv.includes('--cli') ? 'cli' : 'all';
if (only === 'all') printSizes([...(await buildExtension(data)), 'dist/chrome/data/knowledge.json', 'dist/chrome/data/corpus.json']);
await buildCli(data);
printSizes(['dist/cli/unmirror.mjs']);

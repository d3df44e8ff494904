// Builds dist/chrome, dist/firefox and dist/cli. No logic worth testing twice lives here.
//   node build.mjs [--cli] [--watch] [--zip] [--out FOLDER]
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const flag = (name) => process.argv.includes(name);
const out = flag('--out') ? process.argv[process.argv.indexOf('--out') + 1] : 'dist';
const version = JSON.parse(readFileSync('package.json', 'utf8')).version;
const BROWSERS = {
  chrome: { drop: ['browser_specific_settings', 'scripts'] },
  // Firefox does not know use_dynamic_url; its extension host is random per profile anyway.
  firefox: { drop: ['use_dynamic_url', 'minimum_chrome_version', 'service_worker'] },
};
const PAGES = ['sidebar', 'popup', 'options'];
/**
 * No HTML string reaches a page, not through a library either: where one parses strings, the same is
 * done with nodes, or with plain text. Each edit must find its place, so an update cannot undo it.
 */
const HTML_STRINGS = [
  {
    file: /@mozilla[\\/]readability[\\/]Readability\.js$/,
    edits: [
      ['var pageCacheHtml = page.innerHTML;', 'var pageCacheHtml = page.cloneNode(true);'],
      [
        'page.innerHTML = pageCacheHtml;',
        'page.replaceChildren(...pageCacheHtml.cloneNode(true).childNodes);',
      ],
      [
        'tmp.innerHTML = noscript.innerHTML;',
        'tmp.append(...noscript.cloneNode(true).childNodes);',
      ],
    ],
  },
  { file: /preact[\\/]dist[\\/]preact\.m?js$/, edits: [[/\.innerHTML\s*=(?!=)/, '.textContent=']] },
  {
    file: /@citation-js[\\/]core[\\/]lib-mjs[\\/]Cite[\\/]get\.js$/,
    edits: [['tmp.innerHTML = result;', 'tmp.textContent = result;']],
  },
];
const applyEdit =
  (path) =>
  (source, [from, to]) => {
    const edited = source.replace(from, () => to);
    if (edited === source) throw new Error(`${path} changed: look for new uses of innerHTML`);
    return edited;
  };

const withoutHtmlStrings = {
  name: 'without-html-strings',
  setup(build) {
    for (const { file, edits } of HTML_STRINGS)
      build.onLoad({ filter: file }, ({ path }) => ({
        contents: edits.reduce(applyEdit(path), readFileSync(path, 'utf8')),
      }));
  },
};

const common = {
  bundle: true,
  minify: true,
  target: ['chrome123', 'firefox140'],
  legalComments: 'none',
  logLevel: 'warning',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [withoutHtmlStrings],
  metafile: true,
};

/** Bundles a module of ours and loads it. */
async function loadTool(entry) {
  const outfile = resolve(out, '.tools', entry.replaceAll('/', '-').replace(/ts$/, 'mjs'));
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  return import(`${pathToFileURL(outfile)}?${Date.now()}`);
}

/** Turns the reviewed data files into the shipped ones, tables that take long to make included. */
async function compileData() {
  const { compileKnowledge, compileCorpus } = await loadTool('src/data/compile.ts');
  const { packKnowledge } = await loadTool('src/core/packed.ts');
  const { shipKnowledge } = await loadTool('src/data/shipped.ts');
  const read = (name) => readFileSync(join('src/data', name), 'utf8');
  const knowledge = compileKnowledge(read);
  const corpus = compileCorpus(read);
  const packed = packKnowledge({ ...knowledge, corpus });
  return shipKnowledge({ ...knowledge, corpus }, packed);
}

function writeData(folder, files) {
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'data', name), text);
}

/** The one manifest with the version stamped in and the keys a browser rejects left out. */
function writeManifest(folder, { drop }) {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'), (key, value) =>
    drop.includes(key) ? undefined : value,
  );
  writeFileSync(
    join(folder, 'manifest.json'),
    `${JSON.stringify({ ...manifest, version }, null, 2)}\n`,
  );
}

/** The content script differs in one word: how it may load the reader-mode library. */
function bundleContent(folder, browser) {
  return build({
    ...common,
    entryPoints: { content: 'src/content/index.ts' },
    define: { BUILT_FOR: JSON.stringify(browser) },
    // Says itself why the polyfill stays out of every page.
    alias: { 'webextension-polyfill': resolve('src/content/own-interface.ts') },
    format: 'iife',
    outdir: folder,
  });
}

function bundle(folder) {
  const scripts = {
    background: 'src/background/index.ts',
    extract: 'src/content/extract-entry.ts',
  };
  const pages = Object.fromEntries(PAGES.map((page) => [page, `src/${page}/index.tsx`]));
  const chunkNames = 'chunks/[name]-[hash]';
  return Promise.all([
    bundleContent(folder, 'chrome'),
    build({ ...common, entryPoints: scripts, format: 'iife', outdir: folder }),
    build({
      ...common,
      entryPoints: pages,
      format: 'esm',
      splitting: true,
      chunkNames,
      outdir: folder,
    }),
  ]);
}

async function buildExtension(data) {
  const shared = join(out, 'extension');
  rmSync(shared, { recursive: true, force: true });
  const bundles = await bundle(shared);
  for (const page of PAGES) cpSync(`src/${page}/index.html`, join(shared, `${page}.html`));
  cpSync('src/content/content.css', join(shared, 'content.css'));
  cpSync('src/_locales', join(shared, '_locales'), { recursive: true });
  cpSync('icons', join(shared, 'icons'), {
    recursive: true,
    filter: (path) => !path.endsWith('.svg'),
  });
  writeData(shared, data);
  for (const [browser, table] of Object.entries(BROWSERS)) {
    rmSync(join(out, browser), { recursive: true, force: true });
    cpSync(shared, join(out, browser), { recursive: true });
    writeManifest(join(out, browser), table);
  }
  await bundleContent(join(out, 'firefox'), 'firefox');
  rmSync(shared, { recursive: true, force: true });
  const [content, scripts, pages] = bundles.map(({ metafile }) => metafile);
  writeFileSync(join(out, 'metafile.json'), JSON.stringify({ content, scripts, modules: pages }));
  const files = bundles.flatMap(({ metafile }) => Object.keys(metafile.outputs));
  return files.map((path) => path.replace(/^.*?extension\//, `${join(out, 'chrome')}/`));
}

async function buildCli(data) {
  await build({
    bundle: true,
    entryPoints: ['src/cli/unmirror.ts'],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outfile: join(out, 'cli/unmirror.mjs'),
    // linkedom reaches for an optional native canvas; it works without one.
    external: ['canvas'],
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: 'warning',
  });
  writeData(join(out, 'cli'), data);
}

function printSizes(paths) {
  for (const path of paths.filter((path) => existsSync(path)).sort()) {
    const gzip = gzipSync(readFileSync(path)).length;
    console.log(
      `${path.padEnd(44)} ${String(statSync(path).size).padStart(9)} B ${String(gzip).padStart(9)} B gzip`,
    );
  }
}

/** Store packages: out/unmirror-VERSION-BROWSER.zip. */
function zip() {
  for (const browser of Object.keys(BROWSERS)) {
    const name = `unmirror-${version}-${browser}.zip`;
    const args = [
      'web-ext',
      'build',
      '--source-dir',
      join(out, browser),
      '--artifacts-dir',
      out,
      '--filename',
      name,
      '--overwrite-dest',
    ];
    const { status } = spawnSync('npx', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`web-ext could not pack ${browser}`);
    printSizes([join(out, name)]);
  }
}

async function buildAll() {
  const data = await compileData();
  if (!flag('--cli')) {
    const built = await buildExtension(data);
    printSizes([
      ...built,
      join(out, 'chrome/data/knowledge.txt'),
      join(out, 'chrome/data/corpus.jsonl'),
    ]);
  }
  await buildCli(data);
  printSizes([join(out, 'cli/unmirror.mjs')]);
}

/** Builds again after each pause in changes; a broken state of the sources is told and waited out. */
function keepBuilding() {
  let timer;
  const again = () =>
    buildAll().then(
      () => console.log(`built ${new Date().toLocaleTimeString()}`),
      (error) => console.error(error.message),
    );
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(again, 200);
  };
  for (const path of ['src', 'icons', 'manifest.json']) watch(path, { recursive: true }, onChange);
}

await buildAll();
if (flag('--zip')) zip();
if (flag('--watch')) keepBuilding();

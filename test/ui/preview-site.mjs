/** Bundles the pages with fixture data and serves them under the extension's own strict policy. */
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';

/** Every state the sidebar's preview knows. */
export const SIDEBAR_STATES = [
  'loading',
  'copy',
  'spun',
  'possible',
  'nobody',
  'honest',
  'wire',
  'state',
  'rtl',
  'overruled',
  'off',
  'unread',
  'failed',
];

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";
const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export async function bundlePreview(out) {
  mkdirSync(out, { recursive: true });
  const entries = ['sidebar', 'popup', 'options'].map((page) => [page, `src/${page}/style.css`]);
  await build({
    entryPoints: { preview: 'test/ui/preview-page.tsx', ...Object.fromEntries(entries) },
    bundle: true,
    format: 'esm',
    splitting: true,
    target: ['chrome123'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: out,
    logLevel: 'error',
  });
}

const html = (page) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Unmirror</title>
<link rel="stylesheet" href="/${page}.css"><script type="module" src="/preview.js"></script>
</head><body><div id="app"></div></body></html>`;

function answer(out, request, reply) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  if (pathname === '/') {
    const page = searchParams.get('page') ?? 'sidebar';
    reply.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': POLICY });
    return reply.end(html(page));
  }
  if (pathname === '/favicon.ico') return reply.writeHead(204).end();
  const path = normalize(pathname);
  const file = path.startsWith('/_locales/') ? join('src', path) : join(out, path);
  if (!existsSync(file)) return reply.writeHead(404).end();
  reply.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
  return createReadStream(file).pipe(reply);
}

/** Serves a bundled preview on 127.0.0.1; answers its base address and a way to close it. */
export async function servePreview(out) {
  const server = createServer((request, reply) => answer(out, request, reply));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { base: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

export function launchBrowser() {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Opens one page in one state and waits until it is drawn. */
export async function openPreview(browser, base, query) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`${base}?${new URLSearchParams(query)}`);
  await page.waitForSelector('html[data-ready]');
  return { page, problems };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the demo site: "host/path" and its markup. */
export interface DemoPage {
  slug: string;
  address: string;
  html: string;
}

/** Fixtures that show one kind of copy each; all written for this project. */
const SLUGS = [
  'mt-de-en-limited-frame-signoff',
  'sp-en-dw-corpus-letters',
  'mt-fr-ro-lemonde-subscriber',
  'v-fr-corpus-rfi',
];
export const INDEX_ADDRESS = 'unmirror-demo.example/';

function readFixture(slug: string): DemoPage {
  const folder = join('test/pages', slug);
  const { url } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    url: string;
  };
  return {
    slug,
    address: url.replace(/^https?:\/\//, ''),
    html: readFileSync(join(folder, 'page.html'), 'utf8'),
  };
}

export function demoPages(): DemoPage[] {
  return SLUGS.map(readFixture);
}

/** The front page of the demo site, with a link to each copy. */
export function indexPage(): DemoPage {
  const links = demoPages().map(
    ({ slug, address }) => `<li><a href="http://${address}">${slug}</a></li>`,
  );
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Unmirror demo</title>
<h1>Unmirror demo</h1><p>Each of these pages copies an article. Open one.</p><ul>${links.join('')}</ul></html>`;
  return { slug: 'index', address: INDEX_ADDRESS, html };
}

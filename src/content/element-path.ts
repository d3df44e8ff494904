import type { TreeElement } from './page-tree.ts';

const LANDMARKS = new Set(
  'MAIN ARTICLE ASIDE NAV HEADER FOOTER FIGURE FORM TABLE UL OL BLOCKQUOTE'.split(' '),
);
const MAX_PATH = 240;
const MAX_NAME = 200;

function classesOf(names: string): string {
  const kept = names.length > MAX_NAME ? names.slice(0, MAX_NAME) : names;
  const broken = kept.includes('\n') || kept.includes('\t');
  if (!broken && !kept.includes(' ')) return `.${kept}`;
  let out = '';
  let count = 0;
  for (const name of broken ? kept.split(/\s+/) : kept.split(' ')) {
    if (name === '') continue;
    out += `.${name}`;
    count += 1;
    if (count === 6) break;
  }
  return out;
}

function describe(element: TreeElement): string {
  const marked = element.hasAttributes();
  const tag = element.tagName;
  if (!marked) return LANDMARKS.has(tag) ? tag.toLowerCase() : '';
  const id = element.getAttribute('id');
  const names = element.getAttribute('class');
  const role = element.getAttribute('role');
  if (!id && !names && !role && !LANDMARKS.has(tag)) return '';
  let part = tag.toLowerCase();
  if (id) part += `#${id.slice(0, MAX_NAME)}`;
  if (names) part += classesOf(names);
  if (role) part += `[${role.slice(0, 40)}]`;
  return part;
}

/** The path of an element below its parent's path: "main>article#story.post", inner end kept. */
export function extendPath(parent: string, element: TreeElement): string {
  const part = describe(element);
  if (!part) return parent;
  const path = parent ? `${parent}>${part}` : part;
  return path.length > MAX_PATH ? path.slice(-MAX_PATH) : path;
}

/** True when markup alone hides the element; no style is computed. */
export function hidesItself(element: TreeElement): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (!style) return false;
  return /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style.slice(0, 1000));
}

import { parseHTML } from 'linkedom';

/** Browsers find every element at a star; this parser does not know the star. */
function teachStar(node: object): void {
  let owner: object | null = node;
  while (owner && !Object.hasOwn(owner, 'getElementsByTagName')) {
    owner = Object.getPrototypeOf(owner) as object | null;
  }
  if (!owner) throw new Error('the parser has changed');
  const known = Reflect.get(owner, 'getElementsByTagName') as (name: string) => unknown;
  const value = function find(this: ParentNode, name: string): unknown {
    return name === '*' ? this.querySelectorAll(name) : known.call(this, name);
  };
  Object.defineProperty(owner, 'getElementsByTagName', { value, configurable: true });
}

/** A document as content scripts meet it. */
export function documentFrom(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

const plain = documentFrom('<html><body></body></html>');
teachStar(plain);
teachStar(plain.documentElement);

const MENU = `<ul class="menu">${'<li class="item"><a href="/section/name">A section of the site</a></li>'.repeat(40)}</ul>`;

/** The menus and lists of links that large sites put around each story: 1,300 elements. */
export const SHELL = `<div class="mega">${MENU.repeat(8)}</div>`;

/** A page between the menus of a large site. */
export function inLargeSite(html: string): string {
  return html
    .replace(/<body[^>]*>/i, (body) => body + SHELL)
    .replace(/<\/body>/i, `${SHELL}</body>`);
}

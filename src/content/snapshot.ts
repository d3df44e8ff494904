import { type PageBlock, type PageImage, type PageLink, type PageMeta, type PageSnapshot, SNAPSHOT_LIMITS } from '../core/types.ts';

/** Elements that begin a block of their own. */
const BLOCK_TAGS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LABEL LEGEND LI MAIN MENU NAV OL OPTION P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const SKIP_TAGS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG svg CANVAS VIDEO AUDIO SELECT TEXTAREA INPUT HEAD math'.split(' '),
);

/** A block under construction. */
interface Draft {
  element: Element;
  parts: string[];
  linkChars: number;
  hidden: boolean;
  depth: number;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function describe(element: Element | null): string {
  const parts: string[] = [];
  let length = 0;
  for (let node = element; node && node.tagName !== 'BODY' && length < 240; node = node.parentElement) {
    const id = node.id;
    const name = node.getAttribute('class') ?? '';
    const role = node.getAttribute('role') ?? '';
    if (!id && !name && !role && !/^(MAIN|ARTICLE|ASIDE|NAV|HEADER|FOOTER|FIGURE|FORM|TABLE|UL|OL|BLOCKQUOTE)$/.test(node.tagName)) continue;
    const part = `${node.tagName.toLowerCase()}${id ? `#${id}` : ''}${name ? `.${name.trim().split(/\s+/).slice(0, 6).join('.')}` : ''}${role ? `[${role}]` : ''}`;
    parts.unshift(part);
    length += part.length + 1;
  }
  return parts.join('>').slice(-240);
}

function hostOf(url: string, base: string): { url: string; host: string } | null {
  try {
    const parsed = new URL(url, base);
    if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
    return { url: parsed.href.slice(0, 2000), host: parsed.hostname };
  } catch {
    return null; // An address nobody can parse is no link.
  }
}

function readMetas(document: Document): PageMeta[] {
  const metas: PageMeta[] = [];
  for (const meta of document.querySelectorAll('meta[name], meta[property], meta[itemprop]')) {
    if (metas.length >= SNAPSHOT_LIMITS.metas) break;
    const key = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
    const content = meta.getAttribute('content');
    if (content) metas.push({ key: key.toLowerCase(), content: content.slice(0, SNAPSHOT_LIMITS.metaChars) });
  }
  return metas;
}

function readJsonLd(document: Document): unknown[] {
  const found: unknown[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > SNAPSHOT_LIMITS.jsonLdChars) continue;
    try {
      const value: unknown = JSON.parse(text);
      for (const item of Array.isArray(value) ? value : [value]) {
        const graph = (item as { '@graph'?: unknown } | null)?.['@graph'];
        if (Array.isArray(graph)) found.push(...graph);
        else found.push(item);
      }
    } catch {
      // Malformed JSON-LD is an ordinary day; the page says nothing here.
    }
  }
  return found;
}

function pictureOf(image: Element): string {
  const lazy = image.getAttribute('data-src') ?? image.getAttribute('data-lazy-src') ?? image.getAttribute('data-original');
  const set = image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '';
  const src = image.getAttribute('src') ?? '';
  return lazy ?? (src && !src.startsWith('data:') ? src : (set.split(',').pop() ?? '').trim().split(/\s+/)[0] ?? '');
}

/** Reads a document in one pass. Changes nothing in it and asks for no layout. */
export function takeSnapshot(document: Document, url: string): PageSnapshot {
  const base = document.baseURI && /^https?:/.test(document.baseURI) ? document.baseURI : url;
  const blocks: PageBlock[] = [];
  const links: PageLink[] = [];
  const images: PageImage[] = [];
  const times: { value: string; block: number }[] = [];
  const groups = new Map<Element | null, number>();
  let total = 0;
  let truncated = false;

  const flush = (draft: Draft): void => {
    const text = draft.parts.join('').replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ').trim();
    draft.parts = [];
    const linkChars = draft.linkChars;
    draft.linkChars = 0;
    if (!text) return;
    if (blocks.length >= SNAPSHOT_LIMITS.blocks || total > SNAPSHOT_LIMITS.totalChars) {
      truncated = true;
      return;
    }
    const parent = draft.element.parentElement;
    let group = groups.get(parent);
    if (group === undefined) {
      group = groups.size;
      groups.set(parent, group);
    }
    const kept = text.slice(0, SNAPSHOT_LIMITS.blockChars);
    if (kept.length < text.length) truncated = true;
    total += kept.length;
    blocks.push({
      tag: draft.element.tagName.toLowerCase(),
      text: kept,
      path: describe(draft.element),
      depth: draft.depth,
      group,
      linkChars: Math.min(linkChars, kept.length),
      hidden: draft.hidden,
    });
  };

  const walk = (root: Element): void => {
    // An explicit stack: pages nest deeper than a call stack bears.
    const stack: { element: Element; draft: Draft; next: Node | null; link: boolean; owns: boolean }[] = [];
    const enter = (element: Element, draft: Draft, link: boolean, owns: boolean): void => {
      stack.push({ element, draft, next: element.firstChild, link, owns });
    };
    enter(root, { element: root, parts: [], linkChars: 0, hidden: isHidden(root), depth: 0 }, false, true);
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const node = frame.next;
      if (!node) {
        stack.pop();
        if (frame.owns) flush(frame.draft);
        continue;
      }
      frame.next = node.nextSibling;
      if (node.nodeType === 3) {
        const value = node.nodeValue ?? '';
        frame.draft.parts.push(value);
        if (frame.link) frame.draft.linkChars += value.trim().length;
        continue;
      }
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      const tag = element.tagName;
      if (SKIP_TAGS.has(tag)) continue;
      if (tag === 'BR') {
        frame.draft.parts.push(' ');
        continue;
      }
      if (tag === 'IMG') {
        const picture = hostOf(pictureOf(element), base);
        if (picture && images.length < SNAPSHOT_LIMITS.images) {
          images.push({ ...picture, alt: (element.getAttribute('alt') ?? '').slice(0, 300), block: blocks.length - 1 });
        }
        continue;
      }
      if (tag === 'A' && links.length < SNAPSHOT_LIMITS.links) {
        const target = hostOf(element.getAttribute('href') ?? '', base);
        if (target && element.getAttribute('href')) {
          links.push({ ...target, text: (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 300), rel: element.getAttribute('rel') ?? '', block: blocks.length });
        }
      }
      if (tag === 'TIME' && times.length < 50) {
        times.push({ value: (element.getAttribute('datetime') ?? element.textContent ?? '').trim().slice(0, 60), block: blocks.length });
      }
      if (BLOCK_TAGS.has(tag)) {
        flush(frame.draft);
        enter(element, { element, parts: [], linkChars: 0, hidden: frame.draft.hidden || isHidden(element), depth: frame.draft.depth + 1 }, frame.link || tag === 'A', true);
      } else {
        enter(element, frame.draft, frame.link || tag === 'A', false);
      }
    }
  };
  if (document.body) walk(document.body);

  const assetHosts = new Set<string>();
  for (const asset of document.querySelectorAll('script[src], iframe[src], link[rel~="stylesheet"][href]')) {
    const target = hostOf(asset.getAttribute('src') ?? asset.getAttribute('href') ?? '', base);
    if (target) assetHosts.add(target.host);
    if (assetHosts.size >= 100) break;
  }
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const dir = document.documentElement?.getAttribute('dir')?.toLowerCase();
  return {
    url,
    host: hostOf(url, url)?.host ?? '',
    title: (document.title ?? '').replace(/\s+/g, ' ').trim().slice(0, SNAPSHOT_LIMITS.titleChars),
    declaredLang: (document.documentElement?.getAttribute('lang') ?? '').slice(0, 20),
    dir: dir === 'rtl' || dir === 'ltr' ? dir : '',
    canonical: canonical === null ? null : (hostOf(canonical, base)?.url ?? null),
    metas: readMetas(document),
    jsonLd: readJsonLd(document),
    blocks,
    links,
    images,
    times,
    assetHosts: [...assetHosts],
    truncated,
  };
}

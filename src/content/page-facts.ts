import type { PageMeta, SNAPSHOT_LIMITS } from '../core/types.ts';
import type { AddressReader } from './addresses.ts';
import type { TreeDocument } from './page-tree.ts';

type Limits = typeof SNAPSHOT_LIMITS;

/** Metadata elements looked at before we stop counting on them being useful. */
const MAX_SCRIPTS = 2000;
const MAX_JSON_LD = 200;

export function readMetas(document: TreeDocument, limits: Limits): PageMeta[] {
  const metas: PageMeta[] = [];
  const all = document.getElementsByTagName('meta');
  for (let at = 0; at < all.length && at < MAX_SCRIPTS; at++) {
    const meta = all[at];
    const content = meta?.getAttribute('content');
    if (!meta || !content) continue;
    const key =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    if (!key) continue;
    const kept = content.slice(0, limits.metaChars);
    metas.push({ key: key.slice(0, 200).toLowerCase(), content: kept });
    if (metas.length >= limits.metas) break;
  }
  return metas;
}

function pushFlat(found: unknown[], value: unknown): void {
  for (const item of Array.isArray(value) ? value : [value]) {
    if (found.length >= MAX_JSON_LD) return;
    const graph = (item as { '@graph'?: unknown } | null)?.['@graph'];
    if (Array.isArray(graph)) found.push(...graph.slice(0, MAX_JSON_LD - found.length));
    else found.push(item);
  }
}

/** What the page's JSON-LD says, its graphs flattened. */
export function readStructured(document: TreeDocument, limits: Limits): unknown[] {
  const jsonLd: unknown[] = [];
  let room: number = limits.jsonLdChars;
  const scripts = document.getElementsByTagName('script');
  for (let at = 0; at < scripts.length && at < MAX_SCRIPTS; at++) {
    const script = scripts[at];
    const type = script?.getAttribute('type')?.trim().toLowerCase();
    if (!script || type !== 'application/ld+json') continue;
    room -= readJsonLd(jsonLd, script.textContent ?? '', room);
  }
  return jsonLd;
}

/** Answers the number of characters it used up. */
function readJsonLd(found: unknown[], text: string, room: number): number {
  if (text.length > room) return 0;
  try {
    pushFlat(found, JSON.parse(text));
  } catch {
    // Malformed JSON-LD is an ordinary day; the page says nothing here.
  }
  return text.length;
}

/** The canonical address, if one is named. */
export function readCanonical(document: TreeDocument, addresses: AddressReader): string | null {
  const links = document.getElementsByTagName('link');
  for (let at = 0; at < links.length && at < MAX_SCRIPTS; at++) {
    const rel = links[at]?.getAttribute('rel')?.slice(0, 200).toLowerCase() ?? '';
    if (!rel.split(/\s+/).includes('canonical')) continue;
    const target = addresses.read(links[at]?.getAttribute('href') ?? null);
    if (target) return target.url;
  }
  return null;
}

import { parseOpml } from 'feedsmith';
import { parseAddress } from '../core/text/address.ts';
import { clip, collapse } from '../core/text/normalise.ts';

/** A feed named in an OPML file. */
export interface NamedFeed {
  url: string;
  name: string;
}

interface Outline {
  text?: string | undefined;
  title?: string | undefined;
  xmlUrl?: string | undefined;
  outlines?: Outline[] | undefined;
}

const MAX_FEEDS = 2000;

/** Feeds of an OPML list, each address once, folders flattened. Throws when the text is no OPML. */
export function readFeedList(text: string): NamedFeed[] {
  const found = new Map<string, NamedFeed>();
  const waiting: Outline[] = [...(parseOpml(text).body?.outlines ?? [])];
  // The list grows while it is gone through; taking from its front would move all the rest each time.
  for (let at = 0; at < waiting.length && found.size < MAX_FEEDS; at++) {
    const outline = waiting[at];
    const address = outline?.xmlUrl ? parseAddress(outline.xmlUrl) : null;
    if (address && !found.has(address.url)) {
      const name = clip(collapse(outline?.title ?? outline?.text ?? ''), 120);
      found.set(address.url, { url: address.url, name: name || address.domain });
    }
    for (const inner of outline?.outlines ?? []) waiting.push(inner);
  }
  return [...found.values()];
}

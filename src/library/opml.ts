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
  while (waiting.length > 0 && found.size < MAX_FEEDS) {
    const outline = waiting.shift();
    const address = outline?.xmlUrl ? parseAddress(outline.xmlUrl) : null;
    if (address && !found.has(address.url)) {
      const name = clip(collapse(outline?.title ?? outline?.text ?? ''), 120);
      found.set(address.url, { url: address.url, name: name || address.domain });
    }
    waiting.push(...(outline?.outlines ?? []));
  }
  return [...found.values()];
}

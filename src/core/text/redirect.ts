import type { Address } from '../types.ts';
import { parseAddress } from './address.ts';

const PARAMETERS =
  /[?&](?:url|u|q|to|target|dest|destination|redirect|redirect_url|link|out|goto|r)=(https?(?::|%3A)[^&#]{4,2000})/i;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken escape: the text as it stands is as good as it gets.
    return text;
  }
}

/** The address behind a redirector ("...?url=https%3A..."), or the address itself. Null when not http(s). */
export function unwrap(url: string): Address | null {
  const hidden = PARAMETERS.exec(url.slice(0, 4000))?.[1];
  const inner = hidden ? parseAddress(decode(hidden)) : null;
  return inner ?? parseAddress(url);
}

/** True when the path looks like one article rather than a front page or a section. */
export function looksLikeArticle(address: Address): boolean {
  const last = address.path.split('/').filter(Boolean).pop() ?? '';
  if (/\d{5,}/.test(address.path)) return true;
  if (/[?&](?:p|id|article|news_?id|story)=\d+/i.test(address.query)) return true;
  return last.length >= 20 || (last.match(/[-_]/g) ?? []).length >= 3;
}

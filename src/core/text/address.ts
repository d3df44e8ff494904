import { getDomain } from 'tldts';
import type { Address } from '../types.ts';

const ADDRESS = /^(https?):\/\/(?:[^/?#@]*@)?([^/?#:@]+)(?::\d{1,5})?(\/[^?#]*)?(\?[^#]*)?(#.*)?$/i;

/** Parses an absolute http(s) address of at most 4,000 characters; null for anything else. */
export function parseAddress(url: string): Address | null {
  if (url.length > 4000) return null;
  const match = ADDRESS.exec(url.trim());
  if (!match) return null;
  const host = (match[2] ?? '').toLowerCase().replace(/\.$/, '');
  return {
    url: url.trim(),
    scheme: (match[1] ?? '').toLowerCase() === 'http' ? 'http' : 'https',
    host,
    domain: registrableDomain(host),
    path: match[3] ?? '/',
    query: match[4] ?? '',
  };
}

/** Registrable domain of a host by the public suffix list; the host itself where there is none. */
export function registrableDomain(host: string): string {
  return getDomain(host) ?? host;
}

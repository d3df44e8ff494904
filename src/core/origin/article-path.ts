import { looksLikeArticle } from '../text/redirect.ts';
import type { Address } from '../types.ts';

/** An article by its path: a long last part, a date before it, or a speaking part before an id. */
export function isArticle(address: Address): boolean {
  if (looksLikeArticle(address) || /\/(?:19|20)\d\d\/\d\d\/\d\d\/./.test(address.path)) return true;
  return address.path.split('/').some((part) => (part.match(/-/g) ?? []).length >= 3);
}

/** The day an address carries ("/2022/01/13/"), as YYYY-MM-DD, or null. */
export function dayInPath(path: string): string | null {
  const match = /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?!\d)/.exec(path);
  return match && Number(match[2]) <= 12 && Number(match[3]) <= 31
    ? `${match[1]}-${match[2]}-${match[3]}`
    : null;
}

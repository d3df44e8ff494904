import type { Analysis, Article, Origin } from '../core/types.ts';

export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
}

/** The part of CSL-JSON that a news article needs. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title?: string;
  author?: CslName[];
  'container-title'?: string;
  URL: string;
  issued?: { 'date-parts': number[][] };
  accessed: { 'date-parts': number[][] };
  language?: string;
}

/** A citation and whether it is the original that it cites. */
export interface Citation {
  item: CslItem;
  of: 'original' | 'copy' | 'page';
}

/** "2022-01-10T08:00" -> [[2022, 1, 10]]; null where there is no date. */
export function dateParts(iso: string | null): number[][] | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? [[Number(match[1]), Number(match[2]), Number(match[3])]] : null;
}

const NAME_WORD = /^[\p{Lu}\p{Lt}][\p{L}\p{M}.'’-]*$/u;
const PARTICLE = /^(?:van|von|de|der|den|di|da|du|la|le|el|al|bin|ten|ter|zu)$/i;

/** A person's name in parts where it is plainly one; anything else stays as it is written. */
export function cslName(name: string): CslName {
  const words = name.split(/\s+/).filter(Boolean);
  const personal = words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word));
  if (!personal || words.length < 2 || words.length > 5) return { literal: name };
  // The family name begins at the first particle, else it is the last word.
  const particle = words.findIndex((word, place) => place > 0 && PARTICLE.test(word));
  const at = particle > 0 ? particle : words.length - 1;
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}

/** "By Jane Doe and Max Roe" -> two names; a placeholder byline names nobody. */
export function bylineNames(article: Article): CslName[] {
  if (!article.byline || article.bylineIsPlaceholder) return [];
  return article.byline
    .slice(0, 200)
    .replace(/^(?:by|von|par|por|di|door)\s+/i, '')
    .split(/\s*(?:,|;|&|\/|\s(?:and|und|et|y|e|en|og|och)\s)\s*/i)
    .filter((name) => name.trim() !== '')
    .slice(0, 8)
    .map((name) => cslName(name.trim()));
}

function knownOriginal(origin: Origin): string | null {
  return origin.outlet && origin.url && origin.urlConfidence >= 0.8 ? origin.url : null;
}

/** What there is to cite: the original where it is known, else the copy, or the honest page itself. */
export function citationOf(analysis: Analysis, host: string, accessed: string): Citation {
  const { article, origin, verdict } = analysis;
  const original = verdict.level === 'none' ? null : knownOriginal(origin);
  const of = original ? 'original' : verdict.level === 'none' ? 'page' : 'copy';
  // The page's own date is the copy's date: it says nothing about the original.
  const issued = dateParts(of === 'original' ? origin.published : article.published);
  const names = bylineNames(article);
  const container = of === 'original' ? (origin.outlet?.name ?? host) : host;
  return {
    of,
    item: {
      id: 'article',
      type: of === 'copy' ? 'webpage' : 'article-newspaper',
      ...(article.title ? { title: article.title } : {}),
      ...(names.length > 0 ? { author: names } : {}),
      'container-title': container,
      URL: original ?? analysis.url,
      ...(issued ? { issued: { 'date-parts': issued } } : {}),
      accessed: { 'date-parts': dateParts(accessed) ?? [[1970, 1, 1]] },
      ...(article.lang ? { language: article.lang } : {}),
    },
  };
}

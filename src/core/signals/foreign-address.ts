import type { Knowledge } from '../knowledge/index.ts';
import { newsroomLanguage } from '../knowledge/newsroom-language.ts';
import { isNeutralHost, isOwnHost, isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { parseAddress } from '../text/address.ts';
import { quote } from '../text/quote.ts';
import { looksLikeArticle } from '../text/redirect.ts';
import type { Evidence, Reading, Where } from '../types.ts';
import type { Signal } from './signal.ts';

interface Claim {
  code: string;
  url: string;
  where: Where;
}

function field(item: unknown, key: string): unknown {
  return typeof item === 'object' && item !== null
    ? (item as Record<string, unknown>)[key]
    : undefined;
}

function structuredUrls(reading: Reading): Claim[] {
  return reading.snapshot.jsonLd.slice(0, 20).flatMap((item, index): Claim[] => {
    const type = String(field(item, '@type') ?? '');
    if (!/Article|Posting/i.test(type)) return [];
    const page = field(item, 'mainEntityOfPage');
    const url = typeof page === 'string' ? page : (field(page, '@id') ?? field(item, 'url'));
    return typeof url === 'string'
      ? [{ code: 'foreign_structured_address', url, where: { part: 'structured-data', index } }]
      : [];
  });
}

function claims(reading: Reading): Claim[] {
  const { snapshot } = reading;
  const canonical: Claim[] = snapshot.canonical
    ? [
        {
          code: 'foreign_canonical',
          url: snapshot.canonical,
          where: { part: 'address', index: null },
        },
      ]
    : [];
  const metas = snapshot.metas.flatMap(({ key, content }, index): Claim[] =>
    key === 'og:url' || key === 'twitter:url'
      ? [{ code: 'foreign_og_url', url: content, where: { part: 'meta', index } }]
      : [],
  );
  return [...canonical, ...metas, ...structuredUrls(reading)];
}

function judgeClaim(claim: Claim, reading: Reading, knowledge: Knowledge): Evidence[] {
  const address = parseAddress(claim.url);
  const site = siteOf(reading.snapshot, knowledge);
  if (!address || isOwnHost(site, address.host) || isNeutralHost(knowledge, address.host))
    return [];
  const outlet = knowledge.outlets.byHost(address.host);
  if (!outlet || (isOwnOutlet(site, outlet) && site.claims?.id !== outlet.id)) return [];
  const language = newsroomLanguage(outlet, reading);
  return [
    {
      signal: 'foreign-address',
      family: 'assets',
      code: claim.code,
      quote: quote(claim.url),
      where: claim.where,
      // Licensed copies point home too, but not across languages.
      strength: language.kind ? 1 : 0.55,
      outlet: outlet.id,
      ...language,
      ...(looksLikeArticle(address) ? { url: address.url } : {}),
      detail: { outlet: outlet.name, host: address.host },
    },
  ];
}

/** Canonical, og:url or structured data that give another outlet's page as the page's address. */
export const foreignAddress: Signal = {
  id: 'foreign-address',
  summary: "The page's own metadata give another outlet's page as its address.",
  run(reading, knowledge) {
    return claims(reading)
      .flatMap((claim) => judgeClaim(claim, reading, knowledge))
      .slice(0, 2);
  },
};

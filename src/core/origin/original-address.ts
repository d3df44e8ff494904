import type { Knowledge } from '../knowledge/index.ts';
import { isNeutralHost, isOwnHost, outletOfHost, type Site } from '../knowledge/site.ts';
import { fold } from '../text/normalise.ts';
import { unwrap } from '../text/redirect.ts';
import type { Article, Evidence, OutletRecord, PageLink, Reading } from '../types.ts';
import { articleKey, isLesserForm } from './address-form.ts';
import { dayInPath, isArticle } from './article-path.ts';
import { closingLinks } from './closing-clues.ts';
import { stripTracking } from './tracking.ts';

/** A possible address of the original. */
export interface Candidate {
  url: string;
  host: string;
  /** 0 to 1: that it is the exact article. */
  confidence: number;
  /** YYYY-MM-DD where known. */
  published: string | null;
  code: string;
}

/** What the address may be read from. */
export interface Page {
  reading: Reading;
  article: Article;
  evidence: Evidence[];
  site: Site;
  knowledge: Knowledge;
}

const CLAIM_TRUST: Record<string, number> = {
  credit_link_article: 0.95,
  foreign_canonical: 0.9,
  foreign_og_url: 0.86,
  foreign_structured_address: 0.86,
};

function candidate(page: Page, url: string, confidence: number, code: string): Candidate[] {
  const address = unwrap(url);
  if (!address || isOwnHost(page.site, address.host) || isNeutralHost(page.knowledge, address.host))
    return [];
  if (!isArticle(address)) return [];
  const clean = stripTracking(address.url, page.knowledge.lists['tracking-params'] ?? []);
  return [{ url: clean, host: address.host, confidence, published: dayInPath(address.path), code }];
}

function wordsOf(text: string): Set<string> {
  return new Set(fold(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []);
}

/** Share of the shorter text's words that the other has, 0 to 1. */
function overlap(left: string, right: string): number {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const least = Math.min(a.size, b.size);
  if (least < 3) return 0;
  return [...a].filter((word) => b.has(word)).length / least;
}

/** Links of the story part to articles of the outlet: which of them is the article itself? */
function fromLinks(page: Page, outlet: OutletRecord | null): Candidate[] {
  const { reading, article, knowledge } = page;
  const first = reading.body[0] ?? 0;
  const last = reading.body.at(-1) ?? -1;
  const near = reading.snapshot.links.filter(
    ({ block }) => block >= first - 3 && block <= last + 8,
  );
  const own = near.flatMap((link): { link: PageLink; found: Candidate }[] => {
    const to = unwrap(link.url);
    if (!to || !outlet || knowledge.outlets.byHost(to.host)?.id !== outlet.id) return [];
    const atEnd = link.block >= last - 1;
    const titled = article.title
      ? overlap(article.title, `${link.text} ${to.path.replace(/[-_/]/g, ' ')}`)
      : 0;
    const confidence = titled >= 0.6 ? 0.9 : titled >= 0.4 ? 0.7 : atEnd ? 0.6 : 0.3;
    return candidate(page, link.url, confidence, 'link').map((found) => ({ link, found }));
  });
  const distinct = new Set(own.map(({ found }) => found.url));
  // One link at the end of a story to its own outlet is the source; several are further reading.
  return own.map(({ found }) =>
    distinct.size > 2 && found.confidence < 0.7
      ? { ...found, confidence: found.confidence * 0.5 }
      : found,
  );
}

function fromClosing(page: Page, outlet: OutletRecord | null): Candidate[] {
  return closingLinks(page.reading, page.site, page.knowledge).flatMap((link) => {
    const agrees = !outlet || link.outlet.id === outlet.id;
    const confidence = agrees ? (link.labelled ? 0.92 : 0.75) : 0.3;
    return candidate(page, link.url, confidence, 'closing_link');
  });
}

function fromEvidence(page: Page, outlet: OutletRecord | null): Candidate[] {
  return page.evidence.flatMap((piece) => {
    const trust = CLAIM_TRUST[piece.code];
    if (!piece.url || trust === undefined) return [];
    const agrees = !outlet || !piece.outlet || piece.outlet === outlet.id;
    return candidate(
      page,
      piece.url,
      agrees ? trust * (0.75 + 0.25 * piece.strength) : 0.3,
      piece.code,
    );
  });
}

function fromMatches(page: Page, outlet: OutletRecord | null): Candidate[] {
  return page.reading.matches.flatMap(({ record, score, facts = score, sure = 0 }): Candidate[] => {
    if (record.kind === 'wire-copy' && outlet?.kind !== 'agency') return [];
    const author = page.knowledge.outlets.byHost(record.domain);
    if (outlet && author?.id !== outlet.id) return [];
    // Named by another sign as well, a likely match becomes a sure one.
    const confidence = Math.max(sure, outlet ? Math.min(0.97, Math.max(score, facts) * 1.1) : 0);
    return candidate(page, record.url, confidence, 'match').map((found) => ({
      ...found,
      published: record.published ?? found.published,
    }));
  });
}

const ID =
  /(?<![\da-f])(?:\d{7,12}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{24,32})(?![\da-f])/gi;

/** Some newsrooms put the article's id into the addresses of its pictures. */
function fromPictures(page: Page, outlet: OutletRecord | null, known: Candidate[]): Candidate[] {
  const { reading, knowledge } = page;
  const pictures = reading.snapshot.images
    .filter(({ host }) => outlet && outletOfHost(knowledge, host)?.id === outlet.id)
    .flatMap(({ url }) => url.slice(0, 500).match(ID) ?? []);
  if (pictures.length === 0) return [];
  const ids = new Set(pictures);
  return known.flatMap((found) => {
    const shared = (found.url.slice(0, 500).match(ID) ?? []).some((id) => ids.has(id));
    return shared ? [{ ...found, confidence: 0.85, code: 'picture_id' }] : [];
  });
}

/** Two ways to the same article confirm each other; its full form goes before the mobile one. */
function confirmed(known: Candidate, found: Candidate): Candidate {
  const both = 1 - (1 - known.confidence) * (1 - found.confidence * 0.7);
  const full = isLesserForm(known.url) && !isLesserForm(found.url) ? found : known;
  const { url, host } = full;
  const published = known.published ?? found.published;
  return { ...known, url, host, confidence: Math.min(0.98, both), published };
}

/**
 * Where the original stands, best first: credit links and metadata, other links to the outlet, known
 * articles. Never an address of the page's own site, a front page, or a share link.
 */
export function originalAddresses(page: Page, outlet: OutletRecord | null): Candidate[] {
  const all = [
    ...fromClosing(page, outlet),
    ...fromEvidence(page, outlet),
    ...fromLinks(page, outlet),
    ...fromMatches(page, outlet),
  ];
  const merged = new Map<string, Candidate>();
  for (const found of [...all, ...fromPictures(page, outlet, all)]) {
    const key = articleKey(found.url);
    const known = merged.get(key);
    merged.set(key, known ? confirmed(known, found) : found);
  }
  return [...merged.values()].sort((a, b) => b.confidence - a.confidence);
}

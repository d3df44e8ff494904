import type { Analysis } from '../core/types.ts';

/** The documented JSON of one page. Fields may be added later; none is renamed or removed. */
export interface PageResult {
  url: string;
  verdict: Analysis['verdict'];
  evidence: { signal: string; quote: string; strength: number }[];
  article: {
    title: string | null;
    byline: string | null;
    published: string | null;
    lang: string | null;
    blocks: { type: string; text: string }[];
  };
  origin: {
    outlet: { id: string; name: string } | null;
    agencies: string[];
    url: string | null;
    confidence: number;
    find: { label: string; url: string }[];
  };
  coverage: {
    url: string;
    title: string | null;
    outlet: string;
    published: string | null;
    gist: string;
    score: number;
  }[];
  repairs: Analysis['repairs'];
}

function articleOf({ article }: Analysis): PageResult['article'] {
  const { title, byline, published, lang } = article;
  // The page's own words: whoever compares wants to see the damage, the sidebar shows it mended.
  const blocks = article.blocks.map(({ type, text }) => ({ type, text }));
  return { title, byline, published, lang, blocks };
}

function originOf({ origin }: Analysis): PageResult['origin'] {
  const { outlet, agencies, url, confidence, find } = origin;
  return {
    outlet: outlet && { id: outlet.id, name: outlet.name },
    agencies,
    url,
    confidence,
    find: find.map(({ label, url }) => ({ label, url })),
  };
}

/** The part of an analysis that the command line promises. */
export function toResult(analysis: Analysis): PageResult {
  const { url, verdict, evidence, coverage, repairs } = analysis;
  const { copy, level, probability, kind, notice } = verdict;
  return {
    url,
    verdict: { copy, level, probability, kind, notice },
    evidence: evidence.map(({ signal, quote, strength }) => ({ signal, quote, strength })),
    article: articleOf(analysis),
    origin: originOf(analysis),
    coverage: coverage.map(({ url, title, outlet, published, gist, score }) => ({
      url,
      title,
      outlet,
      published,
      gist,
      score,
    })),
    repairs,
  };
}

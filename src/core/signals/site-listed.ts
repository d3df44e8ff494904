import { siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './signal.ts';

/** How much a listing says, by the kind of list; a listing alone never makes a copy. */
const STRENGTH: Record<string, number> = {
  learned: 1,
  'machine-translation': 0.9,
  'news-plagiarism': 0.9,
  scraper: 0.8,
  copycat: 0.7,
  republisher: 0.7,
  'ai-news': 0.6,
  'ai-generated': 0.4,
  'seo-spam': 0.3,
};

/** The site is on a list of copying sites, or was caught copying on this machine. */
export const siteListed: Signal = {
  id: 'site-listed',
  summary: 'The site is on a published list of copying sites, or was remembered on this machine.',
  run(reading, knowledge): Evidence[] {
    const site = siteOf(reading.snapshot, knowledge);
    const record = knowledge.mirrors.get(site.domain) ?? knowledge.mirrors.get(site.host);
    if (!record || site.outlet) return [];
    return [
      {
        signal: 'site-listed',
        family: 'site',
        code: record.kind === 'learned' ? 'site_learned' : 'site_listed',
        quote: quote(site.domain),
        where: { part: 'address', index: null },
        strength: STRENGTH[record.kind] ?? 0.3,
        detail: { site: site.domain, kind: record.kind, source: record.source.slice(0, 200) },
      },
    ];
  },
};

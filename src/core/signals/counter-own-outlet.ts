import type { Knowledge } from '../knowledge/index.ts';
import { isOwnHost, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './signal.ts';

const PUBLIC =
  /(?:^|\.)(?:gov|gouv|gob|govt|gv|edu|ac|mil|int)(?:\.[a-z]{2})?$|(?:^|\.)(?:europa\.eu|admin\.ch|bund\.de)$/;
const LIBRARIES =
  /(?:^|\.)(?:wikipedia|wikinews|wikimedia|wiktionary|archive)\.org$|^archive\.(?:is|ph|today)$|\.translate\.goog$|\.ampproject\.org$/;

/** Portals print licensed stories under their own address. */
const PORTALS = new Set([
  'aol',
  'msn',
  'netease-163',
  'newsbreak',
  'sina',
  'sohu',
  'tencent-qq',
  'toutiao',
  'yahoo',
]);

/** A site that has printed a wire story under its agency's name may print others without. */
const WIRE_ONLY = 0.6;

const CORPUS_SITES = new WeakMap<Knowledge['lists'], Map<string, number>>();

function trusted({ lists }: Knowledge): Map<string, number> {
  const known = CORPUS_SITES.get(lists);
  if (known) return known;
  const rows = lists['corpus-sites'] ?? [];
  const sites = new Map(
    rows.map(([site = '', kind]) => [site, kind === 'original' ? 1 : WIRE_ONLY]),
  );
  CORPUS_SITES.set(lists, sites);
  return sites;
}

/** How sure the corpus is that a host, or one it lies below, prints honest stories: 0 to 1. */
function trustByCorpus(host: string, knowledge: Knowledge): number {
  const sites = trusted(knowledge);
  const labels = host.split('.').slice(-6);
  const hosts = labels.map((_, at) => labels.slice(at).join('.'));
  return Math.max(0, ...hosts.map((name) => sites.get(name) ?? 0));
}

/** The page stands on a known newsroom's own address, a public body's, or a library's. */
export const counterOwnOutlet: Signal = {
  id: 'counter-own-outlet',
  summary:
    'The address belongs to a known newsroom, a site with stories of its own in the corpus, a public body or a web library.',
  run(reading, knowledge): Evidence[] {
    const site = siteOf(reading.snapshot, knowledge);
    const matched = reading.matches.some(({ record }) => isOwnHost(site, record.domain));
    const code = site.outlet
      ? 'counter_known_outlet'
      : LIBRARIES.test(site.host)
        ? 'counter_library'
        : PUBLIC.test(site.host)
          ? 'counter_public_body'
          : matched
            ? 'counter_known_original'
            : 'counter_corpus_site';
    const strength = code === 'counter_corpus_site' ? trustByCorpus(site.host, knowledge) : 1;
    if (strength === 0) return [];
    return [
      {
        signal: 'counter-own-outlet',
        family: 'counter',
        code,
        quote: quote(site.host),
        where: { part: 'address', index: null },
        strength,
        ...(PORTALS.has(site.outlet?.id ?? '') ? { notice: 'syndication' as const } : {}),
        detail: { site: site.outlet?.name ?? site.host },
      },
    ];
  },
};

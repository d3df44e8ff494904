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

/** The page stands on a known newsroom's own address, a public body's, or a library's. */
export const counterOwnOutlet: Signal = {
  id: 'counter-own-outlet',
  summary:
    'The address belongs to a known newsroom, a public body or a web library: it is no copying site.',
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
            : null;
    if (!code) return [];
    return [
      {
        signal: 'counter-own-outlet',
        family: 'counter',
        code,
        quote: quote(site.host),
        where: { part: 'address', index: null },
        strength: 1,
        ...(PORTALS.has(site.outlet?.id ?? '') ? { notice: 'syndication' as const } : {}),
        detail: { site: site.outlet?.name ?? site.host },
      },
    ];
  },
};

import type { Knowledge } from '../knowledge/index.ts';
import { isNeutralHost, isOwnHost, siteOf } from '../knowledge/site.ts';
import { registrableDomain } from '../text/address.ts';
import { quote } from '../text/quote.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

/** Distinct other sites that running text links to, outside furniture. */
function citedSites(reading: Reading, knowledge: Knowledge): Set<string> {
  const site = siteOf(reading.snapshot, knowledge);
  const prose = new Set(
    reading.body.filter((index) => {
      const block = reading.snapshot.blocks[index];
      return (
        block !== undefined && block.text.length >= 100 && block.linkChars < block.text.length * 0.4
      );
    }),
  );
  return new Set(
    reading.snapshot.links
      .filter(
        ({ block, host }) =>
          prose.has(block) && !isOwnHost(site, host) && !isNeutralHost(knowledge, host),
      )
      .map(({ host }) => registrableDomain(host)),
  );
}

/** Own prose that quotes and links several sources, as blogs and press reviews do. */
export const counterQuotesLinks: Signal = {
  id: 'counter-quotes-links',
  summary: 'The text cites and links several different sources, as blogs and press reviews do.',
  run(reading, knowledge): Evidence[] {
    const sites = citedSites(reading, knowledge);
    const quoted = reading.body.filter((index) => {
      const block = reading.snapshot.blocks[index];
      return block?.tag === 'blockquote' || /blockquote/.test(block?.path ?? '');
    }).length;
    if (sites.size < 2 && !(sites.size === 1 && quoted > 0)) return [];
    return [
      {
        signal: 'counter-quotes-links',
        family: 'counter',
        code: 'counter_quotes_links',
        quote: quote([...sites].slice(0, 5).join(', ')),
        where: { part: 'document', index: null },
        strength: Math.min(1, 0.2 * sites.size + (quoted > 0 ? 0.3 : 0)),
        detail: { count: String(sites.size) },
      },
    ];
  },
};

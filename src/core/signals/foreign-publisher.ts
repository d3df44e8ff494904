import { newsroomLanguage } from '../knowledge/newsroom-language.ts';
import { fitsAddress, publishers, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './signal.ts';

/** The publisher in the structured data, or the site's name, is an outlet this address is not known for. */
export const foreignPublisher: Signal = {
  id: 'foreign-publisher',
  summary: "The structured data name another outlet as the publisher than the page's address fits.",
  run(reading, knowledge): Evidence[] {
    const site = siteOf(reading.snapshot, knowledge);
    const outlet = site.claims;
    if (!outlet || site.outlet?.id === outlet.id || outlet.kind === 'agency') return [];
    const names = [
      outlet.name,
      ...outlet.aliases,
      ...outlet.domains.map((d) => d.split('.')[0] ?? ''),
    ];
    if (names.some((name) => fitsAddress(site, name))) return [];
    const publisher = publishers(reading.snapshot).find(
      (name) => knowledge.outlets.byName(name)?.id === outlet.id,
    );
    return [
      {
        signal: 'foreign-publisher',
        family: 'assets',
        code: 'foreign_publisher',
        quote: quote(publisher ?? site.declared[0] ?? outlet.name),
        where: { part: publisher ? 'structured-data' : 'meta', index: null },
        strength: publisher ? 0.45 : 0.3,
        outlet: outlet.id,
        ...newsroomLanguage(outlet, reading),
        detail: { outlet: outlet.name },
      },
    ];
  },
};

import { isOwnHost, siteOf, squash } from '../knowledge/site.ts';
import { parseAddress } from '../text/address.ts';
import { quote } from '../text/quote.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './signal.ts';

/** Broadcasters for all the world write in so many languages that none is an edition. */
const MANY = 5;

/** A newsroom's own edition in another language than its first. */
export const counterEdition: Signal = {
  id: 'counter-edition',
  summary: "The page is an outlet's own edition in another language.",
  run(reading, knowledge): Evidence[] {
    const site = siteOf(reading.snapshot, knowledge);
    const outlet = site.outlet;
    const home = parseAddress(reading.snapshot.canonical ?? '');
    const sister =
      home &&
      home.host !== site.host &&
      !isOwnHost(site, home.host) &&
      squash(home.domain.split('.')[0] ?? '') === site.label;
    const first = outlet?.languages[0];
    const other =
      outlet !== null &&
      reading.lang !== null &&
      first !== undefined &&
      first !== reading.lang &&
      outlet.languages.length < MANY &&
      outlet.languages.includes(reading.lang);
    if (!other && !sister) return [];
    return [
      {
        signal: 'counter-edition',
        family: 'counter',
        code: 'counter_edition',
        quote: quote(reading.address?.url ?? site.host),
        where: { part: 'address', index: null },
        strength: 0.7,
        notice: 'edition',
        ...(outlet ? { outlet: outlet.id } : {}),
        ...(reading.lang
          ? { detail: { outlet: outlet?.name ?? site.host, lang: reading.lang } }
          : {}),
      },
    ];
  },
};

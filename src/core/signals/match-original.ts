import { isOwnHost, isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './signal.ts';

/** Scores below this are mere coverage of the same event. */
const FLOOR = 0.35;
/** Wire copy stands in many papers: alike to one of them is not yet a copy of it. */
const WIRE_FACTOR = 0.55;

/** A known original of another outlet that the page restates: names, figures, dates and places agree. */
export const matchOriginal: Signal = {
  id: 'match-original',
  summary: 'Names, figures, dates and places agree with a known article of another outlet.',
  run(reading, knowledge): Evidence[] {
    const site = siteOf(reading.snapshot, knowledge);
    const best = reading.matches[0];
    if (!best || best.score < FLOOR) return [];
    const own = reading.matches.some(({ record }) => isOwnHost(site, record.domain));
    const outlet =
      knowledge.outlets.byHost(best.record.domain) ?? knowledge.outlets.byName(best.record.outlet);
    if (own || (outlet && isOwnOutlet(site, outlet))) return [];
    const wire = best.record.kind !== 'original' || best.record.agencies.length > 0;
    const translated = reading.lang !== null && best.record.lang !== reading.lang;
    return [
      {
        signal: 'match-original',
        family: 'match',
        code: translated ? 'match_translated' : 'match_original',
        quote: quote(best.shared.join(', ')),
        where: { part: 'document', index: null },
        strength: Math.min(1, (best.score - FLOOR) / (0.85 - FLOOR)) * (wire ? WIRE_FACTOR : 1),
        ...(translated ? { kind: 'machine-translation' as const } : {}),
        ...(outlet ? { outlet: outlet.id } : {}),
        agencies: best.record.agencies,
        lang: best.record.lang,
        url: best.record.url,
        detail: { outlet: best.record.outlet, title: quote(best.record.title ?? '') },
      },
    ];
  },
};

import { isOwnHost, isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import type { Evidence, OriginalMatch } from '../types.ts';
import type { Signal } from './signal.ts';

/** Scores below this are mere coverage of the same event. */
const FLOOR = 0.35;
/** Reports of one event agree in their facts, whoever wrote them: that much and no more. */
const COVERAGE = 0.3;
/** A page of the same words may be the same wire story in a paper we do not know: never enough alone. */
const SAME_LANGUAGE = 0.57;
const TRANSLATED = 0.85;
/** Wire copy stands in many papers: alike to one of them is not yet a copy of it. */
const REUSED = 0.55;
/** What an agency helped to write may stand elsewhere too. */
const SUPPLIED = 0.85;

/** How strong a match is, 0 to 1: by how far it stands out from the other reports of the event. */
function strengthOf({ record, score, sure }: OriginalMatch, translated: boolean): number {
  const near = Math.min(1, (score - FLOOR) / (0.85 - FLOOR));
  const most = translated ? TRANSLATED : SAME_LANGUAGE;
  const strength = Math.max(Math.min(COVERAGE, near * 0.5), most * (sure ?? near));
  if (record.kind !== 'original') return strength * REUSED;
  return strength * (record.agencies.length > 0 ? SUPPLIED : 1);
}

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
    const translated = reading.lang !== null && best.record.lang !== reading.lang;
    return [
      {
        signal: 'match-original',
        family: 'match',
        code: translated ? 'match_translated' : 'match_original',
        quote: quote(best.shared.join(', ')),
        where: { part: 'document', index: null },
        strength: strengthOf(best, translated),
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

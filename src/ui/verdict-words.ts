import type { Analysis, Origin, Verdict } from '../core/types.ts';
import { agencyName } from './agency-name.ts';
import type { Words } from './words.ts';

/** "DER SPIEGEL", "DER SPIEGEL, with AFP and dpa", "Reuters", or null where nobody is known. */
export function sourceName(origin: Origin, words: Words): string | null {
  const agencies = origin.agencies.filter((id) => id !== origin.outlet?.id).map(agencyName);
  if (!origin.outlet) return agencies.length > 0 ? words.list(agencies) : null;
  if (agencies.length === 0) return origin.outlet.name;
  return words.say('outlet_with_agencies', {
    outlet: origin.outlet.name,
    agencies: words.list(agencies),
  });
}

/** "a German-language newsroom, probably", when only that is known. */
export function newsroomName(origin: Origin, words: Words): string | null {
  const { newsroom } = origin;
  if (newsroom?.country)
    return words.say('newsroom_country', { country: words.country(newsroom.country) });
  if (newsroom?.lang)
    return words.say('newsroom_language', { language: words.language(newsroom.lang) });
  return null;
}

/** The verdict as a headline. */
export function verdictHeadline(analysis: Analysis, words: Words): string {
  const { verdict, origin } = analysis;
  if (verdict.level === 'none') {
    const names = origin.agencies.map(agencyName);
    if (verdict.notice === 'wire' && names.length > 0)
      return words.say('verdict_wire_by', { agencies: words.list(names) });
    return words.say(verdict.notice ? `verdict_${verdict.notice}` : 'verdict_none');
  }
  const kind = (verdict.kind ?? 'unknown').replace('-', '_');
  const named = origin.outlet && origin.confidence >= 0.6;
  const key = `verdict_${verdict.level}_${kind}`;
  return named && origin.outlet
    ? words.say(`${key}_by`, { outlet: origin.outlet.name })
    : words.say(key);
}

/** The wording key for how sure we are of the verdict. */
export function certaintyKey({ level, notice, probability }: Verdict): string {
  if (level === 'none') return notice ? `certainty_${notice}` : 'certainty_none';
  if (probability >= 0.97) return 'certainty_sure';
  if (probability >= 0.85) return 'certainty_very_likely';
  return probability >= 0.6 ? 'certainty_likely' : 'certainty_may_be';
}

/** How sure we are of the newsroom. */
export function originCertainty(origin: Origin, words: Words): string {
  const sure = origin.confidence;
  const step = sure >= 0.9 ? 'high' : sure >= 0.7 ? 'good' : sure >= 0.4 ? 'fair' : 'low';
  return words.say(`origin_sure_${step}`);
}

/** "2 days later", "35 minutes later": how long after the original the copy came; null if unknown. */
export function lagWords(
  original: string | null,
  copy: string | null,
  words: Words,
): string | null {
  if (!original || !copy) return null;
  const timed = original.length > 10 && copy.length > 10;
  const at = (iso: string): number => Date.parse(timed ? iso : iso.slice(0, 10));
  const minutes = Math.round((at(copy) - at(original)) / 60_000);
  // Clocks differ: a copy "before" its original says nothing.
  if (Number.isNaN(minutes) || minutes < 0) return null;
  if (!timed && minutes === 0) return words.say('lag_same_day');
  if (minutes < 90) return words.count('lag_minutes', minutes);
  if (minutes < 48 * 60) return words.count('lag_hours', Math.round(minutes / 60));
  return words.count('lag_days', Math.round(minutes / 1440));
}

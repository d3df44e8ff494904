import type { Evidence, OutletRecord, Reading } from '../types.ts';

/**
 * What an outlet tells about the source's language: its first one, and machine translation where
 * it does not write in the page's language at all.
 */
export function newsroomLanguage(
  outlet: OutletRecord,
  reading: Reading,
): Pick<Evidence, 'lang' | 'kind'> {
  const lang = outlet.languages[0];
  if (!lang) return {};
  const never = reading.lang !== null && !outlet.languages.includes(reading.lang);
  return never ? { lang, kind: 'machine-translation' } : { lang };
}

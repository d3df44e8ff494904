import type { EventTerms, GazetteerRecord, PageReading } from '../types.ts';

/** Names, places, organisations, figures and dates of a text, by script-independent key. */
export function readTerms(_reading: PageReading, _gazetteer: GazetteerRecord[]): EventTerms {
  return { people: [], places: [], organisations: [], figures: [], dates: [] };
}

import type { CorpusRecord } from '../types.ts';

/** A searchable set of corpus records. */
export interface CorpusIndex {
  name: string;
  records: CorpusRecord[];
}

/** Builds the index of a set of records. */
export function indexCorpus(name: string, records: CorpusRecord[]): CorpusIndex {
  return { name, records };
}

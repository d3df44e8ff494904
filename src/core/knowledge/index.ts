import type { CorpusIndex } from '../coverage/corpus-index.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import type { AgencyRecord, CreditLine, MirrorRecord, RawKnowledge } from '../types.ts';
import { indexOutlets, type OutletIndex } from './outlets.ts';

/** The records of `src/data` with the indexes the stages look things up in. Built once, then read. */
export interface Knowledge {
  outlets: OutletIndex;
  agencies: AgencyRecord[];
  creditLines: CreditLine[];
  /** Registrable domain -> record. */
  mirrors: Map<string, MirrorRecord>;
  gazetteer: Gazetteer;
  /** The bundled corpus first, then the reader's own library and imports. */
  corpora: CorpusIndex[];
  lists: Record<string, string[][]>;
}

/** Registrable domain -> record. */
export function mirrorTable(mirrors: MirrorRecord[]): Map<string, MirrorRecord> {
  return new Map(mirrors.map((mirror) => [mirror.domain, mirror]));
}

/** Builds the look-up indexes. Costs some tens of milliseconds; keep the result. */
export function prepareKnowledge(raw: RawKnowledge, corpora: CorpusIndex[]): Knowledge {
  return {
    outlets: indexOutlets(raw.outlets, raw.subdomains, raw.lists['outlet-aliases']),
    agencies: raw.agencies,
    creditLines: raw.creditLines,
    mirrors: mirrorTable(raw.mirrors),
    gazetteer: raw.gazetteer,
    corpora,
    lists: raw.lists,
  };
}

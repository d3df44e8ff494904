import { cleanArticle } from './article/index.ts';
import { readPage } from './article/read-page.ts';
import { coverageAsOf } from './coverage/as-of.ts';
import { relatedCoverage } from './coverage/index.ts';
import { matchOriginals } from './coverage/match.ts';
import type { Knowledge } from './knowledge/index.ts';
import { findOrigin } from './origin/index.ts';
import { gatherEvidence } from './signals/index.ts';
import { readTerms } from './text/terms.ts';
import type {
  Analysis,
  AnalysisPreferences,
  Evidence,
  Extraction,
  PageSnapshot,
  Reading,
  Verdict,
} from './types.ts';
import { judge } from './verdict.ts';

export interface AnalysisInput {
  snapshot: PageSnapshot;
  /** What the reader-mode library found; null before it ran or when it found nothing. */
  extraction: Extraction | null;
  /** Detected ISO 639-1 language of the page's text, or null. */
  language: string | null;
  preferences: AnalysisPreferences;
}

/** The quick half: needs no extraction, so that honest pages cost no more than this. */
export interface Triage {
  reading: Reading;
  evidence: Evidence[];
  verdict: Verdict;
}

/** Snapshot -> signals -> verdict. Never throws on page content. */
export function triage(input: AnalysisInput, knowledge: Knowledge): Triage {
  const read = readPage(input.snapshot, input.language, knowledge);
  const terms = readTerms(read, knowledge.gazetteer);
  const matches = matchOriginals(
    { ...read, terms },
    knowledge.corpora,
    knowledge.lists['match-words'],
  );
  const reading: Reading = { ...read, terms, matches };
  const evidence = gatherEvidence(reading, knowledge);
  return { reading, evidence, verdict: judge(evidence) };
}

/** The rest of the way for a page whose quick half is done. Only `extraction` may have come since. */
export function complete(seen: Triage, input: AnalysisInput, knowledge: Knowledge): Analysis {
  const { reading, evidence, verdict } = seen;
  const article = cleanArticle(reading, input.extraction, evidence, knowledge);
  const origin = findOrigin(reading, article, evidence, knowledge, input.preferences, verdict);
  const coverage = relatedCoverage(reading, origin, knowledge.corpora, input.preferences);
  const parts = { verdict, evidence, article, origin, coverage, ...coverageAsOf(knowledge.lists) };
  return { url: input.snapshot.url, ...parts, repairs: [] };
}

/** The single door: everything the product knows about one page. */
export function analyse(input: AnalysisInput, knowledge: Knowledge): Analysis {
  return complete(triage(input, knowledge), input, knowledge);
}

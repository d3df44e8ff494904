/** What the tests of the origin share: a page by its lines, and what is found of it. */
import { findOrigin } from '../../../src/core/origin/index.ts';
import { gatherEvidence } from '../../../src/core/signals/index.ts';
import type {
  AnalysisPreferences,
  Article,
  CorpusRecord,
  Origin,
  Verdict,
} from '../../../src/core/types.ts';
import { record as plainRecord } from '../coverage/page.ts';
import { makeReading, type PageSketch, reviewedKnowledge } from '../reading.ts';

const knowledge = reviewedKnowledge();

export function articleOf(title: string, published: string | null): Article {
  return {
    title,
    dek: null,
    byline: null,
    bylineIsPlaceholder: false,
    published,
    modified: null,
    lang: null,
    dir: 'ltr',
    leadImage: null,
    readingMinutes: 1,
    blocks: [],
    sources: {},
    trace: [],
  };
}

export function originOf(
  sketch: PageSketch,
  engine: AnalysisPreferences['searchEngine'] = 'duckduckgo',
  verdict: Pick<Verdict, 'level' | 'notice'> | null = null,
): Origin {
  const reading = makeReading({ title: 'The old ferry stays at the quay', ...sketch });
  const article = articleOf(
    sketch.title ?? 'The old ferry stays at the quay',
    '2024-05-07T08:00:00Z',
  );
  const evidence = gatherEvidence(reading, knowledge);
  const preferences = { searchEngine: engine, languages: ['en'] };
  return findOrigin(reading, article, evidence, knowledge, preferences, verdict);
}

export function record(url: string, more: Partial<CorpusRecord> = {}): CorpusRecord {
  const title = 'A ferry at the quay';
  return plainRecord({ url, title, outlet: 'x', published: '2024-05-06', ...more });
}

export const FERRY = 'https://www.spiegel.de/panorama/alte-faehre-bleibt-am-kai-a-12345678';

import { type AnalysisInput, complete, triage } from '../core/analyse.ts';
import type { Knowledge } from '../core/knowledge/index.ts';
import type { Analysis, Extraction, PageSnapshot } from '../core/types.ts';
import { browser } from '../shared/browser.ts';
import { sendToTab } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';
import { knowledge } from './knowledge.ts';
import { detectLanguage } from './language.ts';
import { applyLearned } from './learned.ts';
import { remember } from './library.ts';
import { applyOwnCorpus } from './own-corpus.ts';
import { injectReader } from './tabs.ts';

const EXTRACT_LIMIT_MS = 8000;

/** How deep to look: "triage" stops where nothing speaks for a copy, "full" never stops. */
export type Depth = 'triage' | 'full';

function readerLanguages(settings: Settings): string[] {
  const chosen = settings.languages;
  const codes = chosen.length > 0 ? chosen : [browser.i18n.getUILanguage()];
  return codes.map((code) => code.split('-', 1)[0]?.toLowerCase() ?? 'en');
}

/** An analysis without article, origin and coverage: all an honest page is asked for. */
function briefAnalysis(input: AnalysisInput, seen: ReturnType<typeof triage>): Analysis {
  const { snapshot } = input;
  return {
    url: snapshot.url,
    verdict: seen.verdict,
    evidence: seen.evidence,
    article: {
      title: snapshot.title || null,
      dek: null,
      byline: null,
      bylineIsPlaceholder: false,
      published: null,
      modified: null,
      lang: seen.reading.lang,
      dir: snapshot.dir === 'rtl' ? 'rtl' : 'ltr',
      leadImage: null,
      readingMinutes: 1,
      blocks: [],
      sources: {},
      trace: [],
    },
    origin: {
      outlet: null,
      newsroom: null,
      agencies: [],
      url: null,
      urlConfidence: 0,
      confidence: 0,
      published: null,
      archived: null,
      find: [],
      reasons: [],
    },
    coverage: [],
    repairs: [],
  };
}

async function extract(tabId: number): Promise<Extraction | null> {
  await injectReader(tabId);
  const reply = await sendToTab(tabId, 'page/extract', [], EXTRACT_LIMIT_MS);
  return reply.ok ? reply.value : null;
}

export interface Analysed {
  analysis: Analysis;
  knowledge: Knowledge;
}

export interface Care {
  depth: Depth;
  /** False in private windows: nothing of the page may be kept. */
  mayRemember: boolean;
}

/** Reads a tab's page: the quick look first, the full one where it is worth it or was asked for. */
export async function analyseTab(
  tabId: number,
  snapshot: PageSnapshot,
  settings: Settings,
  { depth, mayRemember }: Care,
): Promise<Analysed> {
  const [known, language] = await Promise.all([knowledge(), detectLanguage(snapshot)]);
  await Promise.all([applyLearned(known, settings.learnSites), applyOwnCorpus(known)]);
  const preferences = { searchEngine: settings.searchEngine, languages: readerLanguages(settings) };
  const input: AnalysisInput = { snapshot, extraction: null, language, preferences };
  const seen = triage(input, known);
  if (depth === 'triage' && seen.verdict.level === 'none') {
    if (settings.library && mayRemember) await remember(seen, known);
    return { analysis: briefAnalysis(input, seen), knowledge: known };
  }
  const extraction = await extract(tabId);
  return { analysis: complete(seen, { ...input, extraction }, known), knowledge: known };
}

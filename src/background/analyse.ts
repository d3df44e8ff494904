import { type AnalysisInput, complete, type Triage, triage } from '../core/analyse.ts';
import type { Knowledge } from '../core/knowledge/index.ts';
import type { Analysis, Evidence, Extraction, Verdict } from '../core/types.ts';
import { judge } from '../core/verdict.ts';
import { browser } from '../shared/browser.ts';
import { sendToTab } from '../shared/messages.ts';
import { GLANCE_DOUBT } from '../shared/page-markup.ts';
import type { Settings } from '../shared/settings.ts';
import { knowledge } from './knowledge.ts';
import { detectLanguage } from './language.ts';
import { applyLearned } from './learned.ts';
import { remember } from './library.ts';
import { applyOwnCorpus } from './own-corpus.ts';
import { readSeenPage, type SeenPage } from './snapshot-guard.ts';
import { injectReader } from './tabs.ts';

const EXTRACT_LIMIT_MS = 8000;
const MARKUP_LIMIT_MS = 5000;

/** How deep to look: "triage" stops where nothing speaks for a copy, "full" never stops. */
export type Depth = 'triage' | 'full';

function readerLanguages(settings: Settings): string[] {
  const chosen = settings.languages;
  const codes = chosen.length > 0 ? chosen : [browser.i18n.getUILanguage()];
  return codes.map((code) => code.split('-', 1)[0]?.toLowerCase() ?? 'en');
}

/** What is known of a page before its article, origin and coverage are worked out. */
interface Brief {
  verdict: Verdict;
  evidence: Evidence[];
  lang: string | null;
}

/** What is said of a newsroom's own page as long as nobody asks: its address was enough. */
const UNREAD: Brief = { verdict: judge([]), evidence: [], lang: null };

/** An analysis without article, origin and coverage: all an honest page is asked for. */
function briefAnalysis({ snapshot }: SeenPage, { verdict, evidence, lang }: Brief): Analysis {
  return {
    url: snapshot.url,
    verdict,
    evidence,
    article: {
      title: snapshot.title || null,
      dek: null,
      byline: null,
      bylineIsPlaceholder: false,
      published: null,
      modified: null,
      lang,
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

/** The page of a tab as it stands, or null when it does not answer. */
export async function askPage(tabId: number): Promise<SeenPage | null> {
  const reply = await sendToTab(tabId, 'page/markup', [], MARKUP_LIMIT_MS);
  return reply.ok && reply.value ? readSeenPage(reply.value) : null;
}

export interface Analysed {
  analysis: Analysis;
  knowledge: Knowledge;
  /** Whether a glance at the page was enough. */
  glance: boolean;
}

export interface Care {
  depth: Depth;
  /** False in private windows: nothing of the page may be kept. */
  mayRemember: boolean;
}

/** What is known, with what was learned and imported on this machine. */
async function currentKnowledge(settings: Settings): Promise<Knowledge> {
  const known = await knowledge();
  await Promise.all([applyLearned(known, settings.learnSites), applyOwnCorpus(known)]);
  return known;
}

interface Looked {
  input: AnalysisInput;
  seen: Triage;
}

async function look({ snapshot }: SeenPage, known: Knowledge, settings: Settings): Promise<Looked> {
  const language = await detectLanguage(snapshot);
  const preferences = { searchEngine: settings.searchEngine, languages: readerLanguages(settings) };
  const input: AnalysisInput = { snapshot, extraction: null, language, preferences };
  return { input, seen: triage(input, known) };
}

/** Reads a tab's page: the quick look first, the full one where it is worth it or was asked for. */
export async function analyseTab(
  tabId: number,
  page: SeenPage,
  settings: Settings,
  { depth, mayRemember }: Care,
): Promise<Analysed> {
  const known = await currentKnowledge(settings);
  const remembers = settings.library && mayRemember;
  let { part } = page;
  // A known newsroom's own page is called no copy, whatever else is on it.
  const { outlets } = known;
  if (part && depth === 'triage' && !remembers && outlets.byHost(page.snapshot.host)) {
    return { analysis: briefAnalysis(page, UNREAD), knowledge: known, glance: true };
  }
  let looked = await look(page, known, settings);
  if (part && (depth === 'full' || remembers || looked.seen.verdict.probability >= GLANCE_DOUBT)) {
    const whole = await askPage(tabId);
    // A page that went elsewhere meanwhile tells so itself.
    if (whole?.snapshot.url === page.snapshot.url) {
      looked = await look(whole, known, settings);
      part = false;
    }
  }
  const { input, seen } = looked;
  if (depth === 'triage' && seen.verdict.level === 'none') {
    if (remembers) await remember(seen, known);
    const { verdict, evidence, reading } = seen;
    const brief = briefAnalysis(page, { verdict, evidence, lang: reading.lang });
    return { analysis: brief, knowledge: known, glance: part };
  }
  const extraction = await extract(tabId);
  const analysis = complete(seen, { ...input, extraction }, known);
  return { analysis, knowledge: known, glance: part };
}

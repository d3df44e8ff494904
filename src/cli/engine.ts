import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../core/analyse.ts';
import { addRecords, emptyIndex } from '../core/coverage/corpus-index.ts';
import type { Knowledge } from '../core/knowledge/index.ts';
import { openKnowledge } from '../core/packed.ts';
import type { Analysis, CorpusRecord } from '../core/types.ts';
import { loadKnowledge } from '../data/index.ts';
import { readSavedPage } from './document.ts';
import { detectLanguage } from './language.ts';

/** Knowledge with the bundled corpus, and what the reader asked for. */
export interface Engine {
  knowledge: Knowledge;
  languages: string[];
}

function readShipped(name: string): Promise<string> {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'data');
  return Promise.resolve(readFileSync(join(folder, name), 'utf8'));
}

/** Loads the shipped data. `own` records form a second corpus after the bundled one. */
export async function startEngine(languages: string[], own: CorpusRecord[] = []): Promise<Engine> {
  const raw = await loadKnowledge(readShipped);
  const knowledge = openKnowledge(raw);
  const [bundled] = knowledge.corpora;
  if (bundled && own.length > 0) {
    const index = emptyIndex('own', bundled.vocabulary);
    addRecords(index, own);
    knowledge.corpora.push(index);
  }
  return { knowledge, languages };
}

/** Analyses one page's HTML. Without `url` the page's own canonical address serves. */
export function analysePage(html: string, url: string | null, engine: Engine): Analysis {
  const { snapshot, extraction } = readSavedPage(html, url);
  const preferences = { searchEngine: 'duckduckgo' as const, languages: engine.languages };
  const language = detectLanguage(snapshot);
  return analyse({ snapshot, extraction, language, preferences }, engine.knowledge);
}

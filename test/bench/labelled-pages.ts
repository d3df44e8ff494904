/** Pages with a known answer: the repository's own, the samples and the honest benchmark pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readSavedPage } from '../../src/cli/document.ts';
import { detectLanguage } from '../../src/cli/language.ts';
import { triage } from '../../src/core/analyse.ts';
import { indexCorpus } from '../../src/core/coverage/corpus-index.ts';
import { type Knowledge, prepareKnowledge } from '../../src/core/knowledge/index.ts';
import type { Evidence, Verdict } from '../../src/core/types.ts';
import { compileCorpus, compileKnowledge } from '../../src/data/compile.ts';

export interface LabelledPage {
  name: string;
  set: 'fixture' | 'sample' | 'wcxb';
  copy: boolean;
  kind: string | null;
  notice: string | null;
  lang: string | null;
  url: string;
  html: string;
}

export interface JudgedPage extends Omit<LabelledPage, 'html'> {
  evidence: Evidence[];
  verdict: Verdict;
  /** Milliseconds of the quick half, without parsing. */
  took: number;
}

/** Knowledge straight from the reviewed source files, so that no build is needed. */
export function sourceKnowledge(): Knowledge {
  const read = (name: string): string => readFileSync(join('src/data', name), 'utf8');
  const raw = { ...compileKnowledge(read), corpus: compileCorpus(read) };
  const corpus = indexCorpus('bundled', raw.corpus, raw.gazetteer, raw.lists['event-words'] ?? []);
  return prepareKnowledge(raw, [corpus]);
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function readJson(path: string): Record<string, unknown> {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function fixtures(): LabelledPage[] {
  if (!existsSync('test/pages')) return [];
  return readdirSync('test/pages', { withFileTypes: true })
    .filter((entry) => existsSync(join('test/pages', entry.name, 'expected.json')))
    .map(({ name }): LabelledPage => {
      const expected = readJson(join('test/pages', name, 'expected.json'));
      return {
        name,
        set: 'fixture',
        copy: expected['label'] === 'copy',
        kind: text(expected['kind']),
        notice: text(expected['notice']),
        lang: text(expected['lang']),
        url: text(expected['url']) ?? '',
        html: readFileSync(join('test/pages', name, 'page.html'), 'utf8'),
      };
    });
}

/** Nothing but the words: plain divs, no head, no classes, an address nobody knows. */
export function bareWrap(html: string): string {
  const body = html.replace(/^[\s\S]*?<body[^>]*>/i, '').replace(/<\/body>[\s\S]*$/i, '');
  const plain = body
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, '')
    .replace(
      /<(\/?)(?:p|h[1-6]|section|article|main|header|footer|nav|figure|figcaption)\b[^>]*>/gi,
      '<$1div>',
    )
    .replace(/\s(?:class|id)="[^"]*"/g, '');
  return `<html><body>${plain}</body></html>`;
}

function samples(shared: string): LabelledPage[] {
  const folder = join(shared, 'seeds');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .flatMap((name): LabelledPage[] => {
      const gold = readJson(join(folder, name.replace('.html', '.gold.json')));
      const html = readFileSync(join(folder, name), 'utf8');
      const page = {
        name,
        set: 'sample' as const,
        copy: true,
        kind: text(gold['kind']),
        notice: null,
        lang: 'en',
      };
      return [
        { ...page, url: text(gold['url']) ?? '', html },
        {
          ...page,
          name: `${name} (bare)`,
          url: 'https://plain-frame.example/a',
          html: bareWrap(html),
        },
      ];
    });
}

function honestPages(shared: string): LabelledPage[] {
  const folder = join(shared, 'bench/wcxb-dev');
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, 'ground-truth')).map((file): LabelledPage => {
    const url = text(readJson(join(folder, 'ground-truth', file))['url']) ?? '';
    const name = file.replace('.json', '');
    const html = gunzipSync(readFileSync(join(folder, 'html', `${name}.html.gz`))).toString('utf8');
    return {
      name: `${name} ${url}`,
      set: 'wcxb',
      copy: false,
      kind: null,
      notice: null,
      lang: null,
      url,
      html,
    };
  });
}

/** All labelled pages; those beside the repository only when they are there. */
export function labelledPages(shared = '../shared'): LabelledPage[] {
  return [...fixtures(), ...samples(shared), ...honestPages(shared)];
}

/** Reads and judges one page as the product does before it opens the reader view. */
export function judgePage(page: LabelledPage, knowledge: Knowledge): JudgedPage {
  const { snapshot } = readSavedPage(page.html, page.url || null);
  const preferences = { searchEngine: 'duckduckgo' as const, languages: ['en'] };
  const language = detectLanguage(snapshot);
  const start = performance.now();
  const { evidence, verdict } = triage(
    { snapshot, extraction: null, language, preferences },
    knowledge,
  );
  const took = performance.now() - start;
  const { html: _html, ...rest } = page;
  return { ...rest, evidence, verdict, took };
}

import { agencyIndex } from '../knowledge/agencies.ts';
import { readCredit } from '../knowledge/credit-labels.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { isNeutralHost, isOwnHost, isOwnOutlet, type Site } from '../knowledge/site.ts';
import { fold } from '../text/normalise.ts';
import { unwrap } from '../text/redirect.ts';
import { isCaption, type StoryLine, storyLines } from '../text/story-lines.ts';
import type { OutletRecord, Reading } from '../types.ts';
import { isArticle } from './article-path.ts';
import type { Clue } from './clues.ts';
import { isTelling } from './telling-name.ts';

const PROVIDED =
  /^©?\s?(?:provided by|bereitgestellt von|proporcionado por|fourni par|fornito da|fornecido por|aangeboden door|oferowane przez|предоставлено)\s+(.{2,40})$/iu;

const FURNITURE = new WeakMap<Knowledge['lists'], Set<string>>();

function furniture(knowledge: Knowledge): Set<string> {
  const known = FURNITURE.get(knowledge.lists);
  if (known) return known;
  const words = new Set(
    [...(knowledge.lists['furniture-lines'] ?? []), ...(knowledge.lists['section-names'] ?? [])]
      .flat()
      .map(fold),
  );
  FURNITURE.set(knowledge.lists, words);
  return words;
}

/** The outlet a short closing line consists of: "毎日新聞", "France24 / AFP", "© Provided by The Guardian". */
function lineOutlet(line: StoryLine, knowledge: Knowledge): OutletRecord | null {
  const provided = PROVIDED.exec(line.text)?.[1];
  if (provided) return knowledge.outlets.byName(provided);
  // "Últimas Noticias" is a newspaper, and the heading of every second sidebar.
  if (/^h\d$/.test(line.block.tag) || furniture(knowledge).has(fold(line.text))) return null;
  if (line.text.length > 50 || line.after > 0 || line.before < 1 || line.block.linkChars > 0)
    return null;
  const names = line.text.replace(/^[—–\-\s(©]+|[)\s.]+$/g, '').split(/\s?[/|]\s?/);
  const index = agencyIndex(knowledge);
  const outlets = names.map((name) =>
    index.find(name) || !isTelling(name) ? null : knowledge.outlets.byName(name),
  );
  const known = names.every((name, at) => outlets[at] || index.find(name));
  return known ? (outlets.find((outlet) => outlet !== null) ?? null) : null;
}

/** Lines around the story that are an outlet's name and nothing else. */
export function closingClues(reading: Reading, site: Site, knowledge: Knowledge): Clue[] {
  return storyLines(reading)
    .filter((line) => !isCaption(line) && line.text.length <= 80)
    .flatMap((line): Clue[] => {
      const outlet = lineOutlet(line, knowledge);
      if (!outlet || outlet.kind === 'agency' || isOwnOutlet(site, outlet)) return [];
      return [{ code: 'closing_name', quote: line.text, outlet, weight: 0.62, source: 'closing' }];
    })
    .slice(0, 2);
}

/**
 * A lone link at the end of the story to another newsroom's article, whatever its label says: further
 * reading links to several, or to the site itself.
 */
export function closingLinks(
  reading: Reading,
  site: Site,
  knowledge: Knowledge,
): { url: string; quote: string; outlet: OutletRecord; labelled: boolean }[] {
  const short = storyLines(reading).filter(
    ({ text, after, before }) => before > 0 && after === 0 && text.length <= 160,
  );
  const places = new Set(short.map(({ index }) => index));
  const found = reading.snapshot.links.flatMap((link) => {
    if (!places.has(link.block)) return [];
    const to = unwrap(link.url);
    if (!to || isOwnHost(site, to.host) || isNeutralHost(knowledge, to.host) || !isArticle(to))
      return [];
    const outlet = knowledge.outlets.byHost(to.host);
    if (!outlet || isOwnOutlet(site, outlet)) return [];
    const line = reading.snapshot.blocks[link.block]?.text ?? '';
    const labelled = [link.text, line].some(
      (text) => text.length <= 90 && (readCredit(text, knowledge) !== null || SOURCE.test(text)),
    );
    return [{ url: to.url, quote: line.slice(0, 200), outlet, labelled }];
  });
  return new Set(found.map(({ url }) => url)).size === 1
    ? found.slice(0, 1)
    : found.filter(({ labelled }) => labelled).slice(0, 1);
}

/** "Source" and "original" in the languages copies are made in. */
const SOURCE =
  /\b(?:source|original|origin|quelle|originalartikel|fuente|fonte|bron|źródło|zrodlo|oryginał|kaynak|zdroj|sursa|forrás|källa|kilde|lähde|nguồn|sumber)|источник|оригинал|джерело|оригінал|πηγή|مصدر|المصدر|מקור|स्रोत|出典|元記事|ソース|来源|來源|原文|출처|원문|articol(?:ul)? original/iu;

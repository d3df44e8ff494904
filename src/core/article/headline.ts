import type { Knowledge } from '../knowledge/index.ts';
import { siteOf, squash } from '../knowledge/site.ts';
import { clip, collapse, fold } from '../text/normalise.ts';
import type { Extraction, PageSnapshot, Sourced } from '../types.ts';
import { articleData, textField } from './json-ld.ts';
import { mendEntities } from './mend-encoding.ts';

const MAX_TITLE = 400;
const GLUED_NAME = 8;
const SEPARATOR = /\s+([|｜ㅣ·•»«:–—-]|::|\/\/?)\s+(?=[^|｜ㅣ·•»«–—]{1,60}$)/u;

function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Share of the shorter title's words that the other has too; 1 for the same title. */
function overlap(one: string, other: string): number {
  const [a, b] = [new Set(words(one)), new Set(words(other))];
  if (a.size === 0 || b.size === 0) return 0;
  let same = 0;
  for (const word of a) if (b.has(word)) same++;
  return same / Math.min(a.size, b.size);
}

interface SiteNames {
  own: Set<string>;
  sections: Set<string>;
  isOutlet(name: string): boolean;
}

const SECTIONS = new WeakMap<Knowledge['lists'], Set<string>>();

function sectionNames(knowledge: Knowledge): Set<string> {
  const known = SECTIONS.get(knowledge.lists);
  if (known) return known;
  const rows = knowledge.lists['section-names'] ?? [];
  const names = new Set(rows.map(([name = '']) => squash(name)));
  SECTIONS.set(knowledge.lists, names);
  return names;
}

function siteNames(snapshot: PageSnapshot, knowledge: Knowledge): SiteNames {
  const site = siteOf(snapshot, knowledge);
  const own = [...site.declared, site.label, site.host.replace(/^www\./, ''), site.domain];
  return {
    own: new Set(own.map(squash).filter((name) => name.length > 1)),
    sections: sectionNames(knowledge),
    isOutlet: (name) => name.length > 1 && knowledge.outlets.byName(name) !== null,
  };
}

function namesTheSite(segment: string, names: SiteNames): boolean {
  const key = squash(segment);
  if (key === '' || names.own.has(key) || names.isOutlet(segment)) return true;
  return key.length > 5 && [...names.own].some((own) => own.startsWith(key) || key.startsWith(own));
}

/**
 * A title without the site, section and outlet names at its end, its own or the copied source's
 * ("… | Information | DW"). What stands behind a dash or colon goes only when it names a site.
 */
export function stripSuffix(title: string, names: SiteNames): string {
  let rest = title;
  for (let guard = 0; guard < 4; guard++) {
    const match = SEPARATOR.exec(rest);
    if (!match) return stripGlued(rest, names);
    const head = rest.slice(0, match.index).trim();
    const segment = rest.slice(match.index + match[0].length).trim();
    const bar = /[|｜ㅣ·•»«]|::/.test(match[1] ?? '');
    const short = words(segment).length <= 4 && words(head).length >= 4;
    const section = names.sections.has(squash(segment)) && match[1] !== ':';
    if (head.length < 8 || !(namesTheSite(segment, names) || (bar && short) || (section && bar))) {
      return rest;
    }
    rest = head;
  }
  return rest;
}

/** A site's name glued on by a bare hyphen: "… rush harvest-Examplenet". */
function stripGlued(title: string, names: SiteNames): string {
  const match = /^(.{12,}[^\s-])[-_]([^\s_-]{3,30})$/u.exec(title);
  const [, head = '', name = ''] = match ?? [];
  // A short outlet's name is also the end of many a compound: "crown", "era", "mirror".
  const own = [...names.own].some((site) => site === squash(name));
  return own || (name.length >= GLUED_NAME && namesTheSite(name, names)) ? head || title : title;
}

function metaText(snapshot: PageSnapshot, ...keys: string[]): string | null {
  for (const key of keys) {
    const found = snapshot.metas.find((meta) => meta.key === key && meta.content.trim() !== '');
    if (found) return collapse(found.content);
  }
  return null;
}

/** The one visible h1, when it reads like the page's title and not like the site's name. */
function singleHeading(snapshot: PageSnapshot, others: string[], names: SiteNames): string | null {
  const tops = snapshot.blocks.filter((block) => block.tag === 'h1');
  const seen = tops.filter((block) => !block.hidden);
  const texts = new Set((seen.length > 0 ? seen : tops).map((block) => block.text));
  const fitting = [...texts].filter((text) => others.some((other) => overlap(text, other) >= 0.6));
  const best = texts.size === 1 ? [...texts][0] : fitting.length === 1 ? fitting[0] : undefined;
  if (!best || best.length > MAX_TITLE || names.own.has(squash(best))) return null;
  if (fitting.length === 0 && (namesTheSite(best, names) || words(best).length < 3)) return null;
  return best;
}

/** The headline without site suffix, and where it was read; null when the page has none. */
export function readHeadline(
  snapshot: PageSnapshot,
  extraction: Extraction | null,
  knowledge: Knowledge,
): Sourced<string> | null {
  const names = siteNames(snapshot, knowledge);
  const og = metaText(snapshot, 'og:title', 'twitter:title');
  const headline = textField(articleData(snapshot.jsonLd), 'headline');
  const others = [og, headline, snapshot.title, extraction?.title].flatMap((text) => text ?? []);
  const candidates: [string | null | undefined, Sourced<string>['source']][] = [
    [singleHeading(snapshot, others, names), 'visible'],
    [og, 'meta'],
    [headline, 'json-ld'],
    [snapshot.title, 'title'],
    [extraction?.title, 'extraction'],
  ];
  for (const [text, source] of candidates) {
    const value = stripSuffix(clip(collapse(mendEntities(text ?? '')), MAX_TITLE), names);
    if (value !== '') return { value, source };
  }
  return null;
}

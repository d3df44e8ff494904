import type { Knowledge } from '../knowledge/index.ts';
import { newsroomLanguage } from '../knowledge/newsroom-language.ts';
import { outletNamed } from '../knowledge/outlet-names.ts';
import { isOwnOutlet, siteOf, squash } from '../knowledge/site.ts';
import { fold } from '../text/normalise.ts';
import { quote } from '../text/quote.ts';
import type { Evidence, OutletRecord, Reading, Where } from '../types.ts';
import type { Signal } from './signal.ts';

interface Headline {
  text: string;
  where: Where;
}

const SECTIONS = new WeakMap<Knowledge['lists'], Set<string>>();

function sectionNames(knowledge: Knowledge): Set<string> {
  const known = SECTIONS.get(knowledge.lists);
  if (known) return known;
  const names = new Set((knowledge.lists['section-names'] ?? []).map(([name = '']) => fold(name)));
  SECTIONS.set(knowledge.lists, names);
  return names;
}

function headlines(reading: Reading): Headline[] {
  const { snapshot } = reading;
  const metas = snapshot.metas.flatMap(({ key, content }, index): Headline[] =>
    key === 'og:title' || key === 'twitter:title'
      ? [{ text: content, where: { part: 'meta', index } }]
      : [],
  );
  const heads = snapshot.blocks.flatMap((block, index): Headline[] =>
    block.tag === 'h1' && !block.hidden
      ? [{ text: block.text, where: { part: 'block', index } }]
      : [],
  );
  return [
    ...heads.slice(0, 3),
    ...metas,
    { text: snapshot.title, where: { part: 'title', index: null } },
  ];
}

function suffixParts(text: string): string[] {
  return text
    .slice(0, 400)
    .split(/\s+[|–—·»•-]\s+|\s?[|_]\s?|-(?=\p{Lu}[\p{L}]{3,20}$)/u)
    .slice(1)
    .slice(-3)
    .map((part) => part.trim());
}

function outletIn(parts: string[], reading: Reading, knowledge: Knowledge): OutletRecord | null {
  const site = siteOf(reading.snapshot, knowledge);
  const last = parts[parts.length - 1] ?? '';
  const named = last.length <= 40 ? outletNamed(last, knowledge, true) : null;
  const outlet = named?.outlet ?? null;
  if (!outlet || isOwnOutlet(site, outlet) || squash(last).length < 2) return null;
  // "– Sport" is the section of many papers before it is the paper of that name.
  if (sectionNames(knowledge).has(fold(last))) return null;
  // An agency's name after the headline is a credit, and common on honest pages.
  return outlet.kind === 'agency' ? null : outlet;
}

function readHeadline(headline: Headline, reading: Reading, knowledge: Knowledge): Evidence[] {
  const parts = suffixParts(headline.text);
  const base = {
    signal: 'title-suffix',
    family: 'newsroom' as const,
    quote: quote(headline.text),
    where: headline.where,
  };
  const outlet = outletIn(parts, reading, knowledge);
  if (outlet) {
    const section =
      parts.length > 1 && sectionNames(knowledge).has(fold(parts[parts.length - 2] ?? ''));
    return [
      {
        ...base,
        code: 'title_suffix_outlet',
        strength: section ? 1 : 0.75,
        outlet: outlet.id,
        ...newsroomLanguage(outlet, reading),
        detail: { outlet: outlet.name },
      },
    ];
  }
  const head = headline.where.part === 'block';
  const section = parts.find((part) => sectionNames(knowledge).has(fold(part)));
  if (!head || !section) return [];
  return [{ ...base, code: 'title_suffix_section', strength: 0.35, detail: { section } }];
}

/** Another outlet's name, or a section name, that stayed behind the headline. */
export const titleSuffix: Signal = {
  id: 'title-suffix',
  summary: "The headline still carries another outlet's name or section as a suffix.",
  run(reading, knowledge) {
    const found = headlines(reading).flatMap((headline) =>
      readHeadline(headline, reading, knowledge),
    );
    const outlet = found.find((evidence) => evidence.outlet);
    const first = outlet ?? found[0];
    return first ? [first] : [];
  },
};

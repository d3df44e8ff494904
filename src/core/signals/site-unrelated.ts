import type { Knowledge } from '../knowledge/index.ts';
import { type Site, siteOf } from '../knowledge/site.ts';
import { fold } from '../text/normalise.ts';
import { quote } from '../text/quote.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './signal.ts';

const CACHE = new WeakMap<Knowledge['lists'], { word: string; stem: string }[]>();

function topics(knowledge: Knowledge): { word: string; stem: string }[] {
  const known = CACHE.get(knowledge.lists);
  if (known) return known;
  const rows = (knowledge.lists['topic-words'] ?? []).map(([word = '', stem = '']) => ({
    word: fold(word),
    stem: fold(stem || word),
  }));
  CACHE.set(knowledge.lists, rows);
  return rows;
}

/** The trade or pastime in the site's address (long words) or in a name it gives itself. */
function topicOf(site: Site, knowledge: Knowledge): { word: string; stem: string } | null {
  const tokens = new Set(site.declared.flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u)));
  const dashed = site.domain.split(/[.-]/);
  for (const part of dashed) tokens.add(fold(part));
  const found = topics(knowledge).find(
    ({ word }) => tokens.has(word) || (word.length >= 7 && site.label.includes(word)),
  );
  return found ?? null;
}

/** A site named after a trade or pastime whose story never mentions it ("...softball..." on diplomacy). */
export const siteUnrelated: Signal = {
  id: 'site-unrelated',
  summary: "The site's name speaks of a trade or pastime that the whole story never mentions.",
  run(reading, knowledge): Evidence[] {
    const site = siteOf(reading.snapshot, knowledge);
    if (site.outlet || reading.text.length < 800) return [];
    const topic = topicOf(site, knowledge);
    if (!topic) return [];
    // The site's own name, as it stands in headers and titles, is no mention.
    const names = [site.domain, ...site.declared].map((name) => fold(name));
    const bare = (text: string): string =>
      names.reduce((rest, name) => rest.replaceAll(name, ' '), fold(text));
    const mentioned = [reading.snapshot.title, reading.text].some((text) =>
      bare(text).includes(topic.stem),
    );
    const elsewhere = reading.snapshot.blocks.some(
      ({ text }) => text.length > 60 && bare(text).includes(topic.stem),
    );
    if (mentioned || elsewhere) return [];
    const named = reading.terms.people.length + reading.terms.places.length;
    return [
      {
        signal: 'site-unrelated',
        family: 'site',
        code: 'site_unrelated',
        quote: quote(site.domain),
        where: { part: 'address', index: null },
        strength: named >= 4 ? 0.9 : 0.5,
        detail: { site: site.domain, topic: topic.word },
      },
    ];
  },
};

import type { Knowledge } from '../knowledge/index.ts';
import { siteOf } from '../knowledge/site.ts';
import { fold } from '../text/normalise.ts';
import { quote } from '../text/quote.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './index.ts';

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

/** A site named after a trade or pastime whose story never mentions it ("...softball..." on diplomacy). */
export const siteUnrelated: Signal = {
  id: 'site-unrelated',
  summary: "The site's name speaks of a trade or pastime that the whole page never mentions.",
  run(reading, knowledge): Evidence[] {
    const site = siteOf(reading.snapshot, knowledge);
    if (site.outlet || reading.text.length < 800) return [];
    const topic = topics(knowledge).find(({ word }) => site.label.includes(word));
    if (!topic) return [];
    const rest = [reading.snapshot.title, reading.text].join(' ');
    const self = fold(rest).replaceAll(fold(site.domain), ' ');
    if (self.includes(topic.stem)) return [];
    const elsewhere = reading.snapshot.blocks
      .filter((block) => fold(block.text).includes(topic.stem))
      .some((block) => block.text.length > 60);
    if (elsewhere) return [];
    return [
      {
        signal: 'site-unrelated',
        family: 'site',
        code: 'site_unrelated',
        quote: quote(site.domain),
        where: { part: 'address', index: null },
        strength: 0.6,
        detail: { site: site.domain, topic: topic.word },
      },
    ];
  },
};

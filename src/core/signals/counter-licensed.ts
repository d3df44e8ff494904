import type { Knowledge } from '../knowledge/index.ts';
import { isNeutralHost, isOwnHost, isOwnOutlet, outletOfHost, siteOf } from '../knowledge/site.ts';
import { fold } from '../text/normalise.ts';
import { quote } from '../text/quote.ts';
import { looksLikeArticle, unwrap } from '../text/redirect.ts';
import { type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, OutletRecord, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

interface Phrase {
  words: string;
  sort: 'licence' | 'release';
  strength: number;
}

const CACHE = new WeakMap<Knowledge['lists'], Phrase[]>();

function phrases(knowledge: Knowledge): Phrase[] {
  const known = CACHE.get(knowledge.lists);
  if (known) return known;
  const rows = (knowledge.lists['licence-lines'] ?? []).map(
    ([words = '', sort = '', strength = '']): Phrase => ({
      words: fold(words),
      sort: sort === 'release' ? 'release' : 'licence',
      strength: Number(strength) || 0.5,
    }),
  );
  CACHE.set(knowledge.lists, rows);
  return rows;
}

/** The licensor's article the line links to, with its outlet where known. */
function licensor(
  line: StoryLine,
  reading: Reading,
  knowledge: Knowledge,
): { outlet: OutletRecord | null; url: string } | null {
  const site = siteOf(reading.snapshot, knowledge);
  for (const link of reading.snapshot.links) {
    if (link.block !== line.index) continue;
    const to = unwrap(link.url);
    if (!to || isOwnHost(site, to.host) || isNeutralHost(knowledge, to.host)) continue;
    const outlet = outletOfHost(knowledge, to.host);
    if (outlet && isOwnOutlet(site, outlet)) continue;
    if (outlet || looksLikeArticle(to)) return { outlet, url: looksLikeArticle(to) ? to.url : '' };
  }
  return null;
}

function lineEvidence(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence | null {
  if (line.text.length > 700) return null;
  const text = fold(line.text);
  const phrase = phrases(knowledge).find(({ words }) => text.includes(words));
  if (!phrase) return null;
  const from = licensor(line, reading, knowledge);
  return {
    signal: 'counter-licensed',
    family: 'counter',
    code: phrase.sort === 'release' ? 'counter_press_release' : 'counter_licensed',
    quote: quote(line.text),
    where: { part: 'block', index: line.index },
    strength: Math.min(1, phrase.strength + (from ? 0.3 : 0)),
    notice: 'syndication',
    ...(from?.outlet ? { outlet: from.outlet.id } : {}),
    ...(from?.url ? { url: from.url } : {}),
  };
}

/** Lines that say the story is printed by leave: "originally appeared on", licences, press services. */
export const counterLicensed: Signal = {
  id: 'counter-licensed',
  summary: 'A line says the story is republished by leave, under a licence, or is a press release.',
  run(reading, knowledge) {
    const found = storyLines(reading).flatMap(
      (line) => lineEvidence(line, reading, knowledge) ?? [],
    );
    return found.sort((a, b) => b.strength - a.strength).slice(0, 1);
  },
};

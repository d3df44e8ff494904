import { agencyIndex } from '../knowledge/agencies.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { newsroomLanguage } from '../knowledge/newsroom-language.ts';
import { outletNamed } from '../knowledge/outlet-names.ts';
import { findSlots, foldSameLength, type SlotHit, slotPhrases } from '../knowledge/phrase-slots.ts';
import { isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import type { Evidence, OutletRecord, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

interface Mention {
  outlet: OutletRecord;
  hit: SlotHit;
  index: number;
}

function mentionsIn(reading: Reading, knowledge: Knowledge): Mention[] {
  const phrases = slotPhrases(knowledge, 'self-mentions', reading.lang);
  const site = siteOf(reading.snapshot, knowledge);
  return reading.body.slice(0, 400).flatMap((index) => {
    const text = (reading.snapshot.blocks[index]?.text ?? '').slice(0, 5000);
    if (text.length < 30) return [];
    return findSlots(text, foldSameLength(text), phrases).flatMap((hit): Mention[] => {
      const sure = hit.phrase.strength >= 0.6;
      const outlet = hit.candidates
        .map(
          (name) =>
            outletNamed(name, knowledge, sure)?.outlet ??
            knowledge.outlets.byId(agencyIndex(knowledge).find(name)?.id ?? ''),
        )
        .find((found) => found !== null);
      return outlet && !isOwnOutlet(site, outlet) ? [{ outlet, hit, index }] : [];
    });
  });
}

/** One outlet spoken of as "we" would be; several different ones are a press review. */
function strongest(mentions: Mention[]): { mention: Mention; strength: number } | null {
  const outlets = new Map<string, Mention[]>();
  for (const mention of mentions) {
    outlets.set(mention.outlet.id, [...(outlets.get(mention.outlet.id) ?? []), mention]);
  }
  const scored = [...outlets.values()].map((group) => {
    const strengths = group.map((mention) => mention.hit.phrase.strength).sort((a, b) => b - a);
    const best = group.find((mention) => mention.hit.phrase.strength === strengths[0]) ?? group[0];
    const more = strengths.slice(1, 4).reduce((sum, value) => sum + value / 2, 0);
    return { mention: best, strength: Math.min(1, (strengths[0] ?? 0) + more) };
  });
  scored.sort((a, b) => b.strength - a.strength);
  const first = scored[0];
  if (!first?.mention) return null;
  return {
    mention: first.mention,
    strength: outlets.size > 2 ? first.strength / 2 : first.strength,
  };
}

/** "X has learned", "X's Brussels bureau chief", "told the X news agency", where X is not this site. */
export const selfMention: Signal = {
  id: 'self-mention',
  summary: 'The text speaks of another newsroom the way a newsroom speaks of itself.',
  run(reading, knowledge): Evidence[] {
    const best = strongest(mentionsIn(reading, knowledge));
    if (!best || best.strength < 0.2) return [];
    const { outlet, hit, index } = best.mention;
    const agency = outlet.kind === 'agency';
    return [
      {
        signal: 'self-mention',
        family: 'newsroom',
        code: 'self_mention',
        quote: quote(hit.words),
        where: { part: 'block', index },
        strength: best.strength,
        ...(agency ? { agencies: [outlet.id] } : { outlet: outlet.id }),
        ...newsroomLanguage(outlet, reading),
        detail: { outlet: outlet.name },
      },
    ];
  },
};

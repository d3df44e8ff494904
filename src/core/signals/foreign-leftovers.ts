import type { Knowledge } from '../knowledge/index.ts';
import { newsroomLanguage } from '../knowledge/newsroom-language.ts';
import { isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import { storyLines } from '../text/story-lines.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './signal.ts';

interface Leftover {
  mark: string;
  /** Where such marks stand: in printed text or in class names. */
  place: 'text' | 'class';
  outlet: string;
  strength: number;
}

const CACHE = new WeakMap<Knowledge['lists'], Leftover[]>();

function leftovers(knowledge: Knowledge): Leftover[] {
  const known = CACHE.get(knowledge.lists);
  if (known) return known;
  const rows = (knowledge.lists['outlet-leftovers'] ?? []).map(
    ([mark = '', place = '', outlet = '', strength = '']): Leftover => ({
      mark,
      place: place === 'class' ? 'class' : 'text',
      outlet,
      strength: Number(strength) || 0.5,
    }),
  );
  CACHE.set(knowledge.lists, rows);
  return rows;
}

/** Identifiers of another outlet's page program, printed as text or left in class names. */
export const foreignLeftovers: Signal = {
  id: 'foreign-leftovers',
  summary: "Script or class names that belong to another outlet's pages were left in.",
  run(reading, knowledge): Evidence[] {
    const site = siteOf(reading.snapshot, knowledge);
    for (const line of storyLines(reading)) {
      const text = line.text.slice(0, 3000);
      const found = leftovers(knowledge).find(({ mark, place }) =>
        place === 'class' ? line.block.path.includes(mark) : text.includes(mark),
      );
      const outlet = found ? knowledge.outlets.byId(found.outlet) : null;
      if (!found || !outlet || isOwnOutlet(site, outlet)) continue;
      const at = Math.max(0, text.indexOf(found.mark) - 60);
      return [
        {
          signal: 'foreign-leftovers',
          family: 'assets',
          code: found.place === 'class' ? 'leftover_class' : 'leftover_script',
          quote: quote(found.place === 'class' ? found.mark : text.slice(at, at + 180)),
          where: { part: 'block', index: line.index },
          strength: found.strength,
          outlet: outlet.id,
          ...newsroomLanguage(outlet, reading),
          detail: { mark: found.mark, outlet: outlet.name },
        },
      ];
    }
    return [];
  },
};

import type { Knowledge } from '../knowledge/index.ts';
import { fold } from '../text/normalise.ts';
import { quote } from '../text/quote.ts';
import type { Evidence, PageBlock, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

interface Phrase {
  words: string;
  code: 'site_boilerplate' | 'site_placeholder';
  strength: number;
}

const CACHE = new WeakMap<Knowledge['lists'], Phrase[]>();

function phrases(knowledge: Knowledge): Phrase[] {
  const known = CACHE.get(knowledge.lists);
  if (known) return known;
  const rows = (knowledge.lists['site-boilerplate'] ?? []).map(
    ([words = '', sort = '', strength = '']): Phrase => ({
      words: fold(words),
      code: sort === 'placeholder' ? 'site_placeholder' : 'site_boilerplate',
      strength: Number(strength) || 0.3,
    }),
  );
  CACHE.set(knowledge.lists, rows);
  return rows;
}

/** The blocks a disclaimer or placeholder fits into, folded. */
function shortLines(reading: Reading): { index: number; block: PageBlock; text: string }[] {
  return reading.snapshot.blocks.flatMap((block, index) =>
    block.text.length > 600 || block.text.length < 7
      ? []
      : [{ index, block, text: fold(block.text) }],
  );
}

/** Set phrases of sites that republish by machine, and placeholders of themes nobody filled in. */
export const siteBoilerplate: Signal = {
  id: 'site-boilerplate',
  summary:
    'The site carries the disclaimers of automatic republishing, or unfilled theme placeholders.',
  run(reading, knowledge): Evidence[] {
    const lines = shortLines(reading);
    // One look at all lines: most phrases stand on no page, and all on few.
    const whole = lines.map(({ text }) => text).join('\n');
    const list = phrases(knowledge).filter(({ words }) => whole.includes(words));
    const found = new Map<string, Evidence>();
    if (list.length === 0) return [];
    for (const { index, block, text } of lines) {
      const hit = list.find(({ words }) => text.includes(words));
      if (!hit || (found.get(hit.code)?.strength ?? 0) >= hit.strength) continue;
      found.set(hit.code, {
        signal: 'site-boilerplate',
        family: 'site',
        code: hit.code,
        quote: quote(block.text),
        where: { part: 'block', index },
        strength: hit.strength,
      });
    }
    return [...found.values()];
  },
};

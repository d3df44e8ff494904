import { type Draft, kept, type Step, takeBack } from './draft.ts';
import { hintedAgainst } from './story-region.ts';

/** So many kept paragraphs must be dressed alike before their dress means the story. */
const ALIKE = 3;
/** Lines of lists and boxes between two paragraphs of one story, at most. */
const REACH = 60;
const LEAST = 140;

/**
 * Paragraphs in the very dress of the story's own, below boxes so long that the story seemed over.
 * Where many stand outside, the dress is that of the whole site and says nothing.
 */
export const takeBackScattered: Step = {
  id: 'take-back-scattered',
  run(draft: Draft) {
    const inside = kept(draft);
    const dresses = new Map<string, number>();
    for (const at of inside) {
      const line = draft.lines[at];
      if (line?.prose && line.signature.includes('.')) {
        dresses.set(line.signature, (dresses.get(line.signature) ?? 0) + 1);
      }
    }
    const last = inside.at(-1) ?? -1;
    const first = inside[0] ?? 0;
    const found: number[] = [];
    for (let at = first; at <= Math.min(draft.lines.length - 1, last + REACH); at++) {
      const line = draft.lines[at];
      if (!line || draft.keep[at] || line.hidden || hintedAgainst(line)) continue;
      if (line.block.tag === 'h1' && at > last) break;
      if (!line.prose || line.weight < LEAST || line.linkShare > 0.3 || line.phrase) continue;
      if ((dresses.get(line.signature) ?? 0) >= ALIKE) found.push(at);
    }
    if (found.length * 2 > inside.length) return;
    for (const at of found) takeBack(draft, at, this.id, 'in the dress of the story');
  },
};

import { type Draft, kept, proseRange, type Step, takeBack } from './draft.ts';
import { hintedAgainst } from './story-region.ts';

const REACH = 3;

/** Text that shows only after a click, between the paragraphs of the story: "read on", accordions. */
export const takeBackHidden: Step = {
  id: 'take-back-hidden',
  run(draft: Draft) {
    const range = proseRange(draft);
    if (!range) return;
    const alike = new Set(
      kept(draft).flatMap((at) => {
        const line = draft.lines[at];
        return line?.prose ? [line.signature] : [];
      }),
    );
    for (let at = range.first; at <= range.last + REACH; at++) {
      const line = draft.lines[at];
      if (!line?.hidden || draft.keep[at] || hintedAgainst(line) || line.phrase) continue;
      if (!line.prose || line.linkShare > 0.3) continue;
      const named = line.hints.has('story') || alike.has(line.signature);
      const under = draft.keep[at - 1] === true && draft.lines[at - 1]?.heading === true;
      if (named || under) takeBack(draft, at, this.id, 'hidden until a click');
    }
  },
};

import { type Draft, proseWeight, type Step, takeBack } from './draft.ts';

/** Below this share of the prose that the other side sees, a choice is not trusted alone. */
const TRUSTED = 0.55;

/**
 * What the library chose is where the article begins. Where it holds only part of the prose that
 * the page's own stretch of story holds (a deletion too many, one of several sections), or the
 * other way round, the two are joined: a lost paragraph is worse than a leftover.
 */
export const chooseBase: Step = {
  id: 'choose-base',
  run(draft: Draft, { reading }) {
    const chosen = [...draft.alignment.parts.keys()].sort((a, b) => a - b);
    const own = reading.body;
    const weightChosen = proseWeight(draft.lines, chosen);
    const weightOwn = proseWeight(draft.lines, own);
    for (const at of chosen) draft.keep[at] = true;
    if (weightChosen < weightOwn * TRUSTED || chosen.length === 0) {
      for (const at of own) takeBack(draft, at, this.id, 'the library left most of the story out');
    }
  },
};

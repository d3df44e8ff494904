import { type Draft, proseWeight, type Step, takeBack } from './draft.ts';

/** Below this share of the prose in the page's own stretch of story, the library chose wrongly. */
const HOPELESS = 0.2;
/** Below this share it left something out; what looks like the rest of the same story comes back. */
const PARTIAL = 0.55;

/**
 * What the library chose is where the article begins. Where it holds only a small part of the prose
 * that the page's own stretch of story holds (a deletion too many, one of several sections), the
 * two are joined: a lost paragraph is worse than a leftover.
 */
export const chooseBase: Step = {
  id: 'choose-base',
  run(draft: Draft, { reading }) {
    const chosen = [...draft.alignment.parts.keys()].sort((a, b) => a - b);
    // Consent notices may be longer than a short story.
    const trusted = chosen.filter((at) => !draft.lines[at]?.hints.has('cookie'));
    const weightChosen = proseWeight(draft.lines, trusted);
    const weightOwn = proseWeight(draft.lines, reading.body);
    const hopeless = weightChosen < weightOwn * HOPELESS || weightChosen === 0;
    if (!hopeless || reading.body.length === 0) for (const at of chosen) draft.keep[at] = true;
    if (hopeless) {
      for (const at of reading.body) takeBack(draft, at, this.id, 'the library missed the story');
    } else if (weightChosen < weightOwn * PARTIAL) {
      takeBackAlike(draft, chosen, reading.body, this.id);
    }
  },
};

function takeBackAlike(draft: Draft, chosen: number[], own: number[], step: string): void {
  const alike = new Set<string>();
  for (const at of chosen) {
    const line = draft.lines[at];
    if (line?.prose || line?.heading) alike.add(line.signature);
  }
  for (const at of own) {
    const line = draft.lines[at];
    if (line && alike.has(line.signature)) {
      takeBack(draft, at, step, 'built like the paragraphs that the library kept');
    }
  }
}

import { type Draft, kept, proseRange, type Step, takeBack } from './draft.ts';
import { isCaption, type Line } from './lines.ts';
import { hintedAgainst } from './story-region.ts';

/** True for a heading right above a paragraph that is in: the library takes short ones for labels. */
function headsStory(draft: Draft, line: Line): boolean {
  if (!line.heading || line.phrase || line.linkShare > 0.3 || line.hints.has('meta')) return false;
  const next = draft.lines[line.index + 1];
  return next?.prose === true && draft.keep[next.index] === true && !isCaption(next);
}

/** Paragraphs and headings that stand in the story's own stretch and that the library deleted. */
export const takeBackStory: Step = {
  id: 'take-back-story',
  run(draft: Draft, { reading }) {
    const groups = new Set(
      kept(draft).flatMap((at) => (draft.lines[at]?.prose ? [draft.lines[at].block.group] : [])),
    );
    const alike = new Set(
      kept(draft).flatMap((at) => {
        const line = draft.lines[at];
        return line?.prose || line?.heading ? [line.signature] : [];
      }),
    );
    const inside = kept(draft);
    const first = inside[0] ?? 0;
    const last = inside.at(-1) ?? -1;
    const told = proseRange(draft)?.first ?? last;
    for (const at of reading.body) {
      const line = draft.lines[at];
      if (!line || draft.keep[at] || hintedAgainst(line)) continue;
      const within = at > first && at < last;
      const sibling = groups.has(line.block.group);
      if (line.prose && line.hints.size <= 1 && (sibling || line.hints.has('story'))) {
        takeBack(draft, at, this.id, 'a paragraph beside the paragraphs of the story');
      } else if (
        (line.prose || line.heading) &&
        alike.has(line.signature) &&
        line.hints.size <= 1
      ) {
        takeBack(draft, at, this.id, 'built like the paragraphs of the story');
      } else if (at > told && at < last && headsStory(draft, line)) {
        takeBack(draft, at, this.id, 'the heading of a paragraph of the story');
      } else if (within && sibling && !line.phrase) {
        takeBack(draft, at, this.id, 'stands between the paragraphs of the story');
      }
    }
  },
};

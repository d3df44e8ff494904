import { type Draft, kept, type Step, takeBack } from './draft.ts';
import { hintedAgainst } from './story-region.ts';

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
      } else if (within && sibling && !line.phrase) {
        takeBack(draft, at, this.id, 'stands between the paragraphs of the story');
      }
    }
  },
};

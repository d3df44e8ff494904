import { type Draft, drop, kept, type Step } from './draft.ts';

/** Kinds whose lines never belong to a story, and those that do not when the line is no prose. */
const ALWAYS = [
  'author',
  'newsletter',
  'popup',
  'cookie',
  'comments',
  'credit',
  'button',
  'footer',
];
/** Names that a paragraph of the story itself may carry ("paywall", "related-to-topic"). */
const WORN_BY_PROSE = ['newsletter', 'popup', 'cookie', 'comments'];
const UNLESS_PROSE = ['ad', 'share', 'related', 'tags'];
/** A kind that would take this share of the prose is a misread name. */
const REFUSE_SHARE = 0.3;
/** A parent with this share of the prose is where the story stands. */
const STORY_SHARE = 0.3;

/** The parents that hold most of the prose. */
function storyGroups(draft: Draft, total: number): Set<number> {
  const groups = new Map<number, number>();
  for (const at of kept(draft)) {
    const line = draft.lines[at];
    if (line?.prose)
      groups.set(line.block.group, (groups.get(line.block.group) ?? 0) + line.weight);
  }
  return new Set([...groups].filter(([, sum]) => sum > total * STORY_SHARE).map(([id]) => id));
}

/** Lines inside elements that are named after furniture: author box, newsletter, share bar. */
export const dropFurniture: Step = {
  id: 'drop-furniture',
  run(draft) {
    const prose = new Map<string, number>();
    let total = 0;
    for (const at of kept(draft)) {
      const line = draft.lines[at];
      if (!line?.prose) continue;
      total += line.weight;
      for (const hint of line.hints) prose.set(hint, (prose.get(hint) ?? 0) + line.weight);
    }
    const trusted = (hint: string) => (prose.get(hint) ?? 0) < total * REFUSE_SHARE;
    const story = storyGroups(draft, total);
    for (const at of kept(draft)) {
      const line = draft.lines[at];
      if (!line || line.hints.size === 0) continue;
      const told = line.prose && line.weight >= 140 && !line.phrase && story.has(line.block.group);
      const kind =
        ALWAYS.find(
          (hint) =>
            line.hints.has(hint) && trusted(hint) && !(told && WORN_BY_PROSE.includes(hint)),
        ) ?? (line.prose ? undefined : UNLESS_PROSE.find((hint) => line.hints.has(hint)));
      if (kind) drop(draft, at, this.id, `inside an element named after ${kind}`);
    }
  },
};

import { type Draft, drop, kept, proseWeight, type Step } from './draft.ts';
import type { Line } from './lines.ts';

/** So much of the story must stand before another headline can open another one. */
const STORY_BEFORE = 300;
/** Where less than this share of the prose would stay, the names mislead. */
const LEAST_LEFT = 0.25;

function partsOf(line: Line): string[] {
  return line.block.path.split('>');
}

/** The number that WordPress gives a post, from the innermost element that is one; "" without. */
function postOf(line: Line): string {
  if (!line.block.path.includes('type-post')) return '';
  const posts = partsOf(line).filter((part) => /\btype-post\b/.test(part));
  return /\.post-(\d+)\b/.exec(posts.at(-1) ?? '')?.[1] ?? '';
}

/** Lines inside posts other than the one the story begins in. */
function otherPosts(draft: Draft, indices: number[]): number[] {
  const opening = indices.find((at) => draft.lines[at]?.block.tag === 'h1') ?? -1;
  const first = indices.find((at) => draft.lines[at]?.prose) ?? -1;
  const lead = draft.lines[opening] ?? draft.lines[first];
  const own = lead ? postOf(lead) : '';
  if (own === '') return [];
  return indices.filter((at) => {
    const line = draft.lines[at];
    const post = line ? postOf(line) : '';
    return post !== '' && post !== own;
  });
}

/** The article elements with an h1 of their own below the story, as pages that scroll on load them. */
function laterArticles(draft: Draft, indices: number[]): Set<string> {
  const found = new Set<string>();
  const own = new Set<string>();
  let told = 0;
  for (const at of indices) {
    const line = draft.lines[at];
    if (!line) continue;
    if (line.prose && told < STORY_BEFORE) {
      told += line.weight;
      for (const part of partsOf(line)) own.add(part);
    } else if (line.block.tag === 'h1' && told >= STORY_BEFORE) {
      const part = partsOf(line).find((name) => /^article\b/.test(name) && !own.has(name));
      if (part) found.add(part);
    }
  }
  return found;
}

/** Other stories that stand whole on the same page: the next one loaded, posts inside a post. */
export const dropOtherArticles: Step = {
  id: 'drop-other-articles',
  run(draft) {
    const indices = kept(draft);
    const later = laterArticles(draft, indices);
    const inLater = (at: number) => {
      const line = draft.lines[at];
      return line !== undefined && partsOf(line).some((part) => later.has(part));
    };
    const gone = new Set(otherPosts(draft, indices));
    if (later.size > 0) for (const at of indices) if (inLater(at)) gone.add(at);
    const total = proseWeight(draft.lines, indices);
    const left = proseWeight(
      draft.lines,
      indices.filter((at) => !gone.has(at)),
    );
    if (left < total * LEAST_LEFT && left < 500) return;
    for (const at of gone) drop(draft, at, this.id, 'stands in another article of the page');
  },
};

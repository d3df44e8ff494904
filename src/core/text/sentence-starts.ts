const STARTS = /[.!?]["”’»]? (\p{L})/gu;
/** Fewer sentences than these tell nothing about a writer's habits; few must be of one mind. */
const MIN_STARTS = 5;
const MANY_STARTS = 12;

/** Share of a text's sentences that begin with a small letter, 0 to 1; 0 where there are too few. */
export function lowerShare(text: string): number {
  let lower = 0;
  let all = 0;
  for (const match of text.matchAll(STARTS)) {
    all += 1;
    if (/\p{Ll}/u.test(match[1] ?? '')) lower += 1;
  }
  if (all < MIN_STARTS) return 0;
  return all < MANY_STARTS ? (lower / all) * 0.6 : lower / all;
}

import type { Line } from './lines.ts';

/** Hints that speak against a line being part of the story. */
const AGAINST = [
  'nav',
  'footer',
  'comments',
  'related',
  'share',
  'newsletter',
  'author',
  'tags',
  'cookie',
  'ad',
  'toc',
  'side',
  'popup',
  'form',
  'button',
];

/** True when the names around the line say that it is furniture; names in `except` say nothing. */
export function hintedAgainst(line: Line, except: ReadonlySet<string> | null = null): boolean {
  return line.hints.size > 0 && AGAINST.some((hint) => line.hints.has(hint) && !except?.has(hint));
}

/** What a line adds to a stretch of story: prose counts for it, links and short scraps against. */
function value(line: Line): number {
  if (line.hidden) return -20 - Math.min(100, line.weight * 0.2);
  if (hintedAgainst(line)) return -30 - Math.min(150, line.weight * 0.4);
  const kind = line.phrase?.kind;
  if (line.phrase?.how === 'whole' && (kind === 'comment-form' || kind === 'latest')) return -80;
  if (line.linkShare > 0.6) return -15 - Math.min(80, line.weight * 0.3);
  if (line.prose) return Math.min(line.weight, 500);
  return line.heading ? -5 : -10;
}

/** First and last index (both included) of the stretch of lines with most prose; null without any. */
export function storyRegion(lines: Line[]): { from: number; to: number } | null {
  let best = 0;
  let found: { from: number; to: number } | null = null;
  let sum = 0;
  let from = 0;
  lines.forEach((line, at) => {
    if (sum <= 0) {
      sum = 0;
      from = at;
    }
    sum += value(line);
    if (sum > best) {
      best = sum;
      found = { from, to: at };
    }
  });
  return found;
}

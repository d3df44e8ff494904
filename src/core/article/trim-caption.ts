import { agencyIndex } from '../knowledge/agencies.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { fold } from '../text/normalise.ts';
import { furnitureWords, labelKey } from './furniture-words.ts';

const MAX_CREDIT = 90;
const CACHE = new WeakMap<Knowledge['creditLines'], Set<string>>();

/** Folded labels of picture credits that end in a colon, without it. */
function creditLabels(knowledge: Knowledge): Set<string> {
  const known = CACHE.get(knowledge.creditLines);
  if (known) return known;
  const labels = knowledge.creditLines.filter(
    ({ meaning, label }) => meaning === 'photo-credit' && /[:：]$/.test(label.trim()),
  );
  const set = new Set(labels.map(({ label }) => fold(label).replace(/\s*[:：]\s*$/, '')));
  CACHE.set(knowledge.creditLines, set);
  return set;
}

/** Where a label such as "Photo:" begins within the last part of the text; -1 without one. */
function labelStart(text: string, knowledge: Knowledge): number {
  const labels = creditLabels(knowledge);
  const from = Math.max(0, text.length - MAX_CREDIT);
  for (const match of text
    .slice(from)
    .matchAll(/(?:^|[\s(|])((?:[\p{L}]+\s)?[\p{L}]+)\s?[:：]/gu)) {
    const [whole = '', words = ''] = match;
    const last = words.split(' ').at(-1) ?? '';
    const start = from + match.index + whole.indexOf(words);
    if (labels.has(fold(words))) return start;
    if (labels.has(fold(last))) return start + words.length - last.length;
  }
  return -1;
}

/** Where the agency's sign begins behind the last sentence: "… REUTERS/A. Person", "… © AFP / B". */
function signStart(text: string, knowledge: Knowledge): number {
  const from = Math.max(0, text.length - MAX_CREDIT);
  const match = /[.!?…"”»]\s+([^.!?…]{2,80}(?:\.[^.!?…\s][^.!?…]{0,40})?)[.\s]*$/u.exec(
    text.slice(from),
  );
  const tail = match?.[1] ?? '';
  const agencies = agencyIndex(knowledge);
  const signs = tail.split(/[/|,()©]| - | via /).map((part) => part.trim());
  const signed =
    /^(?:©|\(c\))/i.test(tail) ||
    (signs.length > 1 && signs.some((sign) => sign !== '' && agencies.find(sign)));
  return match && signed ? from + match.index + match[0].indexOf(tail) : -1;
}

/** "Image caption, the pier" without the words that only say what it is. */
function withoutLabel(text: string, knowledge: Knowledge): string {
  const match = /^([^,:：]{3,40})[,:：]\s*(?=.{8})/u.exec(text);
  const kind = match && furnitureWords(knowledge).whole.get(labelKey(match[1] ?? ''));
  return match && kind === 'caption-label' ? text.slice(match[0].length) : text;
}

/** A caption without label and without the credit at its end; the whole caption when it has none. */
export function trimCaption(caption: string, knowledge: Knowledge): string {
  const text = withoutLabel(caption, knowledge);
  const starts = [labelStart(text, knowledge), signStart(text, knowledge)].filter((at) => at > 8);
  const mark = text.lastIndexOf('©');
  if (mark > 8 && text.length - mark < MAX_CREDIT) starts.push(mark);
  if (starts.length === 0) return text;
  const cut = text.slice(0, Math.min(...starts)).replace(/[\s(|[/–—-]+$/, '');
  return cut.length > 8 ? cut : text;
}

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
  const { start, colonOnly } = furnitureWords(knowledge);
  const set = new Set(
    [...start].flatMap(([key, kind]) =>
      kind === 'photo-credit' && colonOnly.has(key) ? [key] : [],
    ),
  );
  CACHE.set(knowledge.creditLines, set);
  return set;
}

/** "… in the harbourCredit: A. Person": the label glued to the caption's last word. */
function gluedLabel(text: string, from: number, labels: Set<string>): number {
  const glued = /[\p{Ll}.!?)](\p{Lu}[\p{Ll}]{3,12})(?:\s?[:：]|\.{3}|…)/u.exec(text.slice(from));
  const word = glued?.[1] ?? '';
  return glued && labels.has(fold(word)) ? from + glued.index + 1 : -1;
}

/** Where the photographer's bare name begins behind the caption's last sentence; -1 without one. */
function nameStart(text: string): number {
  const from = Math.max(0, text.length - MAX_CREDIT);
  const match =
    /\p{L}{2}[.!?]["”»]?\s+((?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?:\s(?:d[aeiu]|del|van|von|der|den|al|el|bin|\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){1,3})$/u.exec(
      text.slice(from),
    );
  const name = match?.[1] ?? '';
  // "… said Mr. Example": what stands before the name must be a sentence of some length.
  return match && text.length - name.length > 40 ? text.length - name.length : -1;
}

/** "…＝2023年6月、福岡市 山田花子撮影": who took or gave the picture, in East Asian papers. */
const EAST_ASIAN = /[\s　＝=（(／/、。]([\p{L}・]{2,14}(?:撮影|提供|撮|摄|攝|供图))[)）]?$/u;

/** "… [사진 출처 = 연합뉴스]", "…（写真＝時事）": a bracket that opens with the word for a picture. */
const EAST_ASIAN_BRACKET = /\s?[[(（](?:사진|그래픽|写真|画像|圖|图)[^\])）]{1,40}[\])）]\s*$/u;

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
  return gluedLabel(text, from, labels);
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

/** "Image caption The pier": the label without a sign behind it, as broadcasters print it. */
function withoutBareLabel(text: string, knowledge: Knowledge): string {
  const { whole } = furnitureWords(knowledge);
  const words = text.slice(0, 60).split(' ');
  for (let count = Math.min(4, words.length - 2); count > 1; count--) {
    const label = words.slice(0, count).join(' ');
    const next = text.slice(label.length + 1);
    if (whole.get(labelKey(label)) === 'caption-label' && /^[\p{Lu}\p{N}"“]/u.test(next))
      return next;
  }
  return text;
}

/** "Image caption, the pier" without the words that only say what it is. */
function withoutLabel(text: string, knowledge: Knowledge): string {
  const match = /^([^,:：]{3,40})[,:：]\s*(?=.{8})/u.exec(text);
  const kind = match && furnitureWords(knowledge).whole.get(labelKey(match[1] ?? ''));
  return match && kind === 'caption-label' ? text.slice(match[0].length) : text;
}

/** A caption without label and without the credit at its end; the whole caption when it has none. */
export function trimCaption(caption: string, knowledge: Knowledge): string {
  const text = withoutBareLabel(withoutLabel(caption, knowledge), knowledge);
  const east = EAST_ASIAN.exec(text.slice(-40));
  const eastStart = east ? Math.max(0, text.length - 40) + east.index : -1;
  const bracket = EAST_ASIAN_BRACKET.exec(text.slice(-60));
  const bracketAt = bracket ? Math.max(0, text.length - 60) + bracket.index : -1;
  if (bracketAt > 8) return text.slice(0, bracketAt);
  const found = [labelStart(text, knowledge), signStart(text, knowledge), nameStart(text)];
  const starts = [...found, eastStart].filter((at) => at > 8);
  const mark = text.lastIndexOf('©');
  if (mark > 8 && text.length - mark < MAX_CREDIT) starts.push(mark);
  if (starts.length === 0) return text;
  const cut = text.slice(0, Math.min(...starts)).replace(/[\s(|[/–—-]+$/, '');
  return cut.length > 8 ? cut : text;
}

import { readDates } from '../text/dates.ts';
import { fold } from '../text/normalise.ts';
import type { PageSnapshot } from '../types.ts';
import { isContactLine } from './contact-line.ts';
import { type Draft, drop, kept, proseRange, type Step, type StepInput } from './draft.ts';
import { cutTail, holdsSentence, tailStart } from './glued-tail.ts';
import { isCaption, type Line } from './lines.ts';
import { isSurePhrase } from './open-phrase.ts';

const CUT_KINDS = [
  'related-articles',
  'latest',
  'comment-form',
  'author',
  'newsletter',
  'share',
  'notes',
  'tags',
];
/** An offer to subscribe may come early; the story is over when nothing of it follows. */
const OVER = 0.02;

/** Phrases that end a story even when they come as whole sentences. */
const TAIL_PROSE = ['agency-credit', 'newsletter', 'disclaimer', 'tags', 'plugin', 'cookie-banner'];
/** So many paragraphs may stand between the headline and a date line: lead, picture text. */
const HEAD_PROSE = 3;
/** So long a sentence before an address belongs to the story. */
const TOLD = 80;
/** So many short lines after the last paragraph are a list that belongs to it. */
const LIST_LINES = 8;

function isDateLine(line: Line): boolean {
  if (line.weight > 100 || line.heading || /^t[dh]$/.test(line.block.tag)) return false;
  const left = line.text.replace(/[\d\s:.,/|·•–-]/g, '').length;
  if (!/(?:19|20)\d\d|\d[:.h]\d\d|\d[-/.]\s?\d{1,2}[-/.]/.test(line.text)) return false;
  return left < 12 || (left < 60 && !/[!?]$/.test(line.text) && holdsDay(line.text, left));
}

function holdsDay(text: string, left: number): boolean {
  const year = /(?:19|20)\d\d/.test(text);
  return year && (left < 30 || !/[.!?…]["”»]?$/.test(text)) && readDates(text, null).length > 0;
}

/** The author's name and little else, or the author introduced: "Ann Example is a reporter". */
function isAuthorLine(line: Line, byline: string, atEnd: boolean): boolean {
  const name = fold(byline.split(/[,;]/)[0] ?? '').trim();
  if (name.length < 4 || line.heading) return false;
  const at = line.key.indexOf(name);
  if (at < 0 || at > 40) return false;
  if (line.weight < name.length + 90 && !line.sentence) return true;
  return atEnd && at <= 4 && line.weight < 420;
}

function headReason(line: Line, byline: string, title: string): string | null {
  if (isDateLine(line)) return 'date line above the story';
  if (line.sentence && line.weight >= 90) return null;
  if (isAuthorLine(line, byline, false)) return 'byline above the story';
  if (line.hints.has('meta') && !line.prose) return 'byline or date line above the story';
  const kind = line.phrase?.kind;
  const sure = kind === 'agency-credit' && isSurePhrase(line, title);
  return kind === 'date-label' || sure ? `${kind} above the story` : null;
}

/** Too short for a sentence, and no item of a list of key points. */
function isScrap(line: Line): boolean {
  const point = line.block.tag === 'li' && line.weight >= 25 && line.linkShare < 0.3;
  return !line.sentence && line.weight < 60 && !point;
}

function trimHead(draft: Draft, first: number, { byline, title }: StepInput, step: string): void {
  let prose = 0;
  const story = storyParents(draft);
  for (const at of kept(draft)) {
    const line = draft.lines[at];
    if (!line || prose >= HEAD_PROSE) break;
    if (line.heading) continue;
    const reason = headReason(line, byline, title);
    if (reason) drop(draft, at, step, reason);
    else if (at >= first) prose += line.prose && !isCaption(line) ? 1 : 0;
    else if (line.phrase) drop(draft, at, step, `${line.phrase.kind} above the story`);
    else if (isScrap(line)) drop(draft, at, step, 'short line above the story');
    else if (line.linkShare > 0.6 && !isTold(line, story))
      drop(draft, at, step, 'links above the story');
  }
}

/** Prose after `at` in the parents that hold the story, as a share of all prose. */
function storyAfter(draft: Draft, at: number): number {
  const groups = new Map<number, number>();
  let total = 0;
  for (const index of kept(draft)) {
    const line = draft.lines[index];
    if (!line?.prose) continue;
    total += line.weight;
    if (index < at) groups.set(line.block.group, (groups.get(line.block.group) ?? 0) + line.weight);
  }
  let after = 0;
  for (const index of kept(draft)) {
    const line = draft.lines[index];
    if (index <= at || !line?.prose) continue;
    const own = (groups.get(line.block.group) ?? 0) > total * 0.15;
    after += own ? line.weight * 2 : line.weight * 0.5;
  }
  return total > 0 ? after / total : 0;
}

function isCut(line: Line): boolean {
  if (line.phrase?.how !== 'whole' || !CUT_KINDS.includes(line.phrase.kind)) return false;
  return !/^(li|td|th|dt|dd|pre)$/.test(line.block.tag) && line.linkShare < 0.9;
}

/** A long sentence in the story's own parent is told, however many of its words are links. */
function isTold(line: Line, story: ReadonlySet<number>): boolean {
  return line.sentence && line.weight >= 140 && story.has(line.block.group);
}

/** Thai, Lao: sentences end without a stop. */
const UNSTOPPED = /[\u0e00-\u0eff]$/;

/** A line of the story's own parent that tells something, though no stop stands at its end. */
function isToldOpen(line: Line, story: ReadonlySet<number>): boolean {
  if (line.heading || line.phrase || line.linkShare > 0.3 || !story.has(line.block.group))
    return false;
  return holdsSentence(line.text) || (line.weight >= 50 && UNSTOPPED.test(line.text));
}

/** The parents of the story's prose. */
function storyParents(draft: Draft): Set<number> {
  const found = new Set<number>();
  for (const at of kept(draft)) {
    const line = draft.lines[at];
    if (line?.prose) found.add(line.block.group);
  }
  return found;
}

/** Where the reporters and editors are credited, when only small print follows; -1 without one. */
function creditCut(draft: Draft, indices: number[], title: string): number {
  const start = Math.max(Math.ceil(indices.length / 2), indices.length - 6);
  for (let from = start; from < indices.length; from++) {
    const line = draft.lines[indices[from] ?? -1];
    if (line?.phrase?.kind !== 'agency-credit' || !isSurePhrase(line, title)) continue;
    const after = indices
      .slice(from + 1)
      .reduce((sum, at) => sum + (draft.lines[at]?.weight ?? 0), 0);
    if (after < 400) return indices[from] ?? -1;
  }
  return -1;
}

/** The name of the site that leads to its front page, when only small print follows; -1 without one. */
function homeCut(draft: Draft, indices: number[], snapshot: PageSnapshot): number {
  const leadsHome = (index: number): boolean =>
    snapshot.links.some(
      ({ url, host, block }) =>
        block === index && host === snapshot.host && /^https?:\/\/[^/]+\/?(?:[?#].*)?$/.test(url),
    );
  const start = Math.max(Math.ceil(indices.length / 2), indices.length - 6);
  for (let from = start; from < indices.length; from++) {
    const line = draft.lines[indices[from] ?? -1];
    if (!line || line.linkShare < 0.9 || line.weight > 60 || !leadsHome(line.index)) continue;
    const after = indices.slice(from + 1).map((at) => draft.lines[at]?.weight ?? 0);
    if (after.reduce((sum, weight) => sum + weight, 0) < 300) return line.index;
  }
  return -1;
}

/** The first line after most of the story from where only furniture follows; -1 without one. */
function tailCut(draft: Draft, snapshot: PageSnapshot, title: string): number {
  const indices = kept(draft);
  const credit = creditCut(draft, indices, title);
  if (credit >= 0) return credit;
  const home = homeCut(draft, indices, snapshot);
  if (home >= 0) return home;
  const total = indices.reduce((sum, at) => sum + (draft.lines[at]?.weight ?? 0), 0);
  let before = 0;
  for (const at of indices) {
    const line = draft.lines[at];
    if (!line) continue;
    const over = line.phrase?.kind === 'paywall' && before > 140 && storyAfter(draft, at) < OVER;
    if (over || (before > total * 0.5 && isCut(line) && storyAfter(draft, at) < 0.2)) return at;
    before += line.weight;
  }
  return -1;
}

/** "© 2024 Example Ltd. All rights reserved. …" */
const COPYRIGHT = /^[\s(]*(?:©|\(c\)|copyright|copyright ©)\s?(?:19|20)\d\d\b/i;

const SHORT = 'short line below the story';
const CONTACT = 'where to follow or write to the newsroom';

/** "More on this:", "Sources:" as the very last line; a sentence that leads to a lost picture is longer. */
function announcesNothing(line: Line): boolean {
  const listed = /^(?:li|t[dh]|d[td]|pre|blockquote)$/.test(line.block.tag);
  if (listed || line.weight >= 40 || !/[:：]$/.test(line.text)) return false;
  return line.text.split(' ').length <= 5 && !/["“„«]/.test(line.text);
}

/** Why the line is no end of a story; null when it is one. */
function tailReason(line: Line, { byline, title, reading }: StepInput): string | null {
  const phrase = line.phrase;
  if (phrase && TAIL_PROSE.includes(phrase.kind) && isSurePhrase(line, title))
    return `${phrase.kind} below the story`;
  if (isAuthorLine(line, byline, true)) return 'the author introduced';
  if (isContactLine(line, reading.snapshot.host)) return CONTACT;
  if (COPYRIGHT.test(line.text)) return 'copyright notice below the story';
  if (announcesNothing(line)) return 'announces what is no part of the story';
  if (line.prose) return null;
  if (line.heading) return 'a heading with nothing under it';
  if (phrase && !(phrase.how === 'start' && line.sentence)) return `${phrase.kind} below the story`;
  if (line.linkShare > 0.6) return 'links below the story';
  if (isDateLine(line)) return 'date line below the story';
  const listed = /^(?:li|td|th|dd|dt|pre)$/.test(line.block.tag) && line.linkShare < 0.8;
  return listed || line.sentence || line.weight > 120 ? null : SHORT;
}

/** Ends a paragraph of the story before the address that stands glued to it; false when it is all address. */
function endBefore(draft: Draft, at: number, host: string, step: string): boolean {
  const line = draft.lines[at];
  if (!line) return false;
  const isContact = (tail: string) => isContactLine({ ...line, text: tail }, host);
  const end = tailStart(line.text, isContact, true);
  const head = line.text.slice(0, Math.max(0, end));
  if (head.length < TOLD || isContact(head)) return false;
  cutTail(draft, at, end, step, CONTACT);
  return true;
}

/** Many short lines of one make in the story's own parent: a list without list elements. */
function tailList(draft: Draft, last: number, story: ReadonlySet<number>): Set<number> {
  const short = kept(draft).filter((at) => {
    const line = draft.lines[at];
    if (at <= last || !line || !story.has(line.block.group)) return false;
    return !line.phrase && !line.heading && line.linkShare <= 0.6 && line.weight >= 8;
  });
  return new Set(short.length >= LIST_LINES ? short : []);
}

function trimTail(draft: Draft, input: StepInput, step: string): void {
  const { reading, title } = input;
  const range = proseRange(draft);
  if (!range) return;
  const cut = tailCut(draft, reading.snapshot, title);
  let prose = kept(draft).filter((at) => draft.lines[at]?.prose).length;
  const story = storyParents(draft);
  const listed = tailList(draft, range.last, story);
  for (const at of kept(draft).reverse()) {
    const line = draft.lines[at];
    if (!line) continue;
    const reason = cut >= 0 && at >= cut ? 'after the end of the story' : tailReason(line, input);
    if (reason === CONTACT && line.prose && endBefore(draft, at, reading.snapshot.host, step))
      break;
    if (reason && (listed.has(at) || (!line.phrase && isTold(line, story)))) break;
    if (reason === SHORT && isToldOpen(line, story)) break;
    // A story of one or two paragraphs keeps them, whatever they look like.
    if (!reason || (line.prose && prose <= 2)) break;
    if (line.prose) prose--;
    drop(draft, at, step, reason);
  }
}

/** Kickers, dates, bylines and share bars above the story; tags, links and boxes below it. */
export const dropEdges: Step = {
  id: 'drop-edges',
  run(draft, input) {
    const range = proseRange(draft);
    if (range) trimHead(draft, range.first, input, this.id);
    trimTail(draft, input, this.id);
  },
};

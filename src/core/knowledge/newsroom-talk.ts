import { isCased, isSpaceless } from '../text/script.ts';
import { type StoryBlock, storyOf } from '../text/story.ts';
import { tokenise, type Word } from '../text/tokenise.ts';
import type { OutletRecord, Reading } from '../types.ts';
import type { Knowledge } from './index.ts';
import { hasReceivers, mayBeginName, outletInCase } from './name-cases.ts';
import { localEdition, outletNamed } from './outlet-names.ts';
import { spacelessTalk } from './spaceless-talk.ts';
import { type NewsroomTalk, type Talk, type TalkPhrase, talkForm, talkOf } from './talk-phrases.ts';

const MAX_NAME = 4;
/** Words between a verb and the one who is told, either way. */
const NEAR = 3;
/** With a word such as "to" before the name, the verb may stand further off. */
const FAR = 8;
const CLOSE = 4;
const MAX_BLOCKS = 300;
const OPENING = /^[\s"'“„«‘‚(「『《]{0,4}$/u;
const JOINT = /^(?:[ \u00a0.&-]|: ?(?=ll))$/;
const ACRONYM = /^[\p{Lu}\d][\p{Lu}\d.-]+$|\d|\p{L}\.\p{Ll}{2}/u;
const STOP = /[.!?…;:»”"“„«]/u;

/** One block with what is needed to read names in it. */
interface Place {
  block: StoryBlock;
  lang: string;
  talk: Talk;
  knowledge: Knowledge;
  cased: boolean;
}

function form(word: Word | undefined): string {
  const lower = word?.lower ?? '';
  return lower.includes('ʼ') ? talkForm(lower) : lower;
}

function between(block: StoryBlock, from: number, to: number): string {
  const { words, text } = block;
  return text.slice(words[from]?.end ?? 0, words[to]?.start ?? 0);
}

/** True for names that stay as they are in every case: acronyms, addresses, other scripts. */
function isUnbending(name: string, block: StoryBlock): boolean {
  return ACRONYM.test(name) || (/^[\x20-\x7e]+$/.test(name) && /[а-яα-ω]/i.test(block.text));
}

function known(name: string, receiver: boolean, place: Place): OutletRecord | null {
  const { knowledge, lang } = place;
  const exact = outletNamed(name.replace(/['’]s$/, ''), knowledge, false)?.outlet;
  if (exact && (!receiver || isUnbending(name, place.block))) return exact;
  const local = localEdition(name);
  if (local) return outletNamed(local, knowledge, false)?.outlet ?? null;
  return outletInCase(name, lang, knowledge, receiver);
}

/** German writes every noun large: a lone word ("der Diplomat") names only a paper of that language. */
function isNoun(name: string, outlet: OutletRecord, { lang }: Place): boolean {
  return lang === 'de' && /^\p{Lu}\p{Ll}+$/u.test(name) && !outlet.languages.includes(lang);
}

function newsroom(name: string, receiver: boolean, place: Place): OutletRecord | null {
  const outlet = name.length > 60 ? null : known(name, receiver, place);
  if (outlet && isNoun(name, outlet, place)) return null;
  return outlet && outlet.kind !== 'agency' && outlet.kind !== 'government' ? outlet : null;
}

/** Where the name that begins at word `at` may end, longest first. */
function nameEnds(at: number, { block }: Place): number[] {
  const ends = [at];
  while (
    ends.length < MAX_NAME &&
    JOINT.test(between(block, at + ends.length - 1, at + ends.length))
  )
    ends.push(at + ends.length);
  return ends.reverse();
}

const ELISION = /^\p{Ll}{1,3}['’]/u;
const SMALL = /^\p{Ll}/u;

/** Names written small as the newsroom itself does ("detikcom"). */
function isWrittenSmall(word: string, knowledge: Knowledge): boolean {
  if (word.length < 5) return false;
  return knowledge.outlets.byName(word)?.name === word;
}

/** The word without an elided article, where a newsroom's name may begin with it. */
function opening(at: number, { block, cased, lang, knowledge }: Place): string | null {
  const word = block.words[at]?.text ?? '';
  const small = cased && SMALL.test(word);
  if (word === '') return null;
  const local = localEdition(word);
  if (local && mayBeginName(local, lang, knowledge)) return local;
  if (small && !ELISION.test(word))
    return mayBeginName(word, lang, knowledge) && isWrittenSmall(word, knowledge) ? word : null;
  const first = (small ? word.replace(ELISION, '') : word).replace(/['’]s$/, '');
  return mayBeginName(first, lang, knowledge) ? first : null;
}

/** The newsroom whose name begins at word `at`. */
function nameAt(
  at: number,
  receiver: boolean,
  place: Place,
): { outlet: OutletRecord; end: number } | null {
  const { text, words } = place.block;
  if (opening(at, place) === null) return null;
  for (const last of nameEnds(at, place)) {
    const end = words[last]?.end ?? 0;
    const name = text.slice(words[at]?.start ?? 0, end).replace(ELISION, '');
    const outlet = newsroom(name, receiver, place);
    if (outlet) return { outlet, end };
  }
  return null;
}

/** The newsroom whose name ends right before word `before`. */
function nameBefore(before: number, receiver: boolean, place: Place) {
  for (let at = Math.max(0, before - MAX_NAME); at < before; at += 1) {
    const found = nameAt(at, receiver, place);
    const gap = found ? place.block.text.slice(found.end, place.block.words[before]?.start) : '';
    if (found && /^["”»“’)\s:-]{0,4}(?:\p{Ll}{1,3}[ ]?)?$/u.test(gap)) return { ...found, at };
  }
  return null;
}

/** Skips articles and words such as "newspaper"; returns the word the name should begin with. */
function skipMedium(at: number, { block, talk }: Place): number {
  let next = at;
  while (next < at + 3 && talk.medium.has(form(block.words[next]))) next += 1;
  return next;
}

/** The newsroom right behind word `last`, articles and "the newspaper" aside. */
function nameAfter(last: number, receiver: boolean, place: Place) {
  const { block } = place;
  const at = skipMedium(last + 1, place);
  if (!block.words[at] || !OPENING.test(between(block, at - 1, at))) return null;
  // "told the newspaper X": the case stands on the word before.
  const named = at - last > 1 && form(block.words[at - 1]).length > 3;
  return nameAt(at, receiver && !named, place) ?? (named ? nameAt(at, false, place) : null);
}

function hit(
  place: Place,
  kind: NewsroomTalk['kind'],
  from: number,
  found: { outlet: OutletRecord; end: number } | null,
): NewsroomTalk[] {
  const { block } = place;
  const start = Math.min(block.words[from]?.start ?? 0, found?.end ?? 0);
  return found ? [{ outlet: found.outlet, kind, index: block.index, start, end: found.end }] : [];
}

/** Languages with cases: somebody stands near the verb in the case of those who are told. */
function toldByCase(first: number, last: number, place: Place): NewsroomTalk[] {
  const { block } = place;
  const from = Math.max(0, first - NEAR);
  for (let at = last + 1; at <= last + NEAR && at < block.words.length; at += 1) {
    if (STOP.test(between(block, last, at).replace(/ [“„«"]$/, ''))) break;
    const found = nameAfter(at - 1, true, place);
    if (found) return hit(place, 'told', first, found);
  }
  for (let at = first - 1; at >= from; at -= 1) {
    if (/[,.!?…;:]/.test(between(block, at, first))) break;
    const found = nameAt(at, true, place);
    if (found) return hit(place, 'told', at, found);
  }
  return [];
}

function hasVerb(at: number, { block, talk }: Place): boolean {
  // A word that is an article too ("der") leads to a newsroom only right after the verb.
  const word = form(block.words[at]);
  const article = talk.medium.has(word);
  const close = article && !(word === 'dem' && ACRONYM.test(block.words[at + 1]?.text ?? ''));
  const from = Math.max(0, at - (close ? CLOSE : FAR));
  for (let near = from; near < Math.min(block.words.length, article ? at : at + FAR); near += 1) {
    const phrases = talk.heads.get(form(block.words[near]));
    if (!phrases?.some(({ kind, words }) => kind === 'said' && fits(words, near, block))) continue;
    const gap = near < at ? between(block, near, at) : between(block, at, near);
    if (!(article ? /[.,!?…:;]/u : /[.!?…]\s/u).test(gap)) return true;
  }
  return false;
}

/** A word such as "to" before a newsroom, with a verb of speech near. */
function toldByWord(at: number, place: Place): NewsroomTalk[] {
  const { block, talk } = place;
  const one = form(block.words[at]);
  const mark = one.indexOf("'");
  if (mark > 0 && mark < 5 && talk.to.has(one.slice(0, mark)) && hasVerb(at, place))
    return hit(place, 'told', at, nameAt(at, false, place));
  if (!talk.toHeads.has(one)) return [];
  const pair = talk.to.has(`${one} ${form(block.words[at + 1])}`);
  const last = pair ? at + 1 : talk.to.has(one) ? at : -1;
  if (last < 0) return [];
  const found = nameAfter(last, false, place);
  return found && hasVerb(at, place) ? hit(place, 'told', at, found) : [];
}

function fits(words: string[], at: number, block: StoryBlock): boolean {
  return words.every((word, offset) => form(block.words[at + offset]) === word);
}

function readPhrase({ kind, words }: TalkPhrase, at: number, place: Place): NewsroomTalk[] {
  const last = at + words.length - 1;
  if (kind === 'said')
    return hasReceivers(place.knowledge, place.lang) ? toldByCase(at, last, place) : [];
  if (kind === 'told') return hit(place, 'told', at, nameAfter(last, false, place));
  if (kind === 'own-before') return hit(place, 'own', at, nameAfter(last, false, place));
  const found = nameBefore(at, false, place);
  return found ? hit(place, kind === 'own' ? 'own' : 'told', found.at, found) : [];
}

function readBlock(place: Place): NewsroomTalk[] {
  const { block, talk } = place;
  const found: NewsroomTalk[] = [];
  for (let at = 0; at < block.words.length; at += 1) {
    for (const phrase of talk.heads.get(form(block.words[at])) ?? []) {
      if (fits(phrase.words, at, block)) found.push(...readPhrase(phrase, at, place));
    }
    if (talk.to.size > 0) found.push(...toldByWord(at, place));
  }
  return found;
}

/** "indicó aLA NACIONque": where a link stood, the words beside it stick to the name. */
const GLUED = /(?<!\p{L})(?:al?|à|ao|to)\p{Lu}{2}|\p{Lu}{3}\p{Ll}{2}/u;

/** A block with the words beside a name in capitals parted from it again. */
function unglued(block: StoryBlock): StoryBlock {
  if (!GLUED.test(block.text)) return block;
  const text = block.text
    .replace(/(?<!\p{L})(al?|à|ao|to)(?=\p{Lu}{2})/gu, '$1 ')
    .replace(/(?<=\p{Lu}{3})(?=\p{Ll}{2})/gu, ' ');
  return { ...block, text, words: tokenise(text) };
}

/**
 * Every place of a story, the first 300 blocks, where somebody tells a known newsroom something or
 * the text speaks of one as of its own, names in whatever case. Agencies are left out: everybody
 * quotes what they are told.
 */
export function newsroomTalk(reading: Reading, knowledge: Knowledge): NewsroomTalk[] {
  const lang = reading.lang ?? '';
  const talk = talkOf(knowledge, lang);
  if (!talk) return [];
  return storyOf(reading)
    .blocks.slice(0, MAX_BLOCKS)
    .filter(({ text }) => text.length >= 30)
    .flatMap((block) => {
      if (lang !== 'ko' && isSpaceless(block.text.slice(0, 40)))
        return spacelessTalk(block, talk, knowledge);
      const cased = isCased(block.text.slice(0, 40));
      return readBlock({ block: cased ? unglued(block) : block, lang, talk, knowledge, cased });
    });
}

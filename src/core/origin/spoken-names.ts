import { agencyIndex } from '../knowledge/agencies.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { outletNamed } from '../knowledge/outlet-names.ts';
import { isSpaceless } from '../text/script.ts';
import type { OutletRecord } from '../types.ts';

const REACH = 60;
const ARTICLE =
  /^(?:the|la|el|los|las|le|les|l['’]|der|die|das|dem|den|il|lo|o|os|a|as|de|het|η|την|τον|το|στην)\s+/iu;
const OPENING = /^[\s"'“”„«»‘’《「『【(:：]+/u;
const CLOSING = /[\s"'“”„«»‘’》」』】),]+$/u;
const WORD = String.raw`[\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}.&’'-]*`;
const JOINT = String.raw`(?:\s+(?:de|la|del|della|di|do|da|el|of|the|and|&)(?=\s))?`;
const FIRST = new RegExp(`^${WORD}(?:${JOINT}\\s+${WORD}){0,4}`, 'u');
const LAST = new RegExp(`${WORD}(?:${JOINT}\\s+${WORD}){0,4}$`, 'u');
/** A broadcast that guests are heard on belongs to the quoted, hardly ever to the writer. */
const PROGRAMME =
  /^[\s,]*(?:['’]s\s+\p{Lu}|(?:radio|tv|television|programme|program|show|podcast)\b|in an interview\b|on (?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/iu;

/** A newsroom found beside a phrase. */
export interface Neighbour {
  outlet: OutletRecord;
  /** True where the words after it say that it is a broadcast or another paper's interview. */
  elsewhere: boolean;
}

function known(name: string, knowledge: Knowledge): OutletRecord | null {
  const bare = name.replace(/['’]s?$/, '');
  if (bare.length < 2 || agencyIndex(knowledge).find(bare)) return null;
  const outlet = outletNamed(bare, knowledge, false)?.outlet;
  return outlet && outlet.kind !== 'agency' && outlet.kind !== 'government' ? outlet : null;
}

/** Editions of one house under one name ("POLITICO", "POLITICO Europe"): the name alone tells none. */
function hasSibling(outlet: OutletRecord, knowledge: Knowledge): boolean {
  const start = `${outlet.name.toLowerCase()} `;
  return knowledge.outlets
    .all()
    .some(
      ({ id, name, country }) =>
        id !== outlet.id && country !== outlet.country && name.toLowerCase().startsWith(start),
    );
}

function chosen(
  names: string[],
  after: (name: string) => string,
  knowledge: Knowledge,
): Neighbour | null {
  for (const name of names) {
    const outlet = known(name, knowledge);
    if (outlet && !hasSibling(outlet, knowledge))
      return { outlet, elsewhere: PROGRAMME.test(after(name)) };
  }
  return null;
}

/** The newsroom that stands right behind position `at`, its article and quotation marks aside. */
export function newsroomAfter(text: string, at: number, knowledge: Knowledge): Neighbour | null {
  const rest = text.slice(at, at + REACH).replace(OPENING, '');
  const tail = (name: string) => text.slice(text.indexOf(name, at) + name.length).slice(0, 40);
  if (isSpaceless(rest.charAt(0))) {
    const run = /^[^\s，。、：；《》「」『』"“”（）,.]{2,14}/u.exec(rest)?.[0] ?? '';
    const names = Array.from({ length: run.length - 1 }, (_, cut) =>
      run.slice(0, run.length - cut),
    );
    return chosen(names, tail, knowledge);
  }
  for (const from of [rest, rest.replace(ARTICLE, '').replace(OPENING, '')]) {
    const words = FIRST.exec(from)?.[0]?.split(/\s+/) ?? [];
    const names = words.map((_, cut) => words.slice(0, words.length - cut).join(' '));
    const found = chosen(names, tail, knowledge);
    if (found) return found;
  }
  return null;
}

/** The newsroom that stands right before position `at`. */
export function newsroomBefore(text: string, at: number, knowledge: Knowledge): Neighbour | null {
  const rest = text.slice(Math.max(0, at - REACH), at).replace(CLOSING, '');
  if (isSpaceless(rest.slice(-1))) {
    const run = /[^\s，。、：；《》「」『』"“”（）,.]{2,14}$/u.exec(rest)?.[0] ?? '';
    const names = Array.from({ length: run.length - 1 }, (_, cut) => run.slice(cut));
    return chosen(names, () => '', knowledge);
  }
  const words = LAST.exec(rest)?.[0]?.split(/\s+/) ?? [];
  const names = words.map((_, cut) => words.slice(cut).join(' '));
  return chosen(names, () => '', knowledge);
}

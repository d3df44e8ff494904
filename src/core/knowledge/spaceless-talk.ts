import type { StoryBlock } from '../text/story.ts';
import type { OutletRecord } from '../types.ts';
import type { Knowledge } from './index.ts';
import { outletNamed } from './outlet-names.ts';
import type { NewsroomTalk, Talk } from './talk-phrases.ts';

const LONGEST = 14;
/** "The Asahi" hides in longer words; a name of two signs is too short to be sure of. */
const LEAST = 3;
const PLACES = 5;
const EDGE = /[\s，。、：；《》「」『』"“”（）,.]/u;

function newsroom(name: string, knowledge: Knowledge): OutletRecord | null {
  if (EDGE.test(name)) return null;
  const outlet = outletNamed(name, knowledge, false)?.outlet;
  return outlet && outlet.kind !== 'agency' && outlet.kind !== 'government' ? outlet : null;
}

function nameBeside(text: string, at: number, side: -1 | 1, knowledge: Knowledge) {
  const near =
    side < 0
      ? text.slice(Math.max(0, at - LONGEST - 1), at).replace(/[》」』”"\s]$/u, '')
      : text.slice(at, at + LONGEST + 1).replace(/^[《「『“"\s]/u, '');
  for (let length = Math.min(LONGEST, near.length); length >= LEAST; length -= 1) {
    const name = side < 0 ? near.slice(-length) : near.slice(0, length);
    const outlet = newsroom(name, knowledge);
    if (outlet) return { outlet, name };
  }
  return null;
}

/** The same for scripts without spaces between words, where every run of signs may be a name. */
export function spacelessTalk(block: StoryBlock, talk: Talk, knowledge: Knowledge): NewsroomTalk[] {
  const { text, index } = block;
  const found: NewsroomTalk[] = [];
  for (const { kind, text: phrase } of talk.plain) {
    if (kind === 'said') continue;
    const side = kind === 'told' || kind === 'own-before' ? 1 : -1;
    let at = text.indexOf(phrase);
    for (let count = 0; at >= 0 && count < PLACES; count += 1) {
      const edge = side < 0 ? at : at + phrase.length;
      const name = nameBeside(text, edge, side, knowledge);
      const own = kind === 'own' || kind === 'own-before';
      const [start, end] = [Math.max(0, at - LONGEST), at + phrase.length + LONGEST];
      if (name) found.push({ outlet: name.outlet, kind: own ? 'own' : 'told', index, start, end });
      at = text.indexOf(phrase, at + phrase.length);
    }
  }
  return found;
}

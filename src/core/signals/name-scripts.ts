import { around, type Hit } from '../text/hits.ts';
import { clip } from '../text/normalise.ts';
import { type StoryBlock, storyOf } from '../text/story.ts';
import type { Evidence } from '../types.ts';
import type { Signal } from './signal.ts';

/** A name in Latin letters with a Korean ending glued on: newsrooms write 블링컨, or set (Blinken). */
const LATIN =
  /(?<![\p{L}\p{N}(@./&-])(?:\p{Lu}\p{Ll}+ )?(\p{Lu}\p{Ll}{3,})(?:은|는|이|가|을|를|와|과|의|도|에게)(?![가-힣])/gu;
const HANGUL = /[가-힣]{2,7}/gu;
const MAX_TEXT = 20_000;
/** Consonants a transcription keeps: with fewer, anything sounds alike. */
const LEAST_SOUNDS = 3;
const FIRST = 0.5;
const FURTHER = 0.2;
const MOST = 0.9;
const SHOWN = 3;

/** What transcription may exchange for each other, by the Latin letter. */
const SOUNDS: Readonly<Record<string, string>> = {
  b: 'P',
  c: 'K',
  d: 'T',
  f: 'P',
  g: 'K',
  j: 'J',
  k: 'K',
  l: 'L',
  m: 'M',
  n: 'N',
  p: 'P',
  q: 'K',
  r: 'L',
  s: 'S',
  t: 'T',
  v: 'P',
  x: 'KS',
  z: 'J',
};
/** The same for the first and last consonants of Korean syllables, in the order of the alphabet. */
const INITIALS = 'K,K,N,T,T,L,M,P,P,S,S,,J,J,J,K,T,P,'.split(',');
const FINALS = ',K,K,K,N,N,N,T,L,L,L,L,L,L,L,L,M,P,P,S,S,N,J,J,K,T,P,'.split(',');
const FIRST_SYLLABLE = 0xac00;
const PER_INITIAL = 588;
const PER_FINAL = 28;

/** The consonants of a Latin name; a vowel (or h, w, y) parts two of a kind. */
function latinSounds(name: string): string {
  const sounds = [...name.toLowerCase()].map((letter) => SOUNDS[letter] ?? '-').join('');
  return sounds.replace(/([A-Z])\1+/g, '$1').replaceAll('-', '');
}

function hangulSounds(word: string): string {
  const sounds = [...word].map((sign) => {
    const at = sign.charCodeAt(0) - FIRST_SYLLABLE;
    return `${INITIALS[Math.floor(at / PER_INITIAL)] ?? ''}-${FINALS[at % PER_FINAL] ?? ''}`;
  });
  return sounds
    .join('')
    .replace(/([A-Z])\1+/g, '$1')
    .replaceAll('-', '');
}

/** Latin names of the text that stand in Korean letters as well, each with its first place. */
function twins(blocks: StoryBlock[], text: string): Hit[] {
  const found = new Map<string, Hit>();
  for (const block of blocks) {
    for (const match of block.text.matchAll(LATIN)) {
      const name = match[1] ?? '';
      if (found.has(name)) continue;
      const quote = around(block.text, match.index, match.index + match[0].length, 6);
      found.set(name, { index: block.index, quote, weight: 1 });
    }
  }
  if (found.size === 0) return [];
  const written = new Set<string>();
  for (const [word] of text.slice(0, MAX_TEXT).matchAll(HANGUL)) {
    // Endings are glued on: the name may be the word or its first syllables.
    for (let end = 2; end <= word.length; end += 1) written.add(hangulSounds(word.slice(0, end)));
  }
  return [...found].flatMap(([name, hit]) => {
    const sounds = latinSounds(name);
    return sounds.length >= LEAST_SOUNDS && written.has(sounds) ? [hit] : [];
  });
}

export const nameScripts: Signal = {
  id: 'name-scripts',
  summary: 'A name stands in Korean letters here and in Latin ones with a Korean ending there.',
  run(reading): Evidence[] {
    if (reading.lang !== 'ko') return [];
    const { blocks, text } = storyOf(reading);
    const hits = twins(blocks, text);
    const strength = Math.min(MOST, FIRST + FURTHER * (hits.length - 1));
    return hits.slice(0, SHOWN).map(({ index, quote }, position) => ({
      signal: 'name-scripts',
      family: 'translation',
      code: 'name_scripts',
      quote: clip(quote, 120),
      where: { part: 'block', index },
      strength: position === 0 ? Math.round(strength * 1000) / 1000 : 0,
      kind: 'machine-translation',
    }));
  },
};

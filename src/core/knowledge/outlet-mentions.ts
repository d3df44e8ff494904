import type { Lookup } from '../text/lazy-table.ts';
import { fold } from '../text/normalise.ts';
import type { OutletRecord } from '../types.ts';

/** An outlet named in running text. */
export interface OutletMention {
  outlet: OutletRecord;
  /** As the text writes it. */
  text: string;
  /** Character index of the mention. */
  at: number;
}

/** A name as running text writes it. */
export interface KnownMention {
  words: string[];
  written: string;
  outlet: OutletRecord;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const TEXT_LIMIT = 20_000;

/** A single word is believed only when it is rare enough: long, or written in capitals as usual. */
function usable(words: string[], written: string): boolean {
  if (words.length === 1) {
    return /^\p{Lu}{2,}$/u.test(written)
      ? written.length >= 3
      : written.length >= 8 && /\p{Lu}/u.test(written);
  }
  return words.join('').length >= 6;
}

/** First word -> the registry's names that begin with it, longest first. */
export function mentionTable(
  outlets: OutletRecord[],
  aliases: string[][],
  byId: (id: string) => OutletRecord | null,
): Map<string, KnownMention[]> {
  const first = new Map<string, KnownMention[]>();
  const add = (written: string, outlet: OutletRecord) => {
    const words = fold(written).match(WORD) ?? [];
    const start = words[0];
    if (start === undefined || !usable(words, written)) return;
    const list = first.get(start) ?? [];
    list.push({ words, written, outlet });
    first.set(start, list);
  };
  for (const outlet of outlets)
    for (const name of [outlet.name, ...outlet.aliases]) add(name, outlet);
  for (const [id = '', alias = '', , how = ''] of aliases) {
    const outlet = byId(id);
    if (outlet && how !== 'context' && how !== 'translated') add(alias, outlet);
  }
  for (const list of first.values()) list.sort((a, b) => b.words.length - a.words.length);
  return first;
}

/** Outlets named in a text, in order of mention; looks at the first 20,000 characters. */
export function findMentions(text: string, table: Lookup<KnownMention[]>): OutletMention[] {
  const cut = text.slice(0, TEXT_LIMIT);
  const tokens = [...cut.matchAll(WORD)].map((match) => ({
    raw: match[0],
    folded: fold(match[0]),
    at: match.index,
  }));
  const found: OutletMention[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const start = tokens[index];
    const known = start && table.get(start.folded)?.find((name) => fitsAt(name, tokens, index));
    if (!start || !known) continue;
    const last = tokens[index + known.words.length - 1] ?? start;
    found.push({
      outlet: known.outlet,
      text: cut.slice(start.at, last.at + last.raw.length),
      at: start.at,
    });
    index += known.words.length - 1;
  }
  return found;
}

function fitsAt(
  name: KnownMention,
  tokens: { raw: string; folded: string }[],
  at: number,
): boolean {
  const start = tokens[at];
  if (!start || (/^\p{Ll}/u.test(start.raw) && /^\p{Lu}/u.test(name.written))) return false;
  if (name.words.length === 1 && name.written.length < 8) return start.raw === name.written;
  return name.words.every((word, offset) => tokens[at + offset]?.folded === word);
}

import type { GazetteerRecord } from '../types.ts';
import { type CompiledGazetteer, type KnownName, stemOf, WORD } from './gazetteer.ts';
import { fold } from './normalise.ts';
import { isCased, isSpaceless } from './script.ts';

/** One word of a text with what the name readers need to know of it. */
export interface Token {
  raw: string;
  folded: string;
  at: number;
  end: number;
  capital: boolean;
  /** True when a new sentence begins with it. */
  opens: boolean;
  /** Set when a known name was found here. */
  taken: boolean;
}

/** A known name met in a text. */
export interface Hit {
  record: GazetteerRecord;
  text: string;
}

const OPENS = /[.!?…:;"„“«»‹›‘’'()[\]¿¡•\n]\s*$/u;

/** Splits one paragraph into words. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const at = match.index;
    tokens.push({
      raw,
      folded: fold(raw),
      at,
      end: at + raw.length,
      capital: /^\p{Lu}/u.test(raw),
      opens: at === 0 || OPENS.test(text.slice(Math.max(0, at - 3), at)),
      taken: false,
    });
  }
  return tokens;
}

/** Endings that may be added to a name when a language declines it: at most three letters. */
function sameWord(written: string, known: string, declines: boolean): boolean {
  if (written === known) return true;
  if (written === `${known}s`) return known.length >= 4;
  if (!declines || known.length < 5) return false;
  const stem = stemOf(known);
  return written.startsWith(stem) && written.length - stem.length <= 3;
}

function fits(name: KnownName, tokens: Token[], from: number, declines: boolean): boolean {
  const first = tokens[from];
  if (!first) return false;
  if (name.exact) return first.raw === name.exact;
  if (isCased(first.raw) && !first.capital) return false;
  return name.words.every((word, offset) => {
    const token = tokens[from + offset];
    return token !== undefined && !token.taken && sameWord(token.folded, word, declines);
  });
}

/** Particles that Arabic and Hebrew glue to the front of a name. */
function withoutParticles(folded: string): string[] {
  const arabic = /^[وفبكل]{0,2}(?:ال)?(.{3,})$/u.exec(folded);
  if (arabic?.[1] && /^\p{Script=Arabic}/u.test(folded))
    return [folded.slice(1), arabic[1], `ال${arabic[1]}`];
  if (/^[והבלמשכ]/u.test(folded))
    return [folded.slice(1), folded.slice(2)].filter((rest) => rest.length >= 3);
  return [];
}

function candidates(token: Token, gazetteer: CompiledGazetteer, declines: boolean): KnownName[] {
  const found = [...(gazetteer.byFirst.get(token.folded) ?? [])];
  if (!isCased(token.raw)) {
    for (const rest of withoutParticles(token.folded))
      found.push(...(gazetteer.byFirst.get(rest) ?? []));
    return found;
  }
  if (!token.capital) return found;
  if (token.folded.endsWith('s'))
    found.push(...(gazetteer.byFirst.get(token.folded.slice(0, -1)) ?? []));
  if (!declines) return found;
  for (let cut = 0; cut <= 3 && token.folded.length - cut >= 4; cut++) {
    found.push(...(gazetteer.byStem.get(token.folded.slice(0, token.folded.length - cut)) ?? []));
  }
  return found;
}

/** Known names of the paragraph in reading order; their tokens are marked as taken. */
export function scanKnown(
  text: string,
  tokens: Token[],
  gazetteer: CompiledGazetteer,
  declines: boolean,
): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.taken) continue;
    const glued = !isCased(token.raw);
    const best = candidates(token, gazetteer, declines).find((name) =>
      glued ? fitsGlued(name, tokens, at) : fits(name, tokens, at, declines),
    );
    if (!best) continue;
    const last = at + best.words.length - 1;
    for (let index = at; index <= last; index++) {
      const part = tokens[index];
      if (part) part.taken = true;
    }
    hits.push({ record: best.record, text: text.slice(token.at, tokens[last]?.end ?? token.end) });
    at = last;
  }
  return hits;
}

function fitsGlued(name: KnownName, tokens: Token[], from: number): boolean {
  return name.words
    .slice(1)
    .every((word, offset) => tokens[from + offset + 1]?.folded.endsWith(word));
}

/** Known names in a text without spaces (Han, kana, Hangul, Thai). */
export function scanSpaceless(text: string, gazetteer: CompiledGazetteer): Hit[] {
  if (!isSpaceless(text)) return [];
  const hits: Hit[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    const found = gazetteer.spaceless
      .get(text.slice(at, at + 2))
      ?.find(({ name }) => text.startsWith(name, at));
    if (!found) continue;
    hits.push({ record: found.record, text: found.name });
    at += found.name.length - 1;
  }
  return hits;
}

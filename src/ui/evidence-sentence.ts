import type { Evidence, Origin } from '../core/types.ts';
import { agencyName } from './agency-name.ts';
import type { Words } from './words.ts';

/** What a sentence about a piece of evidence needs; both evidence and origin reasons fit. */
export interface Quotable {
  code: string;
  quote: string;
  country?: string;
  lang?: string;
  agencies?: string[];
  detail?: Record<string, string>;
}

/** The wording key of a code: catalogues know no dots or dashes. */
export function evidenceKey(code: string): string {
  return `evidence_${code.replace(/[^A-Za-z0-9]/g, '_')}`;
}

/** Sentences of a catalogue may name the country and language behind a sign. */
function placeholders(evidence: Quotable, words: Words): Record<string, string> {
  const put: Record<string, string> = { quote: evidence.quote };
  if (evidence.country) put.country = words.country(evidence.country);
  if (evidence.lang) put.language = words.language(evidence.lang);
  if (evidence.agencies?.length) put.agencies = words.list(evidence.agencies.map(agencyName));
  for (const [name, word] of Object.entries(evidence.detail ?? {}))
    put[name] = readable(name, word, words);
  return put;
}

/** Details may be codes: a language or country code is shown as its name. */
function readable(name: string, word: string, words: Words): string {
  if (/^lang|^language|Lang$/.test(name) && /^[a-z]{2,3}$/.test(word)) return words.language(word);
  if (/^country/.test(name) && /^[A-Z]{2}$/.test(word)) return words.country(word);
  return word;
}

/** What we saw, in a sentence; `quoted` says that the sentence already holds the quote. */
export function evidenceSentence(
  evidence: Quotable,
  words: Words,
): { text: string; quoted: boolean } {
  const put = placeholders(evidence, words);
  const key = evidenceKey(evidence.code);
  if (!words.has(key)) return { text: words.say('evidence_unnamed'), quoted: false };
  const text = words.say(key, put);
  return { text, quoted: evidence.quote !== '' && text.includes(evidence.quote) };
}

/**
 * A reason for naming an outlet, with all that the evidence behind it knows; where another
 * judgement than a sign of the page gave it, the outlet's name is all there is to put in.
 */
export function reasonEvidence(
  reason: Origin['reasons'][number],
  evidence: readonly Evidence[],
  outlet: string,
): Quotable {
  const same = evidence.filter(({ code }) => code === reason.code);
  const known =
    same.find(({ quote }) => quote === reason.quote) ??
    same.find((piece) => piece.outlet === reason.outlet);
  const detail = { outlet, ...known?.detail };
  return known ? { ...known, quote: reason.quote, detail } : { ...reason, detail };
}

import { agencyIndex, agencyLanguages } from '../knowledge/agencies.ts';
import { readCredit } from '../knowledge/credit-labels.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { isOwnHost, isOwnOutlet, type Site } from '../knowledge/site.ts';
import { storyLines } from '../text/story-lines.ts';
import type { CorpusRecord, Evidence, OriginalMatch, OutletRecord, Reading } from '../types.ts';
import { isTelling } from './telling-name.ts';

/** One sign that speaks for an outlet, with how far it can be trusted alone. */
export interface Clue {
  code: string;
  quote: string;
  outlet: OutletRecord;
  /** 0 to 1: how sure this sign alone would make us. */
  weight: number;
  /** Signs of one source are one sign: only the strongest counts in full. */
  source: string;
}

/** How sure a sign alone makes us at full strength. What is not listed here says too little. */
const TRUST: Record<string, number> = {
  credit_line_outlet: 0.88,
  credit_line_foreign: 0.9,
  credit_link_article: 0.9,
  credit_link_site: 0.5,
  title_suffix_outlet: 0.86,
  foreign_copyright: 0.88,
  foreign_publisher: 0.75,
  foreign_prompt: 0.88,
  foreign_handle: 0.65,
  self_mention: 0.8,
  leftover_class: 0.85,
  leftover_script: 0.92,
  foreign_canonical: 0.85,
  foreign_og_url: 0.8,
  foreign_structured_address: 0.8,
  foreign_images: 0.78,
  match_original: 0.9,
  match_translated: 0.9,
  signoff_codes_bracketed: 0.5,
};

/** Papers are spoken to and quoted everywhere: a self-mention of less is one of those. */
const LEAST_MENTION = 0.35;

/** A weak sign stays weak, but the strength was made to tell copies, not outlets: hence the floor. */
function weightOf(piece: Evidence): number {
  const trust = TRUST[piece.code] ?? (piece.family === 'counter' ? 0 : 0.4);
  if (piece.family === 'match') return trust * piece.strength;
  if (piece.code === 'self_mention' && piece.strength < LEAST_MENTION)
    return trust * piece.strength;
  return trust * (0.45 + 0.55 * piece.strength);
}

/** Clues of the signals' evidence. The page's own outlet is never named. */
export function evidenceClues(evidence: Evidence[], site: Site, knowledge: Knowledge): Clue[] {
  return evidence.flatMap((piece): Clue[] => {
    const outlet = piece.outlet ? knowledge.outlets.byId(piece.outlet) : null;
    // The signals know their own page; here only the address may still say that it is the same.
    if (!outlet || site.outlet?.id === outlet.id) return [];
    const lone = piece.signal === 'credit-line' && /^[\p{L}]+$/u.test(piece.quote.trim());
    if (lone && !isTelling(piece.quote)) return [];
    const weight = weightOf(piece);
    if (weight <= 0) return [];
    return [{ code: piece.code, quote: piece.quote, outlet, weight, source: piece.signal }];
  });
}

/** Language the evidence says the original is in, with how sure (0 to 1). */
export function languageOf(evidence: Evidence[]): { lang: string; weight: number } | null {
  const votes = new Map<string, number>();
  for (const { lang, strength, family } of evidence) {
    // The nearest known article may be anybody's in any language, unless it is the very one.
    if (family === 'match' && strength < 0.7) continue;
    if (lang && family !== 'counter') votes.set(lang, (votes.get(lang) ?? 0) + strength);
  }
  const [best, next] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  return { lang: best[0], weight: Math.min(1, best[1] - (next?.[1] ?? 0) * 0.7) };
}

/** Languages that pictures' agencies and evidence hint at: enough to believe a doubtful name. */
function hints(reading: Reading, evidence: Evidence[], knowledge: Knowledge): Set<string> {
  const langs = new Set<string>();
  const language = languageOf(evidence);
  if (language) langs.add(language.lang);
  const index = agencyIndex(knowledge);
  for (const line of storyLines(reading)) {
    const sign =
      line.text.length <= 200 ? /[/,:(]\s?([\p{L}-]{2,12})\)?$/u.exec(line.text)?.[1] : null;
    const agency = sign ? index.find(sign) : null;
    // Reuters, AFP and AP serve everybody: they hint at nothing.
    const own =
      agency && !WORLDWIDE.test(agency.id) ? agencyLanguages(knowledge, agency.id)[0] : null;
    if (own && own !== reading.lang) langs.add(own);
  }
  return langs;
}

const WORLDWIDE = /^(?:afp|ap|reuters|bloomberg|upi)$/;

/**
 * Credits by a name that is only believed together with a second sign: "The mirror" is DER SPIEGEL
 * on a page with other German marks, and nobody without.
 */
export function contextClues(
  reading: Reading,
  evidence: Evidence[],
  site: Site,
  knowledge: Knowledge,
): Clue[] {
  const langs = hints(reading, evidence, knowledge);
  if (langs.size === 0) return [];
  const lines = storyLines(reading).filter(
    ({ text, before, after }) => text.length <= 120 && before + after > 0,
  );
  const suffix =
    reading.snapshot.title
      .split(/ [-–—|·] /)
      .slice(1)
      .at(-1) ?? '';
  const credited = lines.flatMap(({ text }) => {
    const name = readCredit(text, knowledge)?.name;
    return name ? [{ name, quote: text }] : [];
  });
  return [...credited, { name: suffix, quote: suffix }].flatMap(({ name, quote }): Clue[] => {
    const [only, other] = knowledge.outlets
      .byAlias(name)
      .filter(({ how, outlet }) => how === 'context' && langs.has(outlet.languages[0] ?? ''));
    if (!only || other || isOwnOutlet(site, only.outlet)) return [];
    return [
      { code: 'credit_alias', quote, outlet: only.outlet, weight: 0.7, source: 'credit-alias' },
    ];
  });
}

/** From here on a match stands out so far from other reports that it names its outlet alone. */
const SURE_MATCH = 0.6;
/** A worldwide agency's story that nearly all agrees with, in whatever paper it was found. */
const WIRE_FACTS = 0.6;
const WIRE_WEIGHT = 0.5;
/** A match that does not stand out may only lend weight to what names the outlet otherwise. */
const MERE_COVERAGE = 0.1;
const LEAST_SCORE = 0.45;

/** The agency of a wire copy, the outlet of any other record. */
function authorOf(record: CorpusRecord, knowledge: Knowledge): OutletRecord | null {
  const { outlets } = knowledge;
  const [agency] = record.agencies;
  if (record.kind !== 'wire-copy' || agency === undefined)
    return outlets.byHost(record.domain) ?? outlets.byName(record.outlet);
  return outlets.byId(agency.toLowerCase()) ?? outlets.byName(agency);
}

function matchWeight(
  { facts = 0, sure = 0 }: OriginalMatch,
  outlet: OutletRecord,
  wire: boolean,
  lang: string | null,
): number {
  if (sure >= SURE_MATCH) return sure * 0.95;
  const written = lang !== null && outlet.languages.includes(lang);
  return wire && written && WORLDWIDE.test(outlet.id) && facts >= WIRE_FACTS
    ? WIRE_WEIGHT
    : MERE_COVERAGE;
}

/**
 * Outlets of known articles that agree with the page; wire copies speak for their agency. The same
 * facts are mere coverage of the event, unless one article stands out from all the others.
 */
export function matchClues(reading: Reading, site: Site, knowledge: Knowledge): Clue[] {
  return reading.matches.slice(0, 3).flatMap((match): Clue[] => {
    const { record, score, sure = 0 } = match;
    if ((score < LEAST_SCORE && sure < SURE_MATCH) || isOwnHost(site, record.domain)) return [];
    const outlet = authorOf(record, knowledge);
    if (!outlet || isOwnOutlet(site, outlet)) return [];
    const wire = outlet.kind === 'agency' && record.kind === 'wire-copy';
    const quote = (record.title ?? record.gist).slice(0, 200);
    const code = wire ? 'match_wire' : 'match_original';
    const weight = matchWeight(match, outlet, wire, reading.lang);
    return [{ code, quote, outlet, weight, source: 'match' }];
  });
}

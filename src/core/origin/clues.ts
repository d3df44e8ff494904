import { agencyIndex, agencyLanguages } from '../knowledge/agencies.ts';
import { readCredit } from '../knowledge/credit-labels.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { isOwnHost, isOwnOutlet, type Site } from '../knowledge/site.ts';
import { storyLines } from '../text/story-lines.ts';
import type { Evidence, OutletRecord, Reading } from '../types.ts';
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

/** A weak sign stays weak, but the strength was made to tell copies, not outlets: hence the floor. */
function weightOf(piece: Evidence): number {
  const trust = TRUST[piece.code] ?? (piece.family === 'counter' ? 0 : 0.4);
  if (piece.family === 'match') return trust * piece.strength;
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

/** Scores from here on mean that headline or address agree nearly word for word. */
const SURE_MATCH = 0.75;

/**
 * How far a match can be trusted. The same facts in other words are mere coverage, unless one
 * article stands out; a wire copy that is as near as anything else shows the agency that wrote.
 */
function matchWeight(found: Found): number {
  const { score, lead, behind, wire, twin } = found;
  if (score >= SURE_MATCH) return score * (wire ? 0.8 : 0.95);
  if (wire) return score >= 0.5 && behind <= 0.05 ? 0.5 : 0;
  if (score >= 0.62 && lead >= 0.1) return score * 0.8;
  return twin && score >= 0.58 && lead >= 0.06 ? 0.46 : 0.1;
}

interface Found {
  score: number;
  /** How far the next best is behind, and how far this is behind the best. */
  lead: number;
  behind: number;
  wire: boolean;
  /** Same language and same day as the page. */
  twin: boolean;
}

/** Outlets of known articles that agree with the page; wire copies speak for their agency. */
export function matchClues(reading: Reading, site: Site, knowledge: Knowledge): Clue[] {
  const best = reading.matches[0]?.score ?? 0;
  return reading.matches.slice(0, 3).flatMap(({ record, score }, rank): Clue[] => {
    if (score < 0.45 || isOwnHost(site, record.domain)) return [];
    const [agency] = record.agencies;
    const wire = record.kind === 'wire-copy' && agency !== undefined;
    const outlet = wire
      ? (knowledge.outlets.byId(agency.toLowerCase()) ?? knowledge.outlets.byName(agency))
      : (knowledge.outlets.byHost(record.domain) ?? knowledge.outlets.byName(record.outlet));
    if (!outlet || isOwnOutlet(site, outlet)) return [];
    if (wire && reading.lang && !outlet.languages.includes(reading.lang)) return [];
    const next = reading.matches[rank + 1]?.score ?? 0;
    const weight = matchWeight({
      score,
      lead: rank === 0 ? score - next : 0,
      behind: best - score,
      wire,
      twin: record.lang === reading.lang && record.published === reading.terms.dates[0],
    });
    if (weight === 0) return [];
    const quote = (record.title ?? record.gist).slice(0, 200);
    return [
      { code: wire ? 'match_wire' : 'match_original', quote, outlet, weight, source: 'match' },
    ];
  });
}

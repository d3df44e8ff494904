import { readCredit } from '../knowledge/credit-labels.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { isOwnHost, isOwnOutlet, type Site } from '../knowledge/site.ts';
import type { Evidence, OutletRecord, Reading } from '../types.ts';

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
  credit_link_site: 0.7,
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
    if (!outlet || isOwnOutlet(site, outlet)) return [];
    const weight = weightOf(piece);
    if (weight <= 0) return [];
    return [{ code: piece.code, quote: piece.quote, outlet, weight, source: piece.signal }];
  });
}

/** Language the evidence says the original is in, with how sure (0 to 1). */
export function languageOf(evidence: Evidence[]): { lang: string; weight: number } | null {
  const votes = new Map<string, number>();
  for (const { lang, strength, family } of evidence) {
    if (lang && family !== 'counter') votes.set(lang, (votes.get(lang) ?? 0) + strength);
  }
  const [best, next] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  return { lang: best[0], weight: Math.min(1, best[1] - (next?.[1] ?? 0) * 0.7) };
}

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
  const language = languageOf(evidence);
  const credits = evidence.filter(({ family }) => family === 'credit').map(({ quote }) => quote);
  const blocks = reading.snapshot.blocks
    .slice(-60)
    .map(({ text }) => text)
    .filter((text) => text.length <= 120);
  return [...new Set([...credits, ...blocks])].flatMap((line): Clue[] => {
    const name = readCredit(line, knowledge)?.name;
    if (!name) return [];
    const fitting = knowledge.outlets
      .byAlias(name)
      .filter(
        ({ how, outlet }) =>
          how === 'context' && language !== null && outlet.languages[0] === language.lang,
      );
    const [only] = fitting;
    if (!only || fitting.length > 1 || isOwnOutlet(site, only.outlet)) return [];
    return [
      {
        code: 'credit_alias',
        quote: line.slice(0, 200),
        outlet: only.outlet,
        weight: 0.72,
        source: 'credit-alias',
      },
    ];
  });
}

/** Outlets of known articles that agree with the page; wire copies speak for their agency. */
export function matchClues(reading: Reading, site: Site, knowledge: Knowledge): Clue[] {
  const clues: Clue[] = [];
  for (const { record, score } of reading.matches) {
    if (score < 0.45 || isOwnHost(site, record.domain)) continue;
    const quote = (record.title ?? record.gist).slice(0, 200);
    const [agency] = record.agencies;
    const wire = record.kind === 'wire-copy' && agency !== undefined;
    const outlet = wire
      ? (knowledge.outlets.byId(agency.toLowerCase()) ?? knowledge.outlets.byName(agency))
      : (knowledge.outlets.byHost(record.domain) ?? knowledge.outlets.byName(record.outlet));
    if (!outlet || isOwnOutlet(site, outlet)) continue;
    const weight = wire ? score * 0.75 : score >= 0.75 ? score * 0.95 : score * 0.6;
    clues.push({
      code: wire ? 'match_wire' : 'match_original',
      quote,
      outlet,
      weight,
      source: 'match',
    });
  }
  return clues.slice(0, 3);
}

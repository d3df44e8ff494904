import { agencyIndex } from '../knowledge/agencies.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { isNeutralHost, isOwnOutlet, type Site, siteOf } from '../knowledge/site.ts';
import { publishedDay } from '../text/terms.ts';
import type {
  AnalysisPreferences,
  Article,
  Evidence,
  Origin,
  OutletRecord,
  Reading,
  Verdict,
} from '../types.ts';
import { closingClues, closingLinks } from './closing-clues.ts';
import { type Clue, contextClues, evidenceClues, languageOf, matchClues } from './clues.ts';
import { findLinks } from './find.ts';
import { type Candidate, originalAddresses } from './original-address.ts';
import { heedOwnWords } from './own-words.ts';
import { pictureClues } from './picture-clues.ts';
import { spokenClues } from './spoken-clues.ts';
import { type Weighed, weigh } from './weigh.ts';
import { type WireFacts, wireFacts } from './wire-clues.ts';

/** From here on an address may be opened; below it is only offered as "probably". */
const SURE_ADDRESS = 0.8;
const LEAST_ADDRESS = 0.5;
const LEAST_LANGUAGE = 0.5;

function outletOf(outlet: OutletRecord): NonNullable<Origin['outlet']> {
  const { id, name, country, kind, state } = outlet;
  return { id, name, country, kind, stateControlled: state };
}

/** Without a name, a sure address names the outlet all the same. */
function outletOfAddress(
  found: Candidate | undefined,
  site: Site,
  knowledge: Knowledge,
): Weighed | null {
  if (!found || found.confidence < SURE_ADDRESS || isNeutralHost(knowledge, found.host))
    return null;
  const outlet = knowledge.outlets.byHost(found.host);
  if (!outlet || isOwnOutlet(site, outlet)) return null;
  return { outlet, confidence: found.confidence * 0.9, clues: [] };
}

function newsroomOf(evidence: Evidence[], reading: Reading): Origin['newsroom'] {
  const language = languageOf(evidence);
  const country =
    evidence.find((piece) => piece.country && piece.family === 'newsroom' && piece.strength >= 0.5)
      ?.country ?? null;
  const lang = language && language.weight >= LEAST_LANGUAGE ? language.lang : null;
  if (!lang && !country) return null;
  return lang === reading.lang && !country ? null : { country, lang };
}

/** Outlets with this many languages write for the world; the others have a small English edition. */
const WORLDWIDE = 4;

/** Language to search in: what the evidence says, if the outlet writes it, else the outlet's own. */
function searchLanguage(
  named: Weighed | null,
  evidence: Evidence[],
  reading: Reading,
): string | null {
  const seen = languageOf(evidence);
  if (!named) return seen && seen.weight >= LEAST_LANGUAGE ? seen.lang : reading.lang;
  const { id, languages } = named.outlet;
  const own = languages[0] ?? reading.lang;
  const said = (kind: string) =>
    evidence.some((piece) => piece.kind === kind && piece.strength >= 0.3);
  const here = reading.lang !== null && languages.includes(reading.lang);
  if (here && said('spun')) return reading.lang;
  const world = languages.length >= WORLDWIDE;
  // Signs of the outlet itself carry its first language, whatever edition they come from. English
  // is what copies are made in: an English page tells nothing about the edition.
  const edition = here && world && reading.lang !== 'en';
  const others = edition ? languageOf(evidence.filter(({ outlet }) => outlet !== id)) : seen;
  if (others && others.weight >= LEAST_LANGUAGE && languages.includes(others.lang))
    return others.lang;
  return here && (world || !seen) && !said('machine-translation') ? reading.lang : own;
}

/** Agencies of the page, the author if it is one, and those a surely matching record credits. */
function agenciesOf(
  wire: WireFacts,
  outlet: OutletRecord | null,
  address: Candidate | null,
  reading: Reading,
  knowledge: Knowledge,
): string[] {
  const record = reading.matches.find((match) => match.record.url === address?.url)?.record;
  const credited = (record?.agencies ?? []).flatMap((name) => {
    const id = agencyIndex(knowledge).find(name)?.id;
    return id && (address?.confidence ?? 0) >= SURE_ADDRESS ? [id] : [];
  });
  const author = outlet?.kind === 'agency' ? [outlet.id] : [];
  return [...new Set([...wire.agencies, ...author, ...credited])];
}

/** Everything on the page that speaks for an outlet. */
function gatherClues(
  reading: Reading,
  evidence: Evidence[],
  site: Site,
  knowledge: Knowledge,
  wire: WireFacts,
): Clue[] {
  const clues = [
    ...evidenceClues(evidence, site, knowledge).filter(({ code }) => !code.startsWith('match_')),
    ...contextClues(reading, evidence, site, knowledge),
    ...closingClues(reading, site, knowledge),
    ...closingLinks(reading, site, knowledge).map(({ quote, outlet, labelled }) => ({
      code: 'closing_link',
      quote,
      outlet,
      weight: labelled ? 0.85 : 0.6,
      source: 'credit-link',
    })),
    ...pictureClues(reading, site, knowledge),
    ...spokenClues(reading, languageOf(evidence)?.lang ?? null, site, knowledge),
    ...wire.clues,
  ];
  const own = { clues, agencies: wire.agencies, evidence, lang: reading.lang };
  return [...clues, ...heedOwnWords(matchClues(reading, site, knowledge), own)];
}

function reasonsOf(named: Weighed | null): Origin['reasons'] {
  return (named?.clues ?? []).slice(0, 6).map(({ code, quote, outlet, weight }) => ({
    code,
    quote,
    outlet: outlet.id,
    weight: Math.round(weight * 100) / 100,
  }));
}

/** Honest pages have no other author than their own, unless a notice says whose story they carry. */
function weighFor(
  clues: Clue[],
  evidence: Evidence[],
  verdict: Pick<Verdict, 'level' | 'notice'> | null,
): Weighed | null {
  const lang = languageOf(evidence);
  if (verdict?.level !== 'none' || verdict.notice === 'syndication') return weigh(clues, lang);
  if (verdict.notice !== 'wire') return null;
  return weigh(
    clues.filter(({ outlet }) => outlet.kind === 'agency'),
    lang,
  );
}

function isHonest(verdict: Pick<Verdict, 'level' | 'notice'> | null): boolean {
  return verdict?.level === 'none' && verdict.notice !== 'syndication';
}

/** Only an address of the outlet that is named; where the registry knows no name, only a sure one. */
function addressOf(
  addresses: Candidate[],
  outlet: OutletRecord | null,
  knowledge: Knowledge,
): Candidate | null {
  const fits = ({ host, confidence }: Candidate) => {
    const author = knowledge.outlets.byHost(host);
    return outlet
      ? author?.id === outlet.id && confidence >= LEAST_ADDRESS
      : author === null && confidence >= SURE_ADDRESS;
  };
  return addresses.find(fits) ?? null;
}

/**
 * Evidence -> which newsroom wrote it, how sure that is, the original's address, and where to look
 * for it. Agencies stand beside the newsroom, unless the story is the agency's own. Never names the
 * page's own outlet, and rather nobody than the wrong one. With a verdict of "none" nobody is named,
 * but for the agency or licensor that the notice speaks of.
 */
export function findOrigin(
  reading: Reading,
  article: Article,
  evidence: Evidence[],
  knowledge: Knowledge,
  preferences: AnalysisPreferences,
  verdict: Pick<Verdict, 'level' | 'notice'> | null = null,
): Origin {
  const site = siteOf(reading.snapshot, knowledge);
  const wire = wireFacts(reading, evidence, site, knowledge);
  const honest = isHonest(verdict);
  const silent = honest && verdict?.notice !== 'wire';
  const clues = silent ? [] : gatherClues(reading, evidence, site, knowledge, wire);
  const weighed = weighFor(clues, evidence, verdict);
  const page = { reading, article, evidence, site, knowledge };
  const addresses = originalAddresses(page, weighed?.outlet ?? null);
  const named = weighed ?? (honest ? null : outletOfAddress(addresses[0], site, knowledge));
  const outlet = named?.outlet ?? null;
  const address = honest && !outlet ? null : addressOf(addresses, outlet, knowledge);
  const record = reading.matches.find((match) => match.record.url === address?.url)?.record;
  const lang = record?.lang ?? searchLanguage(named, evidence, reading);
  const published = article.published?.slice(0, 10) ?? publishedDay(reading.snapshot);
  const day = address?.published ?? published;
  const url = address?.url ?? null;
  return {
    outlet: outlet && outletOf(outlet),
    newsroom: outlet || honest ? null : newsroomOf(evidence, reading),
    agencies: agenciesOf(wire, outlet, address, reading, knowledge),
    url,
    urlConfidence: address ? Math.round(address.confidence * 100) / 100 : 0,
    confidence: named?.confidence ?? 0,
    published: address?.published ?? null,
    archived: url && `https://web.archive.org/web/${url}`,
    find: findLinks({ reading, outlet, lang, day, url, preferences }, knowledge),
    reasons: reasonsOf(named),
  };
}

import { agencyIndex } from '../knowledge/agencies.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { isOwnOutlet, type Site } from '../knowledge/site.ts';
import { parseDateline } from '../text/dateline.ts';
import { parseSignOff, trailingSignOff } from '../text/sign-off.ts';
import { isCaption, storyLines } from '../text/story-lines.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Clue } from './clues.ts';

/** What the story says of agencies: in which order, and whether one of them wrote it. */
export interface WireFacts {
  /** Agency ids in the order of the page: sign-off first, then datelines, credits, pictures. */
  agencies: string[];
  clues: Clue[];
}

const REPORTING =
  /\((?:additional )?report(?:ing|s)? by [^)]{3,200}(?:editing|edited|written|writing)[^)]{0,120}\)?/i;
/** Words of a credit that make the agency a supplier, or the maker of a picture only. */
const SUPPLIED =
  /\b(?:with|inputs?|info|mit|avec|con|com|met|med|from|photo|foto|image|picture|bild|фото|caption|via)\b|фото/iu;
const REUTERS_DESK =
  /\breport(?:ing|s)? by [\p{L} ,.'-]{3,120}[;.,]? (?:additional reporting|writing|editing|edited)/iu;

/** Agencies of the closing line ("fek/AFP/dpa"), in its order, with the codes that stand before. */
function closing(
  reading: Reading,
  knowledge: Knowledge,
): { ids: string[]; codes: number; quote: string } {
  const index = agencyIndex(knowledge);
  for (const line of storyLines(reading).slice().reverse()) {
    if (line.before === 0 || isCaption(line) || line.after > 1) continue;
    const words = trailingSignOff(line.text);
    const signOff = words ? parseSignOff(words, (sign) => index.find(sign) !== null) : null;
    if (!words || !signOff) continue;
    const ids = signOff.signs.flatMap((sign) => index.find(sign)?.id ?? []);
    return { ids: [...new Set(ids)], codes: signOff.codes.length, quote: words };
  }
  return { ids: [], codes: 0, quote: '' };
}

/** Broadcasters sign their datelines too: "Hong Kong (CNN) —". */
function signed(sign: string, knowledge: Knowledge): string | null {
  const agency = agencyIndex(knowledge).find(sign);
  if (agency) return agency.id;
  const outlet = /^[A-Z]{3,5}$/.test(sign) ? knowledge.outlets.byName(sign) : null;
  return outlet?.kind === 'broadcaster' ? outlet.id : null;
}

/** "Xinhua News Agency, Zhengzhou, May 31st": the agency's full name before the place. */
function namedFirst(text: string, knowledge: Knowledge): { id: string; quote: string } | null {
  const words =
    /^[^(]{5,40}?(?=, \p{Lu}[^,.]{2,30},)/u.exec(text)?.[0] ??
    /^\p{Script=Han}{2,4}社/u.exec(text)?.[0];
  const agency = words ? agencyIndex(knowledge).find(words) : null;
  return words && agency ? { id: agency.id, quote: words } : null;
}

function opening(reading: Reading, knowledge: Knowledge): { id: string; quote: string } | null {
  for (const line of storyLines(reading)) {
    if (line.before > 2 || isCaption(line) || line.text.length < 40) continue;
    const text = line.text.slice(0, 160).normalize('NFKC');
    const found = parseDateline(text, (sign) => signed(sign, knowledge) !== null);
    const id = found ? signed(found.sign, knowledge) : null;
    if (found && id) return { id, quote: found.words };
    const first = namedFirst(text, knowledge);
    if (first) return first;
  }
  return null;
}

/** Reuters signs with the names of its reporters and editors rather than with its own. */
function reporters(reading: Reading): string | null {
  for (const line of storyLines(reading)) {
    if (line.before === 0 || line.text.length > 400) continue;
    const words = REPORTING.exec(line.text)?.[0] ?? REUTERS_DESK.exec(line.text)?.[0];
    if (words) return words.slice(0, 200);
  }
  return null;
}

function wireClue(
  id: string,
  code: string,
  quote: string,
  weight: number,
  site: Site,
  knowledge: Knowledge,
): Clue[] {
  const outlet = knowledge.outlets.byId(id);
  return outlet && !isOwnOutlet(site, outlet)
    ? [{ code, quote, outlet, weight, source: 'wire' }]
    : [];
}

/**
 * Agencies named by the story and what they say about who wrote it. A dateline names the author; a
 * single agency at the end may be a supplier only; two or more surely are.
 */
export function wireFacts(
  reading: Reading,
  evidence: Evidence[],
  site: Site,
  knowledge: Knowledge,
): WireFacts {
  const end = closing(reading, knowledge);
  const start = opening(reading, knowledge);
  const desk = reporters(reading);
  const clues: Clue[] = [];
  if (start) clues.push(...wireClue(start.id, 'wire_dateline', start.quote, 0.72, site, knowledge));
  const [only] = end.ids;
  if (only && end.ids.length === 1 && end.codes === 0) {
    clues.push(...wireClue(only, 'wire_signoff', end.quote, 0.4, site, knowledge));
  }
  if (desk) clues.push(...wireClue('reuters', 'wire_reporters', desk, 0.6, site, knowledge));
  const credited = evidence.flatMap((piece) =>
    piece.family === 'match' || piece.signal === 'photo-credit' ? [] : (piece.agencies ?? []),
  );
  for (const piece of evidence) {
    const [agency] = piece.agencies ?? [];
    if (!agency || piece.outlet) continue;
    if (piece.code === 'dateline_foreign' && !start) {
      clues.push(...wireClue(agency, piece.code, piece.quote, 0.72, site, knowledge));
    }
    if (piece.signal === 'self-mention')
      clues.push(
        ...wireClue(agency, piece.code, piece.quote, 0.55 * piece.strength + 0.15, site, knowledge),
      );
    if (piece.code === 'counter_wire' && !start && !only && !SUPPLIED.test(piece.quote)) {
      clues.push(...wireClue(agency, 'wire_credit', piece.quote, 0.6, site, knowledge));
    }
  }
  const agencies = [...end.ids, ...(start ? [start.id] : []), ...credited];
  // Who supplied a picture says nothing of the words.
  return { agencies: [...new Set(agencies)], clues };
}

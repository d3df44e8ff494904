import { agencyIndex } from '../knowledge/agencies.ts';
import { parseDateline } from '../text/dateline.ts';
import { parseSignOff } from '../text/sign-off.ts';
import { type Draft, drop, kept, type Step, type StepInput } from './draft.ts';
import type { Line } from './lines.ts';

/** Furniture that is none of the story wherever it stands, when the line is nothing but the phrase. */
const WHOLE_ANYWHERE = [
  'ad',
  'plugin',
  'toc',
  'share',
  'enlarge-image',
  'comment-form',
  'cookie-banner',
  'latest',
  'read-original',
  'related-articles',
  'newsletter',
  'source-credit',
  'read-more',
  'date-label',
  'author',
  'paywall',
];

function credit(line: Line): string | null {
  const phrase = line.phrase;
  if (!phrase) return null;
  if (phrase.how === 'whole' && WHOLE_ANYWHERE.includes(phrase.kind)) return phrase.kind;
  if (phrase.how === 'contains' && line.weight < 300) return phrase.kind;
  if (
    phrase.kind === 'newsletter' &&
    line.weight < 300 &&
    line.linkShare >= 0.15 &&
    !line.heading
  ) {
    return phrase.kind;
  }
  if (phrase.kind === 'paywall' && line.weight < 200) return phrase.kind;
  const short = phrase.rest < 60 && line.weight < 120;
  if (phrase.how === 'colon' && short && !line.heading) {
    if (/credit|latest|related|author|tags|date|share/.test(phrase.kind)) return phrase.kind;
  }
  if (
    line.heading &&
    phrase.how !== 'contains' &&
    phrase.kind === 'latest' &&
    /[:：]$/.test(line.text)
  ) {
    return phrase.kind;
  }
  const signed = phrase.kind === 'author' && phrase.how === 'start' && line.block.tag !== 'li';
  if (signed && line.weight < 70 && !line.sentence && !line.heading) return phrase.kind;
  if (phrase.how === 'start' && short && !line.sentence && !line.heading) {
    if (
      /^(source-credit|latest|plugin|related-articles|enlarge-image|photo-credit|read-original)$/.test(
        phrase.kind,
      )
    ) {
      return phrase.kind;
    }
  }
  return null;
}

function isSignOff(line: Line, input: StepInput): boolean {
  if (line.weight > 90 || line.heading || /^(li|td|th)$/.test(line.block.tag)) return false;
  const agencies = agencyIndex(input.knowledge);
  return parseSignOff(line.text, (sign) => agencies.find(sign) !== null) !== null;
}

/** "Agency, Place, 17 May (Reporter A. Person)": the agency first, and no sentence. */
function opensWithAgency(line: Line, isAgency: (sign: string) => boolean): boolean {
  if (!/\d/.test(line.text) || /[.!?。！？]["”»]?$/.test(line.text)) return false;
  const sign = /^[([（【]?([^,，、()（）]{2,40}?)[)\]）】]?\s?[,，、]/u.exec(line.text)?.[1];
  return sign !== undefined && isAgency(sign.trim());
}

/** "MOSCOW, 17 Nov - Agency." on a line of its own, torn from the paragraph it began. */
function isBareDateline(line: Line, input: StepInput): boolean {
  if (line.weight > 120 || line.heading || /^(li|td|th)$/.test(line.block.tag)) return false;
  const agencies = agencyIndex(input.knowledge);
  if (opensWithAgency(line, (sign) => agencies.find(sign) !== null)) return true;
  if (line.weight > 90) return false;
  const words = parseDateline(line.text, (sign) => agencies.find(sign) !== null)?.words ?? '';
  return words !== '' && line.text.trim().length - words.trim().length < 4;
}

function isCreditedBlock(draft: Draft, at: number, input: StepInput): boolean {
  const line = draft.lines[at];
  // What evidence quotes of a shortened line is the end that was cut off.
  if (!line || line.weight > 160 || line.text !== line.block.text) return false;
  return input.evidence.some(
    ({ family, where, quote }) =>
      where.part === 'block' &&
      where.index === at &&
      (family === 'credit' || family === 'newsroom') &&
      quote.length >= line.text.length * 0.8,
  );
}

/** Credit lines, sign-offs and printed plug-in text: facts for the origin, nothing to read. */
export const dropResidue: Step = {
  id: 'drop-residue',
  run(draft, input) {
    for (const at of kept(draft)) {
      const line = draft.lines[at];
      if (!line) continue;
      const kind = credit(line);
      if (kind) drop(draft, at, this.id, `a line of ${kind}`);
      else if (isSignOff(line, input)) drop(draft, at, this.id, 'a sign-off');
      else if (isBareDateline(line, input)) drop(draft, at, this.id, 'a bare dateline');
      else if (isCreditedBlock(draft, at, input))
        drop(draft, at, this.id, 'a credit line by the evidence');
    }
  },
};

import { agencyIndex, agencyLanguages, isHomeAgency } from '../knowledge/agencies.ts';
import { readCredit } from '../knowledge/credit-labels.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { namedSources } from '../knowledge/outlet-names.ts';
import { siteOf } from '../knowledge/site.ts';
import { parseDateline } from '../text/dateline.ts';
import { quote } from '../text/quote.ts';
import { parseSignOff, trailingSignOff } from '../text/sign-off.ts';
import { isCaption, type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

interface Credit {
  words: string;
  agencies: string[];
  strength: number;
}

const BYLINE =
  /^(?:by|von|par|por|di|da|door|av|af|autor|автор|текст|oprac\.?|yazan)[: ]\s*(.{2,60})$/iu;

const WITH =
  /(?:^|[\s(,])(?:with|avec|mit|con|com|met|med|par|z|с|з)\s(?:(?:inputs?|info(?:rmation)?s?|informations|material|informa\w{1,6}|reporting|files)\s)?(?:(?:from|de|da|do|del|von|van|di)\s)?(.{2,40}?)[)\s.]*$/iu;

/** Agencies sign in capitals, but for one. */
const SIGN = /^(?:\p{Lu}|dpa\b)/u;

/** "La rédaction (avec AFP)", "With inputs from PTI", "avec l'ATS et l'AFP". */
function fromWith(line: StoryLine, knowledge: Knowledge): Credit | null {
  const text = line.text.trim().slice(-100);
  const index = agencyIndex(knowledge);
  const agencies = (WITH.exec(text)?.[1] ?? '')
    .split(/[,/]| and | und | et | y | e /)
    .map((part) => part.trim().replace(/^(?:l['’]|the |la |le |der |die )/i, ''))
    .flatMap((part) => (SIGN.test(part) ? (index.find(part)?.id ?? []) : []));
  return agencies.length > 0 ? { words: text, agencies, strength: 0.6 } : null;
}

const PICTURE = /image|photo|foto|bild|caption|source|quelle|getty/i;

function fromByline(line: StoryLine, knowledge: Knowledge): Credit | null {
  const text = line.text.trim();
  if (text.length > 80 || PICTURE.test(text)) return null;
  const labelled = BYLINE.exec(text)?.[1];
  const index = agencyIndex(knowledge);
  const parts = (labelled ?? text).split(/[,/|]|\s[-–—]\s| and | und | et | y | e | en | и /);
  const found = parts.map((part) => index.find(part.trim().replace(/[()«»"„“”]/g, ''))?.id ?? null);
  const agencies = found.filter((id) => id !== null);
  const whole = labelled !== undefined || found.every((id) => id !== null) || parts.length === 2;
  return agencies.length > 0 && whole ? { words: text, agencies, strength: 0.8 } : null;
}

function fromDateline(line: StoryLine, knowledge: Knowledge): Credit | null {
  const index = agencyIndex(knowledge);
  const found = parseDateline(line.text, (sign) => index.find(sign) !== null);
  const agency = found ? index.find(found.sign) : null;
  return found && agency ? { words: found.words, agencies: [agency.id], strength: 0.9 } : null;
}

/** Agencies beside an own newsroom's desk codes ("fek/AFP/dpa") are material, not a wire story. */
function isOwnStory(credit: Credit, reading: Reading, knowledge: Knowledge): boolean {
  const { outlet } = siteOf(reading.snapshot, knowledge);
  if (!outlet) return false;
  return credit.agencies.includes(outlet.id) || credit.strength < 0.75;
}

function fromEnd(line: StoryLine, knowledge: Knowledge): Credit | null {
  const index = agencyIndex(knowledge);
  const credit = readCredit(line.text, knowledge);
  if (credit) {
    const { agencies, outlets } = namedSources(credit.name, knowledge);
    return agencies.length > 0 && outlets.length === 0
      ? { words: line.text, agencies, strength: 0.7 }
      : null;
  }
  const words = trailingSignOff(line.text);
  const signOff = words ? parseSignOff(words, (sign) => index.find(sign) !== null) : null;
  if (!words || !signOff) return null;
  return {
    words,
    agencies: signOff.signs.flatMap((sign) => index.find(sign)?.id ?? []),
    strength: 0.7,
  };
}

/** Bylines often share a block with the date: what stands before it, to the closing bracket. */
function withoutDate(text: string): string {
  const bracket = /^[^()]{0,40}\([^()]{2,40}\)/.exec(text)?.[0];
  if (bracket) return bracket;
  if (!/\d/.test(text)) return text;
  const words = text.slice(0, 100).replace(/\d[\s\S]*$/, '');
  return words
    .replace(/\s(?:publi\p{Ll}{2,6}|updated|posted|published|stand|le|den|on|il|el)[:\s]*$/iu, '')
    .trim();
}

function fromStart(line: StoryLine, knowledge: Knowledge): Credit | null {
  if (line.before > 2) return null;
  const dateline = fromDateline(line, knowledge);
  const head = { ...line, text: withoutDate(line.text) };
  if (dateline || line.before > 1 || line.text.length >= 100) return dateline;
  return fromByline(head, knowledge) ?? fromWith(head, knowledge) ?? fromEnd(head, knowledge);
}

/** Agencies that write in the page's language or for its country; a foreign one is no wire credit but a trace. */
function speaking(agencies: string[], reading: Reading, knowledge: Knowledge): string[] {
  return [...new Set(agencies)].filter((id) => {
    const languages = agencyLanguages(knowledge, id);
    if (languages.length === 0 || reading.lang === null) return true;
    return languages.includes(reading.lang) || isHomeAgency(knowledge, id, reading.snapshot);
  });
}

/** A plain agency credit, as papers print it who take the wire: dateline, byline or sign-off. */
export const counterWire: Signal = {
  id: 'counter-wire',
  summary:
    "The story is credited to an agency that writes in the page's language, as wire copy is.",
  run(reading, knowledge): Evidence[] {
    for (const line of storyLines(reading)) {
      if (isCaption(line)) continue;
      const start = fromStart(line, knowledge);
      const end =
        !start && line.before > 0 && line.after <= 1
          ? (fromEnd(line, knowledge) ?? fromWith(line, knowledge))
          : null;
      const credit = start ?? end;
      const agencies = credit ? speaking(credit.agencies, reading, knowledge) : [];
      if (!credit || agencies.length === 0 || isOwnStory(credit, reading, knowledge)) continue;
      return [
        {
          signal: 'counter-wire',
          family: 'counter',
          code: 'counter_wire',
          quote: quote(credit.words),
          where: { part: 'block', index: line.index },
          strength: credit.strength,
          notice: 'wire',
          agencies,
          detail: {
            agencies: agencies.map((id) => agencyIndex(knowledge).byId(id)?.name ?? id).join(', '),
          },
        },
      ];
    }
    return [];
  },
};

import type { Knowledge } from '../knowledge/index.ts';
import { outletInCase } from '../knowledge/name-cases.ts';
import { newsroomLanguage } from '../knowledge/newsroom-language.ts';
import { newsroomMentions } from '../knowledge/newsroom-mentions.ts';
import { outletNamed } from '../knowledge/outlet-names.ts';
import {
  findSlots,
  foldSameLength,
  type SlotPhrase,
  slotPhrases,
} from '../knowledge/phrase-slots.ts';
import { isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { fold } from '../text/normalise.ts';
import { isOrphanedPrompt } from '../text/orphaned-prompt.ts';
import { quote } from '../text/quote.ts';
import { type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, OutletRecord, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

const FIXED = new WeakMap<
  Knowledge['lists'],
  { text: string; outlet: string; strength: number }[]
>();

/** Set phrases that one newsroom alone prints ("Our Standards: The Thomson Reuters ..."). */
function fixedPrompts(knowledge: Knowledge): { text: string; outlet: string; strength: number }[] {
  const known = FIXED.get(knowledge.lists);
  if (known) return known;
  const rows = (knowledge.lists['house-phrases'] ?? []).map(
    ([text = '', outlet = '', strength = '']) => ({
      text: foldSameLength(text),
      outlet,
      strength: Number(strength) || 0.6,
    }),
  );
  FIXED.set(knowledge.lists, rows);
  return rows;
}

function evidence(
  line: StoryLine,
  words: string,
  strength: number,
  outlet: OutletRecord,
  reading: Reading,
): Evidence {
  return {
    signal: 'foreign-prompt',
    family: 'newsroom',
    code: 'foreign_prompt',
    quote: quote(words),
    where: { part: 'block', index: line.index },
    strength,
    ...(outlet.kind === 'agency' ? { agencies: [outlet.id] } : { outlet: outlet.id }),
    ...newsroomLanguage(outlet, reading),
    detail: { outlet: outlet.name },
  };
}

const MAX_LINE = 1500;

function orphaned(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const house = knowledge.outlets.byId('reuters');
  const own = house && isOwnOutlet(siteOf(reading.snapshot, knowledge), house);
  return house && !own && isOrphanedPrompt(fold(line.text.slice(0, 150)))
    ? [evidence(line, line.text, 0.9, house, reading)]
    : [];
}

/** A line folded, and the phrases of the lists that stand anywhere on the page. */
interface Sought {
  folded: string;
  fixed: ReturnType<typeof fixedPrompts>;
  slots: SlotPhrase[];
}

/** Most pages have none of the phrases: one look at all lines spares a look at each. */
function seek(lines: StoryLine[], reading: Reading, knowledge: Knowledge): Sought[] {
  const folded = lines.map((line) => foldSameLength(line.text.slice(0, MAX_LINE)));
  const whole = folded.join('\n');
  const fixed = fixedPrompts(knowledge).filter(({ text }) => whole.includes(text));
  const slots = slotPhrases(knowledge, 'outlet-prompts', reading.lang).filter(({ before, after }) =>
    whole.includes(before || after),
  );
  return folded.map((one) => ({ folded: one, fixed, slots }));
}

/** "the free daily newsletter" names no paper: several words without a capital are just words. */
function isWrittenAsName(name: string): boolean {
  return !name.trim().includes(' ') || /[\p{Lu}\p{Lo}\p{N}]/u.test(name);
}

function readLine(
  line: StoryLine,
  { folded, fixed: prompts, slots }: Sought,
  reading: Reading,
  knowledge: Knowledge,
): Evidence[] {
  const text = line.text.slice(0, MAX_LINE);
  const site = siteOf(reading.snapshot, knowledge);
  const fixed = prompts.find((row) => folded.includes(row.text));
  const house = fixed ? knowledge.outlets.byId(fixed.outlet) : null;
  if (fixed && house && !isOwnOutlet(site, house))
    return [evidence(line, text, fixed.strength, house, reading)];
  if (text.length > 400) return [];
  const cut = orphaned(line, reading, knowledge);
  if (cut.length > 0) return cut;
  return findSlots(text, folded, slots).flatMap((hit) => {
    const outlet = hit.candidates
      .filter(isWrittenAsName)
      .map(
        (name) =>
          outletNamed(name, knowledge, false)?.outlet ??
          outletInCase(name, reading.lang ?? '', knowledge, false),
      )
      .find((found) => found !== null);
    return outlet && !isOwnOutlet(site, outlet)
      ? [evidence(line, hit.words, hit.phrase.strength, outlet, reading)]
      : [];
  });
}

/** What it adds that the story also speaks to the same outlet, or of it as of its own. */
const SPOKEN_TO = 0.15;

function withMentions(piece: Evidence, reading: Reading, knowledge: Knowledge): Evidence {
  const mentioned = newsroomMentions(reading, knowledge).some(
    ({ outlet }) => outlet.id === piece.outlet,
  );
  return mentioned ? { ...piece, strength: Math.min(1, piece.strength + SPOKEN_TO) } : piece;
}

/** Invitations to subscribe, follow or read on that speak for another outlet than this site. */
export const foreignPrompt: Signal = {
  id: 'foreign-prompt',
  summary:
    "Another outlet's own prompt was left in the text: subscribe, follow, read on, house rules.",
  run(reading, knowledge) {
    const lines = storyLines(reading);
    const sought = seek(lines, reading, knowledge);
    const found = sought.flatMap((one, at) => {
      const line = lines[at];
      return line ? readLine(line, one, reading, knowledge) : [];
    });
    const outlets = new Set(found.map((piece) => piece.outlet ?? piece.agencies?.[0]));
    // Several outlets at once is a link list, not one newsroom's furniture.
    if (outlets.size > 2) return [];
    const best = found.sort((a, b) => b.strength - a.strength).slice(0, 2);
    return best.map((piece) => withMentions(piece, reading, knowledge));
  },
};

import type { Knowledge } from '../knowledge/index.ts';
import { outletInCase } from '../knowledge/name-cases.ts';
import { newsroomLanguage } from '../knowledge/newsroom-language.ts';
import { type Mention, newsroomMentions } from '../knowledge/newsroom-mentions.ts';
import { localEdition, outletNamed } from '../knowledge/outlet-names.ts';
import { foldSameLength } from '../knowledge/phrase-slots.ts';
import { quote } from '../text/quote.ts';
import { storyLines } from '../text/story-lines.ts';
import type { Evidence, OutletRecord, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

const LEAST = 0.2;
/** Less is a quotation as every paper has them, whatever else stands on the page. */
const SPOKEN = 0.15;
/** What each further sort of trace of the same newsroom adds. */
const FURTHER = 0.15;
const MAX_CREDIT = 120;
const MAX_APPEAL = 400;

/** The outlet a part of a credit names, a local edition ("Example News Southport") too. */
function creditedOutlet(part: string, reading: Reading, knowledge: Knowledge): OutletRecord | null {
  const lang = reading.lang ?? '';
  const named = (name: string) =>
    outletNamed(name, knowledge, false)?.outlet ?? outletInCase(name, lang, knowledge, false);
  const stem = localEdition(part) ?? part.replace(/\s\p{Lu}\p{L}{2,20}$/u, '');
  return named(part) ?? (stem.length > 4 && stem !== part ? named(stem) : null);
}

/** True where a short line credits the newsroom ("Photo: harbour office / Example News"). */
function isCredited(outlet: OutletRecord, reading: Reading, knowledge: Knowledge): boolean {
  return storyLines(reading).some(({ text }) => {
    if (text.length > MAX_CREDIT || !/[:©/|(]/.test(text)) return false;
    const parts = text.split(/[:©/|(),]|\.\s/).map((part) => part.trim());
    return parts.some(
      (part) =>
        part.length > 2 && part.length < 40 && creditedOutlet(part, reading, knowledge) === outlet,
    );
  });
}

const APPEALS = new WeakMap<Knowledge['lists'], Map<string, string[]>>();

function appealsOf(knowledge: Knowledge, lang: string): string[] {
  let table = APPEALS.get(knowledge.lists);
  if (!table) {
    table = new Map();
    for (const [of = '', words = ''] of knowledge.lists['newsroom-appeals'] ?? [])
      table.set(of, [...(table.get(of) ?? []), foldSameLength(words)]);
    APPEALS.set(knowledge.lists, table);
  }
  return table.get(lang) ?? [];
}

/** True where a line in the story asks, as a newsroom does, to be followed or paid for. */
function hasAppeal(reading: Reading, knowledge: Knowledge): boolean {
  const appeals = appealsOf(knowledge, reading.lang ?? '');
  return storyLines(reading).some(({ text, before }) => {
    if (before === 0 || text.length > MAX_APPEAL) return false;
    const folded = foldSameLength(text);
    return appeals.some((words) => folded.includes(words));
  });
}

interface Group {
  mention: Mention;
  mentions: Mention[];
  strength: number;
}

/** One outlet spoken of as "we" would be; several different ones are a press review. */
function strongest(mentions: Mention[]): Group | null {
  const outlets = new Map<string, Mention[]>();
  for (const mention of mentions) {
    outlets.set(mention.outlet.id, [...(outlets.get(mention.outlet.id) ?? []), mention]);
  }
  const scored = [...outlets.values()].flatMap((group): Group[] => {
    const sorted = [...group].sort((a, b) => b.strength - a.strength);
    const [mention, ...others] = sorted;
    if (!mention) return [];
    const more = others.slice(0, 3).reduce((sum, { strength }) => sum + strength / 2, 0);
    return [{ mention, mentions: sorted, strength: Math.min(1, mention.strength + more) }];
  });
  scored.sort((a, b) => b.strength - a.strength);
  const first = scored[0];
  if (!first) return null;
  return { ...first, strength: outlets.size > 2 ? first.strength / 2 : first.strength };
}

/** The strength of a group with what else on the page is left of a newsroom. */
function withFurther(group: Group, reading: Reading, knowledge: Knowledge): number {
  const { outlet } = group.mention;
  if (group.strength < SPOKEN || outlet.kind === 'agency') return group.strength;
  const credit = isCredited(outlet, reading, knowledge) ? FURTHER : 0;
  const appeal = hasAppeal(reading, knowledge) ? FURTHER : 0;
  return Math.min(1, group.strength + credit + appeal);
}

/** "X has learned", "X's Brussels bureau chief", "told the X news agency", where X is not this site. */
export const selfMention: Signal = {
  id: 'self-mention',
  summary: 'The text speaks of another newsroom the way a newsroom speaks of itself.',
  run(reading, knowledge): Evidence[] {
    const best = strongest(newsroomMentions(reading, knowledge));
    if (!best) return [];
    const strength = withFurther(best, reading, knowledge);
    if (strength < LEAST) return [];
    const { outlet, words, index } = best.mention;
    const agency = outlet.kind === 'agency';
    return [
      {
        signal: 'self-mention',
        family: 'newsroom',
        code: 'self_mention',
        quote: quote(words),
        where: { part: 'block', index },
        strength,
        ...(agency ? { agencies: [outlet.id] } : { outlet: outlet.id }),
        ...newsroomLanguage(outlet, reading),
        detail: { outlet: outlet.name },
      },
    ];
  },
};

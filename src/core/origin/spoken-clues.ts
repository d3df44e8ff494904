import type { Knowledge } from '../knowledge/index.ts';
import { foldSameLength } from '../knowledge/phrase-slots.ts';
import { isOwnOutlet, type Site } from '../knowledge/site.ts';
import { isSpaceless } from '../text/script.ts';
import type { OutletRecord, Reading } from '../types.ts';
import type { Clue } from './clues.ts';
import { type Neighbour, newsroomAfter, newsroomBefore } from './spoken-names.ts';
import { type SpokenPhrases, spokenPhrases } from './spoken-phrases.ts';

/** How often and how a page speaks of one newsroom. */
interface Count {
  outlet: OutletRecord;
  quote: string;
  told: number;
  own: number;
  elsewhere: number;
  cited: number;
}

type Seen = 'told' | 'own' | 'cited';

const PARAGRAPHS = 300;
const PARAGRAPH_CHARS = 3000;
/** A verb of speech stands this near to the word that leads to the newsroom. */
const NEAR = 60;

function* places(folded: string, phrase: string): Generator<number> {
  const glued = isSpaceless(phrase.charAt(0));
  let at = folded.indexOf(phrase);
  while (at >= 0) {
    const end = at + phrase.length;
    const starts =
      glued || /^[\p{P}]/u.test(phrase) || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1));
    const ends = glued || /[\p{P}]$/u.test(phrase) || !/[\p{L}\p{N}]/u.test(folded.charAt(end));
    if (starts && ends) yield at;
    at = folded.indexOf(phrase, end);
  }
}

function hasVerb(folded: string, at: number, phrases: SpokenPhrases): boolean {
  const before = folded.slice(Math.max(0, at - NEAR), at);
  const sentence = before.slice(before.search(/[.!?]\s[^.!?]*$/) + 1);
  const near = `${sentence} ${folded.slice(at, at + NEAR)}`;
  return phrases.verbs.some((verb) => !places(near, verb).next().done);
}

/** Every newsroom of a paragraph that is spoken to, speaks of itself, or is cited. */
function neighboursIn(
  text: string,
  phrases: SpokenPhrases,
  knowledge: Knowledge,
): { seen: Seen; found: Neighbour; at: number }[] {
  const folded = foldSameLength(text);
  const hits: { seen: Seen; found: Neighbour; at: number }[] = [];
  const add = (seen: Seen, at: number, found: Neighbour | null) => {
    if (found) hits.push({ seen, found, at });
  };
  const look = (list: string[], seen: Seen, side: 'before' | 'after', verb = false) => {
    for (const phrase of list) {
      for (const at of places(folded, phrase)) {
        if (verb && !hasVerb(folded, at, phrases)) continue;
        const end = at + phrase.length;
        add(
          seen,
          at,
          side === 'after'
            ? newsroomAfter(text, end, knowledge)
            : newsroomBefore(text, at, knowledge),
        );
      }
    }
  };
  look(phrases.told, 'told', 'after');
  look(phrases.to, 'told', 'after', true);
  look(phrases.toldAfter, 'told', 'before');
  look(phrases.own, 'own', 'before');
  look(phrases.citedBefore, 'cited', 'after');
  look(phrases.citedAfter, 'cited', 'before');
  return hits;
}

function countAll(reading: Reading, site: Site, knowledge: Knowledge): Count[] {
  const phrases = spokenPhrases(knowledge, reading.lang);
  if (!phrases) return [];
  const counts = new Map<string, Count>();
  for (const index of reading.body.slice(0, PARAGRAPHS)) {
    const text = (reading.snapshot.blocks[index]?.text ?? '').slice(0, PARAGRAPH_CHARS);
    if (text.length < 20) continue;
    for (const { seen, found, at } of neighboursIn(text, phrases, knowledge)) {
      const { outlet } = found;
      if (isOwnOutlet(site, outlet)) continue;
      const quote = text.slice(Math.max(0, at - 50), at + 60);
      const count = counts.get(outlet.id) ?? {
        outlet,
        quote,
        told: 0,
        own: 0,
        elsewhere: 0,
        cited: 0,
      };
      if (found.elsewhere) count.elsewhere += 1;
      count[seen] += 1;
      counts.set(outlet.id, count);
    }
  }
  return [...counts.values()];
}

/** True where known reports of the event, by others, name the newsroom: then it is the one they quote. */
function isQuotedByOthers(outlet: OutletRecord, reading: Reading, knowledge: Knowledge): boolean {
  return reading.matches.some(
    ({ record }) =>
      knowledge.outlets.byHost(record.domain)?.id !== outlet.id &&
      record.organisations.some((name) => knowledge.outlets.byName(name)?.id === outlet.id),
  );
}

/** What people tell a broadcaster is quoted everywhere; what they tell a paper, mostly in that paper. */
function weightOf(count: Count, lang: string | null, reading: Reading, others: number): number {
  const spoken = count.told + count.own;
  if (spoken === 0) return 0;
  const base = count.own > 0 ? 0.6 : count.outlet.kind === 'broadcaster' ? 0.4 : 0.52;
  const agrees = lang !== null && lang !== reading.lang && count.outlet.languages[0] === lang;
  const more = Math.min(2, spoken - 1) * 0.08 + (agrees ? 0.12 : 0);
  const cited = count.cited >= spoken ? 0.6 : 1;
  const elsewhere = count.elsewhere >= spoken ? 0.6 : 1;
  return (base + more) * cited * elsewhere * (others > 1 ? 0.6 : 1);
}

/**
 * Newsrooms that people in the story speak to ("told The Washington Post", "dijo a Infobae"), or that
 * the story speaks of as of itself. Weak alone, because papers quote each other. `lang` is the
 * language the original is thought to be in.
 */
export function spokenClues(
  reading: Reading,
  lang: string | null,
  site: Site,
  knowledge: Knowledge,
): Clue[] {
  const counts = countAll(reading, site, knowledge);
  const spoken = counts.filter(({ told, own }) => told + own > 0);
  return spoken.flatMap((count): Clue[] => {
    const quoted = isQuotedByOthers(count.outlet, reading, knowledge) ? 0.6 : 1;
    const weight = weightOf(count, lang, reading, spoken.length - 1) * quoted;
    return [
      {
        code: 'spoken_to',
        quote: count.quote,
        outlet: count.outlet,
        weight,
        source: 'self-mention',
      },
    ];
  });
}

import type { Knowledge } from '../knowledge/index.ts';
import { newsroomLanguage } from '../knowledge/newsroom-language.ts';
import { namedSources } from '../knowledge/outlet-names.ts';
import { isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import { isCaption, type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, OutletRecord, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

const MARK =
  /(?:©|\(c\)|ⓒ|copyright)\s{0,2}(?:©|\(c\))?\s{0,2}(?:(?:19|20)\d\d)?[ ,:]{0,3}(?:provided )?(?:by )?([\p{L}][\p{L}\p{M}\p{N}.&' -]{1,40})/iu;

/** What stands between the translated word "copyright" and the owner: a year at least. */
const OWNER = String.raw`\s{0,2}[:©]?\s{0,2}(?:\p{N}{4}(?:年|년)?)[ ,:]{0,3}(?:(?:by|von|par|por|da|door|przez)\s)?(\p{L}[\p{L}\p{M}\p{N}.&'\u200c -]{1,40})`;

const SPELT = new WeakMap<Knowledge['lists'], Map<string, RegExp | null>>();

const MAX_VISIT = 200;
/** "To see more, visit https://www.example.org" behind the mark names the owner as well. */
const ADDRESS = /(?:https?:\/\/|www\.)((?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10})(?![a-z0-9])/iu;

/** How portals mark licensed text; a scraper of the portal keeps it. */
const PROVIDED = /^©? ?provided by \p{L}/iu;

/** "© Provided by": what the portal's scrapers keep. Without the sign, science portals write it too. */
function strengthOf(line: StoryLine, mark: string): number {
  if (PROVIDED.test(line.text)) return line.text.startsWith('©') ? 1 : 0.7;
  // Nobody translates another house's mark but by machine.
  if (!MARK.test(mark)) return 1;
  return line.text.length <= 200 ? 0.8 : 0.5;
}

/** The mark with the word in a page language (ISO 639-1), as software translates it. */
function speltIn(lang: string, knowledge: Knowledge): RegExp | null {
  const known = SPELT.get(knowledge.lists) ?? new Map<string, RegExp | null>();
  SPELT.set(knowledge.lists, known);
  const ready = known.get(lang);
  if (ready !== undefined) return ready;
  const rows = (knowledge.lists['copyright-words'] ?? []).filter(([of]) => of === lang);
  const words = rows.map(([, word = '']) => word).join('|');
  const pattern = words === '' ? null : new RegExp(`(?:${words})${OWNER}`, 'iu');
  known.set(lang, pattern);
  return pattern;
}

/** The mark, by its sign or by the word in the page's language. */
function markOf(text: string, lang: string, knowledge: Knowledge): RegExpExecArray | null {
  return MARK.exec(text) ?? speltIn(lang, knowledge)?.exec(text) ?? null;
}

/** The outlet whose address a short line with a mark of some year sends readers to. */
function visited(line: StoryLine, mark: string, knowledge: Knowledge): OutletRecord[] {
  if (line.text.length > MAX_VISIT || !/\p{N}{4}/u.test(mark)) return [];
  const outlet = knowledge.outlets.byHost(ADDRESS.exec(line.text)?.[1]?.toLowerCase() ?? '');
  return outlet && outlet.kind !== 'agency' ? [outlet] : [];
}

function readLine(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const match = markOf(line.text.slice(0, 400), reading.lang ?? '', knowledge);
  const name = match?.[1]?.replace(/[. ]+$|\s(?:19|20)\d\d.{0,20}$|\. .{0,40}$/g, '') ?? '';
  if (name === '') return [];
  const site = siteOf(reading.snapshot, knowledge);
  const named = namedSources(name, knowledge);
  const outlets =
    named.outlets.length + named.agencies.length > 0
      ? named.outlets
      : visited(line, match?.[0] ?? '', knowledge);
  const outlet = outlets.find((found) => !isOwnOutlet(site, found));
  if (!outlet) return [];
  return [
    {
      signal: 'foreign-copyright',
      family: 'newsroom',
      code: 'foreign_copyright',
      quote: quote(match?.[0] ?? ''),
      where: { part: 'block', index: line.index },
      strength: strengthOf(line, match?.[0] ?? ''),
      outlet: outlet.id,
      ...newsroomLanguage(outlet, reading),
      detail: { outlet: outlet.name },
    },
  ];
}

/** Copyright marks of another outlet in the story ("© 2021 Meduza"); picture credits do not count. */
export const foreignCopyright: Signal = {
  id: 'foreign-copyright',
  summary: "The story carries another outlet's copyright mark.",
  run(reading, knowledge) {
    return storyLines(reading)
      .filter((line) => (line.before > 0 && line.after <= 1) || PROVIDED.test(line.text))
      .filter((line) => !isCaption(line) || PROVIDED.test(line.text))
      .flatMap((line) => readLine(line, reading, knowledge))
      .slice(0, 1);
  },
};

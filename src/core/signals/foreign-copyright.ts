import type { Knowledge } from '../knowledge/index.ts';
import { newsroomLanguage } from '../knowledge/newsroom-language.ts';
import { namedSources } from '../knowledge/outlet-names.ts';
import { isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import { isCaption, type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

const MARK =
  /(?:©|\(c\)|ⓒ|copyright)\s{0,2}(?:©|\(c\))?\s{0,2}(?:(?:19|20)\d\d)?[ ,:]{0,3}(?:provided )?(?:by )?([\p{L}][\p{L}\p{N}.&' -]{1,40})/iu;

/** How portals mark licensed text; a scraper of the portal keeps it. */
const PROVIDED = /^©? ?provided by \p{L}/iu;

/** "© Provided by": what the portal's scrapers keep. Without the sign, science portals write it too. */
function strengthOf(line: StoryLine): number {
  if (PROVIDED.test(line.text)) return line.text.startsWith('©') ? 1 : 0.7;
  return line.text.length <= 200 ? 0.8 : 0.5;
}

function readLine(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const match = MARK.exec(line.text.slice(0, 400));
  const name = match?.[1]?.replace(/[. ]+$|\s(?:19|20)\d\d.{0,20}$|\. .{0,40}$/g, '') ?? '';
  if (name === '') return [];
  const site = siteOf(reading.snapshot, knowledge);
  const outlet = namedSources(name, knowledge).outlets.find((found) => !isOwnOutlet(site, found));
  if (!outlet) return [];
  return [
    {
      signal: 'foreign-copyright',
      family: 'newsroom',
      code: 'foreign_copyright',
      quote: quote(match?.[0] ?? ''),
      where: { part: 'block', index: line.index },
      strength: strengthOf(line),
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

import { storyOf } from '../text/story.ts';
import type { Reading } from '../types.ts';
import type { Knowledge } from './index.ts';
import { outletNamed } from './outlet-names.ts';
import type { NewsroomTalk } from './talk-phrases.ts';

const TOLD =
  /(?<!\p{L})(?:told|tells|assures|assured|(?:confides|confided|explains|explained|says|said|confesses|confessed|declared|admits|recounts|testifies) to) ((?:\p{Lu}[\p{L}.'’-]{0,20} ){1,4})(?:\p{Lu}[\p{L}'’-]{1,20} ){0,2}\p{Lu}[\p{L}'’-]{1,20}, (?:\p{Ll}|\d)/gu;
const DAY =
  /(?:day|January|February|March|April|May|June|July|August|September|October|November|December)(?= |,)/;
const MAX_BLOCKS = 300;

/**
 * "he told Example News Ada Berg, head of the yard": English names the speaker before the verb,
 * other languages behind the one who is told, and software leaves both there. Newsrooms that write
 * in English themselves are left out.
 */
export function misplacedSpeakers(reading: Reading, knowledge: Knowledge): NewsroomTalk[] {
  if (reading.lang !== 'en') return [];
  return storyOf(reading)
    .blocks.slice(0, MAX_BLOCKS)
    .flatMap(({ text, index }) =>
      [...text.matchAll(TOLD)].flatMap((match): NewsroomTalk[] => {
        const words = (match[1] ?? '').trim().split(' ');
        if (DAY.test(match[0])) return [];
        const outlet = words
          .map((_, at) => words.slice(0, words.length - at).join(' '))
          .map((name) => outletNamed(name, knowledge, false)?.outlet)
          .find((found) => found !== undefined);
        if (!outlet || outlet.kind === 'agency' || outlet.languages.includes('en')) return [];
        const end = match.index + match[0].length;
        return [{ outlet, kind: 'own', index, start: match.index, end }];
      }),
    );
}

import { commonWordsOf } from '../knowledge/common-words.ts';
import { around, type Hit, weigh } from '../text/hits.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** Pages of honest newsrooms lose a line break now and then: one seam is a hint. */
const WEIGHT = 0.2;
/** "WeltkriegDer", "añosSegún": a heading or link ran into the sentence behind it. */
const SEAM =
  /(?<![\p{L}\p{N}@#/._-])(?:\p{Ll}{4,40}|\p{Lu}\p{Ll}{4,40})(\p{Lu}\p{Ll}{1,8})(?= \p{L})/gu;
/** Words that brands end in, and the ending that stands for women, too. */
const ENDS_OF_NAMES = /^(?:In|Im|It|Is|On|Up|By|To|Go|Me|We|My|Us|Be|Do|No|So|Tv|Man|Now|One)$/;
/** Words that begin what a newsroom was told, too few in all texts to be on the list. */
const OPENERS =
  /^(?:Según|Selon|Secondo|Segundo|Laut|Volgens|Enligt|Ifølge|Además|Tras|Après|Dopo|Após|Nach|Efter|Etter)$/;
/** `na Ucrânia"O Ministro`: a closing mark with the next sentence glued on. */
const AFTER_QUOTE = /"(?! )[^"]{5,300}(?<! )"(?=\p{Lu}\p{Ll}* \p{L})/gu;
const CODE = /[{}<>;=]|\(\)/;

/** Where two sentences were joined; the second begins with a common word of the page's language. */
function seams(block: StoryBlock, own: Set<string>): Hit[] {
  if (CODE.test(block.text)) return [];
  const words = [...block.text.matchAll(SEAM)].filter(
    ([, second = '']) =>
      OPENERS.test(second) || (own.has(second.toLowerCase()) && !ENDS_OF_NAMES.test(second)),
  );
  return [...words, ...block.text.matchAll(AFTER_QUOTE)].map((match) => {
    const end = match.index + match[0].length;
    const quote = around(block.text, Math.max(match.index, end - 30), end, 20);
    return { index: block.index, quote, weight: WEIGHT };
  });
}

export const joinedSentences: Signal = {
  id: 'joined-sentences',
  summary: 'A sentence runs into the end of a heading, link or quotation that stood before it.',
  run(reading, knowledge) {
    // English is full of brands that are made of its own words.
    if (reading.lang === null || reading.lang === 'en') return [];
    const own = commonWordsOf(knowledge).own.get(reading.lang);
    const story = storyOf(reading);
    if (!own) return [];
    return weigh(
      { signal: 'joined-sentences', family: 'translation', code: 'glued_words' },
      story.blocks.filter(isProse).flatMap((block) => seams(block, own)),
      story.wordCount,
    );
  },
};

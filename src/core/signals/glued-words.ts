import { around, type Hit, weigh } from '../text/hits.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** "Interiawhich": a name with the next word glued on where a link ended. */
const NAME_AND_WORD =
  /(?<![\p{L}\p{N}@#/._-])\p{Lu}\p{Ll}{2,}(?:which|whose|who|because|reported|according|announced|writes|after|before|against|during|yesterday)(?![\p{L}\p{N}])/gu;
/** "inMoscow": a small word with the next name glued on where a link began. */
const WORD_AND_NAME =
  /(?<![\p{L}\p{N}@#/._-])(?:the|of|in|from|that|which|with|and|by|said|told|for|by|according|between|der|die|das|den|und|von|del|los|las|que|con|por|para|della|dell|che|per|dans|avec|pour|par|les|des|van|het|een|met)\p{Lu}\p{Ll}{3,}(?![\p{L}\p{N}(]|\.\p{Ll}{2})/gu;
/** "MinisterAlexander": a title with the name glued on that was a link. */
const TITLE_AND_NAME =
  /(?<![\p{L}\p{N}@#/._-])(?:[Mm]inister|[Pp]resident|[Cc]hancellor|[Ss]ecretary|[Ss]enator|[Ss]pokes(?:man|woman|person)|[Gg]overnor|[Mm]ayor|[Aa]mbassador|[Cc]ommissioner|(?:Bundes)?[Kk]anzler(?:in)?|(?:Bundes)?[Pp]räsident(?:in)?|[Pp]resident[ea]|[Mm]inistr[oa]|[Pp]résidente?|[Mm]inistre|[Ss]enador|[Ss]enatore|[Gg]obernador)\p{Lu}\p{Ll}{3,}(?![\p{L}\p{N}(]|\.\p{Ll}{2})/gu;
/** Real words that end or begin that way; in German "Botschafter" and the like. */
const WORDS =
  /^(?:Hereinafter|Thereafter|Hereafter|Soandso|.{1,3}who|.*[Ww]hereafter|.*schafter|Forever.*|The.*|Morning.*|Look.*|Namesake.*)$/;
/** Particles that truly stand glued to a name ("delPiero" never, "MacArthur", "vanHelsing"). */
const CODE = /[{}<>;=]|\(\)|\b(?:function|class|method|array|API|SDK|npm|JavaScript|Java|Python)\b/;

function glued(block: StoryBlock): Hit[] {
  if (CODE.test(block.text)) return [];
  return [NAME_AND_WORD, WORD_AND_NAME, TITLE_AND_NAME].flatMap((pattern) =>
    [...block.text.matchAll(pattern)]
      .filter((match) => !WORDS.test(match[0]))
      .map((match) => ({
        index: block.index,
        quote: around(block.text, match.index, match.index + match[0].length, 20),
        weight: 0.2,
      })),
  );
}

export const gluedWords: Signal = {
  id: 'glued-words',
  summary: 'Words run into each other where a link or bold word stood in the original.',
  run(reading) {
    const story = storyOf(reading);
    return weigh(
      { signal: 'glued-words', family: 'translation', code: 'glued_words' },
      story.blocks.filter(isProse).flatMap(glued),
      story.wordCount,
    );
  },
};

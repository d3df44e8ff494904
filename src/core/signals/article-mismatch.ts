import { around, type Hit, weigh } from '../text/hits.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import { adjacent } from '../text/tokenise.ts';
import type { Signal } from './signal.ts';

/** Vowel letters with a consonant sound. */
const CONSONANT_SOUND =
  /^(?:eu|ew|one|once|uni|use|usa|usu|uti|ute|uto|ura|ure|uro|ubi|uk|ug|ou[ij])/;
/** "vitamin a is", "a and b": the letter, not the article. */
const NOT_AFTER_ARTICLE =
  /^(?:and|or|is|are|as|in|of|on|at|if|it|an|a|am|also|even|each|all|any|others?|above|about|along|again|after|almost|already|away|into|else|ever|i|u|e|o)$/;
const BASELINE = 1;

function mismatches(block: StoryBlock): Hit[] {
  const hits: Hit[] = [];
  block.words.forEach((word, position) => {
    const next = block.words[position + 1];
    if (!next || (word.text !== 'a' && word.text !== 'an') || !adjacent(block.text, word, next))
      return;
    const body = next.text.split(/[-'’]/)[0] ?? '';
    if (!/^[a-z]{4,}$/.test(body) || NOT_AFTER_ARTICLE.test(body)) return;
    const vowel = /^[aeiou]/.test(body) && !CONSONANT_SOUND.test(body);
    const wrong = word.text === 'a' ? vowel : !/^[aeiouh]/.test(body);
    if (!wrong) return;
    hits.push({
      index: block.index,
      quote: around(block.text, word.start, next.end, 16),
      weight: 0.22,
    });
  });
  return hits;
}

export const articleMismatch: Signal = {
  id: 'article-mismatch',
  summary: '"An settlement", "a excessive": the word after the article was exchanged by software.',
  run(reading) {
    if (reading.lang !== 'en') return [];
    const { blocks, wordCount } = storyOf(reading);
    const hits = blocks.filter(isProse).flatMap(mismatches);
    if (hits.length <= BASELINE) return [];
    return weigh(
      { signal: 'article-mismatch', family: 'spinning', code: 'article_mismatch', kind: 'spun' },
      hits.slice(BASELINE).concat(hits.slice(0, BASELINE).map((hit) => ({ ...hit, weight: 0.05 }))),
      wordCount,
    );
  },
};

import { type Hit, matchesOf, weigh } from '../text/hits.ts';
import { storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** Leftovers of spinning and auto-blog software, with how much each counts. */
const MARKS: readonly [RegExp, number][] = [
  [
    /(?<=[a-z,’”] )\{(?!(?:your|list|name|insert|first|last|city|company|keyword|topic|product|date|number|url|link|id|user|title|placeholder)\b)[a-z]{3,20}(?: (?!removed|deleted|name)[a-z]{2,14})?\}(?= [a-z]|[,.])/g,
    0.55,
  ],
  [/\{[\p{L}' ]{1,40}\|[\p{L}'| ]{1,80}\}/gu, 0.9],
  [/\[(?:ad|ads|adsense|spin|spinner)_?\d{0,2}\]/gi, 0.8],
  [/%%[a-z_]{2,24}%%/gi, 0.6],
  [/\bXNUMX(?:st|nd|rd|th|s)?\b/g, 0.8],
  [/\[(?:time-brightcove|amp-cta|embedyt|wp_ad_camp|ad_inserter)[^\]]{0,60}\]/gi, 0.6],
];
/** What every mark contains: a quick look before the rest. */
const ANY = /[{[%]|XNUMX/;
/** Text about programming has braces of its own. */
const CODE = /[;{}()=<>]{2}|\b(?:function|const|var|return|import|null)\b|=>|<\/|\$\{|\{\{/;

export const spinnerSyntax: Signal = {
  id: 'spinner-syntax',
  summary: 'Syntax of spinning software stands in the text: {words}, [ad_1], XNUMXth.',
  run(reading) {
    const story = storyOf(reading);
    const hits: Hit[] = story.blocks.flatMap((block) =>
      !ANY.test(block.text) || CODE.test(block.text)
        ? []
        : MARKS.flatMap(([pattern, weight]) => matchesOf(block.text, pattern, block.index, weight)),
    );
    const sign = { signal: 'spinner-syntax', family: 'spinning', code: 'spinner_syntax' } as const;
    return weigh({ ...sign, kind: 'spun' }, hits, story.wordCount);
  },
};

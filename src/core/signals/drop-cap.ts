import { type Hit, weigh } from '../text/hits.ts';
import { isProse, type StoryBlock, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** The big first letter of the original, left in front of the translated first word. */
const GLITCHES: readonly [RegExp, number][] = [
  [
    /^(?!I[A-Z])\p{Lu}(?:At|In|On|The|It|He|She|As|For|With|After|An|Is|We|They|This|That|There|When|While|If|To|From|By|Of|But|And|What|Who|How|No|Not|Since|Until|Between|More|Now|Yes|You|Two|Three|Der|Die|Das|Ein|Eine|Es|Le|La|Les|El|Los|Las|Un|Una|Il|En|Em|Os|As)(?= )/u,
    0.6,
  ],
  [
    /^(?:Dhe|Dhis|Dhat|Dhey|Dhere|Iin|Oon|Aat|Iit|Ffor|Tthe|Wwith|Hhe|Sshe|Aafter|Uin|Ewas|Mwith|Nafter|Ihe)(?= \p{Ll})/u,
    0.6,
  ],
  [/^(?![AIEOUYKVCSZWGXN] )[A-Z] \p{Lu}\p{Ll}{2,} \p{Ll}/u, 0.35],
];
/** How many opening paragraphs can carry a drop cap of the original. */
const OPENINGS = 4;
const DATE_PREFIX = /^(?:date )?\d{4}-\d{2}-\d{2} /;

function glitch(block: StoryBlock): Hit[] {
  const text = block.text.replace(DATE_PREFIX, '').slice(0, 80);
  return GLITCHES.flatMap(([pattern, weight]) =>
    pattern.test(text) && !/^(?:US|UK|EU|UN|AI|IT|TV)\b/.test(text)
      ? [{ index: block.index, quote: text.slice(0, 40).replace(/ \S*$/, ''), weight }]
      : [],
  );
}

export const dropCap: Signal = {
  id: 'drop-cap',
  summary: "The original's decorated first letter stands before the first word.",
  run(reading) {
    const story = storyOf(reading);
    const openings = story.blocks.filter(isProse).slice(0, OPENINGS);
    const sign = { signal: 'drop-cap', family: 'translation', code: 'drop_cap' } as const;
    return weigh({ ...sign, kind: 'machine-translation' }, openings.flatMap(glitch), 0);
  },
};

import { reworkedKind } from '../knowledge/home-ground.ts';
import { clip } from '../text/normalise.ts';
import { type StoryBlock, storyOf } from '../text/story.ts';
import type { Signal } from './signal.ts';

/** How sentences end in the polite and in the plain form; both together only where nobody edited. */
interface Register {
  polite: RegExp;
  plain: RegExp;
  /** Quotations, whose speakers choose for themselves. */
  quoted: RegExp;
}

const REGISTERS: Readonly<Record<string, Register>> = {
  ja: {
    polite: /(?:です|ます|ました|ません|でした|でしょう)$/u,
    plain: /(?:だ|た|る|う|く|す|む|ない|である|だった)$/u,
    quoted: /[「『“][^」』”]{0,400}[」』”]/gu,
  },
  ko: {
    polite: /(?:니다|어요|아요|에요|예요)$/u,
    plain: /[가-힣]다$/u,
    quoted: /[“"‘「][^”"’」]{0,400}[”"’」]/gu,
  },
};
/** Sentences of the rarer form before it is no slip, and the share of all it must be. */
const LEAST = 3;
const SHARE = 0.2;
const PER_SENTENCE = 0.18;
const MOST = 0.9;
/** Characters below which a piece is a label. */
const SHORTEST = 9;

interface Ending {
  index: number;
  sentence: string;
  polite: boolean;
}

function endings(block: StoryBlock, register: Register): Ending[] {
  return block.text
    .replace(register.quoted, ' ')
    .split(/[。.!?！？]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= SHORTEST)
    .flatMap((sentence) => {
      const polite = register.polite.test(sentence);
      if (!polite && !register.plain.test(sentence)) return [];
      return [{ index: block.index, sentence, polite }];
    });
}

export const mixedRegister: Signal = {
  id: 'mixed-register',
  summary: 'Polite and plain sentences alternate outside quotations, as in unedited translations.',
  run(reading, knowledge) {
    const register = REGISTERS[reading.lang ?? ''];
    if (!register) return [];
    const paragraphs = storyOf(reading).blocks.filter(({ tag }) => !/^(?:h[1-6]|li)$/.test(tag));
    const all = paragraphs.flatMap((block) => endings(block, register));
    const polite = all.filter((ending) => ending.polite);
    const plain = all.filter((ending) => !ending.polite);
    const rarer = polite.length < plain.length ? polite : plain;
    const [first] = rarer;
    if (!first || rarer.length < LEAST || rarer.length < SHARE * all.length) return [];
    return [
      {
        signal: 'mixed-register',
        family: 'translation',
        code: 'mixed_register',
        quote: clip(first.sentence, 120),
        where: { part: 'block', index: first.index },
        strength: Math.min(MOST, Math.round(PER_SENTENCE * rarer.length * 1000) / 1000),
        kind: reworkedKind(reading, knowledge),
        detail: { count: String(rarer.length) },
      },
    ];
  },
};

import { agencyIndex } from '../knowledge/agencies.ts';
import { kept, type Step } from './draft.ts';
import { furnitureWords } from './furniture-words.ts';
import {
  cutTail,
  isGluedLabel,
  isGluedNotice,
  isGluedSource,
  mayEndInLabel,
  tailStart,
} from './glued-tail.ts';
import { isCaption } from './lines.ts';
import { hintedAgainst } from './story-region.ts';

const SHORTEST = 44;
/** Sources and tags are named in the last lines of a story. */
const LAST = 4;

/**
 * Labels that a copier glued to a story's last words: "… of 40 million euros. Enlarge image". The
 * label goes before any other step can take the sentence away with it.
 */
export const cutGlued: Step = {
  id: 'cut-glued',
  run(draft, { knowledge }) {
    const words = furnitureWords(knowledge);
    const agencies = agencyIndex(knowledge);
    const isAgency = (sign: string) => agencies.find(sign) !== null;
    const isLabel = (tail: string) => isGluedLabel(tail, words, isAgency);
    const isEnd = (tail: string) => isLabel(tail) || isGluedSource(tail, words);
    const indices = kept(draft);
    const story = new Set(
      indices.flatMap((at) => (draft.lines[at]?.prose ? [draft.lines[at].block.group] : [])),
    );
    indices.forEach((at, place) => {
      const line = draft.lines[at];
      if (!line || line.heading || line.weight < SHORTEST || !story.has(line.block.group)) return;
      if (isCaption(line) || hintedAgainst(line) || /^(?:t[dh]|pre)$/.test(line.block.tag)) return;
      const how = line.phrase?.how;
      if (how ? how !== 'contains' : !mayEndInLabel(line.text)) return;
      const notice = (tail: string) => isGluedNotice(line, tail, words);
      const end = tailStart(
        line.text,
        how ? notice : place >= indices.length - LAST && line.block.tag !== 'li' ? isEnd : isLabel,
      );
      if (end >= 0) cutTail(draft, at, end, this.id, 'a label glued to the end of a paragraph');
    });
  },
};

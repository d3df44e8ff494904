import { agencyIndex } from '../knowledge/agencies.ts';
import { parseSignOff } from '../text/sign-off.ts';
import { drop, kept, type Step } from './draft.ts';
import { furnitureWords, labelKey } from './furniture-words.ts';
import { isCaption } from './lines.ts';

const MARK = /^[\s("'[/]*(?:©|\(c\)|ⓒ)/i;

/** Picture credits and "enlarge" buttons beside captions: "Photo: A. Person / dpa", "© Agency". */
export const dropPhotoCredits: Step = {
  id: 'drop-photo-credits',
  run(draft, { knowledge }) {
    const agencies = agencyIndex(knowledge);
    const labels = furnitureWords(knowledge).whole;
    const isAgency = (sign: string) => agencies.find(sign) !== null;
    for (const at of kept(draft)) {
      const line = draft.lines[at];
      if (!line || line.heading) continue;
      const label = /^([^,:：]{3,40})[,:：]/u.exec(line.text)?.[1] ?? '';
      if (!isCaption(line) && labels.get(labelKey(label)) === 'caption-label') {
        drop(draft, at, this.id, 'a caption without its picture');
      }
      if (line.weight > 120) continue;
      const kind = line.phrase?.kind;
      const labelled = kind === 'photo-credit' && (line.phrase?.how !== 'start' || !line.sentence);
      const near = isCaption(line) || line.hints.has('credit');
      if (labelled && (near || line.phrase?.how !== 'start')) {
        drop(draft, at, this.id, 'a picture credit');
      } else if (MARK.test(line.text)) drop(draft, at, this.id, 'a copyright mark');
      else if (near && line.weight < 90 && !line.sentence) {
        const [whole, last] = [line.text, line.text.split(/[|/,]/).at(-1) ?? ''];
        const signed = parseSignOff(whole, isAgency) !== null || isAgency(last.trim());
        if (signed || line.hints.has('credit')) drop(draft, at, this.id, 'a picture credit');
      }
    }
  },
};

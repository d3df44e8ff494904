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
      const item = /^(?:li|t[dh]|d[td])$/.test(line.block.tag);
      if (labelled && (near || (!item && line.phrase?.how !== 'start'))) {
        drop(draft, at, this.id, 'a picture credit');
      } else if (MARK.test(line.text)) drop(draft, at, this.id, 'a copyright mark');
      else if (near && line.weight < 90 && !line.sentence) {
        const parts = line.text.split(/[|/,]| via /).map((part) => part.trim());
        const last = parts.at(-1) ?? '';
        const bare = parts.every((part) => part.split(' ').length <= 5);
        const named = labels.get(labelKey(last)) === 'photo-credit' || isAgency(last);
        const paper = parts.length > 1 && knowledge.outlets.byName(last) !== null;
        const signed = named || paper || parseSignOff(line.text, isAgency) !== null;
        if ((signed && bare) || line.hints.has('credit'))
          drop(draft, at, this.id, 'a picture credit');
      }
    }
  },
};

/** Precision, recall and F1 of one text's words against another's, as bags of words (WCXB's measure). */
export interface WordScore {
  precision: number;
  recall: number;
  f1: number;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

export function wordScore(found: string, wanted: string): WordScore {
  const [own, gold] = [words(found), words(wanted)];
  if (gold.length === 0 || own.length === 0) {
    const value = gold.length === own.length ? 1 : 0;
    return { precision: value, recall: value, f1: value };
  }
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of own) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    same += 1;
    left.set(word, count - 1);
  }
  const [precision, recall] = [same / own.length, same / gold.length];
  return {
    precision,
    recall,
    f1: same === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

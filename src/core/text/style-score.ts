import type { StyleToken } from './style-tokens.ts';

/** What is known of a language's style: sequences of one to three units and what each speaks for. */
export interface StyleModel {
  /** The words (spaced scripts also endings, "~ing") that are looked at as they are. */
  frequent: ReadonlySet<string>;
  /** Sequence, units parted by a space -> weight; above zero where translated texts have it more. */
  weights: ReadonlyMap<string, number>;
  bias: number;
  /**
   * Scores that 2 % and 0.2 % of honest texts pass, and one that no honest text comes near, human
   * translations hardly ever; infinite where too few honest texts were seen to say so.
   */
  limits: { low: number; high: number; sure: number };
}

/** A sequence that was found, where it stood first, and its share of the score. */
export interface TellingSequence {
  paragraph: number;
  start: number;
  end: number;
  share: number;
}

export interface StyleScore {
  /** Above zero speaks for a translated text. 0 where nothing known was found. */
  score: number;
  /** Sequences that spoke for translation, strongest first. */
  telling: TellingSequence[];
}

interface Found {
  weight: number;
  count: number;
  first: TellingSequence;
}

const LONGEST = 3;

/** Counts the sequences of one paragraph that the model knows. */
function collect(
  tokens: StyleToken[],
  paragraph: number,
  weights: ReadonlyMap<string, number>,
  found: Map<string, Found>,
): void {
  for (let from = 0; from < tokens.length; from += 1) {
    let key = '';
    for (let at = from; at < Math.min(tokens.length, from + LONGEST); at += 1) {
      const token = tokens[at];
      if (!token) break;
      key = at === from ? token.key : `${key} ${token.key}`;
      const known = found.get(key);
      if (known) known.count += 1;
      else {
        const weight = weights.get(key);
        const start = tokens[from]?.start ?? 0;
        const first = { paragraph, start, end: token.end, share: 0 };
        if (weight !== undefined) found.set(key, { weight, count: 1, first });
      }
    }
  }
}

/**
 * How much a text's style is that of translated texts: logarithms of counts, brought to length one,
 * times the weights. Comparable between texts of some 150 words and more. Linear in the text.
 */
export function scoreStyle(paragraphs: StyleToken[][], model: StyleModel): StyleScore {
  const found = new Map<string, Found>();
  paragraphs.forEach((tokens, index) => {
    collect(tokens, index, model.weights, found);
  });
  let squares = 0;
  for (const { count } of found.values()) squares += Math.log1p(count) ** 2;
  if (squares === 0) return { score: 0, telling: [] };
  const scale = 1 / Math.sqrt(squares);
  let score = model.bias;
  const telling: TellingSequence[] = [];
  for (const { weight, count, first } of found.values()) {
    const share = weight * Math.log1p(count) * scale;
    score += share;
    if (share > 0) telling.push({ ...first, share });
  }
  return { score, telling: telling.sort((a, b) => b.share - a.share) };
}

import type { StyleModel } from '../text/style-score.ts';
import type { Knowledge } from './index.ts';

const models = new WeakMap<Knowledge['lists'], Map<string, StyleModel | null>>();

/** Rows: language, then "frequent" words, "bias" number, "limits" low high sure, or weight sequences. */
function readModel(rows: string[][]): StyleModel | null {
  const frequent = new Set<string>();
  const weights = new Map<string, number>();
  let bias: number | null = null;
  let limits: StyleModel['limits'] | null = null;
  for (const [, kind = '', value = ''] of rows) {
    if (kind === 'frequent') for (const word of value.split(' ')) frequent.add(word);
    else if (kind === 'bias') bias = Number(value);
    else if (kind === 'limits') {
      const [low = 0, high = 0, sure = Number.POSITIVE_INFINITY] = value.split(' ').map(Number);
      limits = { low, high, sure };
    } else for (const sequence of value.split('|')) weights.set(sequence, Number(kind));
  }
  return bias === null || limits === null ? null : { frequent, weights, bias, limits };
}

/** The style model of a language (ISO 639-1), or null where there is none. Read at first use. */
export function styleModelOf(knowledge: Knowledge, lang: string): StyleModel | null {
  const known = models.get(knowledge.lists) ?? new Map<string, StyleModel | null>();
  models.set(knowledge.lists, known);
  const ready = known.get(lang);
  if (ready !== undefined) return ready;
  const rows = (knowledge.lists['translationese'] ?? []).filter((row) => row[0] === lang);
  const model = readModel(rows);
  known.set(lang, model);
  return model;
}

import { type Hit, weigh } from '../text/hits.ts';
import type { Reading } from '../types.ts';
import type { Signal } from './signal.ts';

/** Captions are short; the label stands at the head of one, or is one. */
const MAX_CAPTION = 400;
/** Blocks before and after the story in which captions still belong to it. */
const MARGIN = 3;

function near(reading: Reading): { index: number; text: string }[] {
  const first = Math.max(0, (reading.body[0] ?? 0) - MARGIN);
  const last = (reading.body.at(-1) ?? -1) + MARGIN;
  return reading.snapshot.blocks.flatMap((block, index) =>
    index < first || index > last || block.hidden || block.text.length > MAX_CAPTION
      ? []
      : [{ index, text: block.text }],
  );
}

/** Rows "page language, source language, label, weight": what a caption starts or ends with. */
function findings(reading: Reading, rows: string[][]): (Hit & { source: string })[] {
  const labels = rows.map(([, source = '', label = '', weight = '0']) => ({
    source,
    weight,
    wanted: label.toLowerCase(),
  }));
  return near(reading).flatMap(({ index, text }) => {
    const lower = text.toLowerCase();
    return labels.flatMap(({ source, weight, wanted }) => {
      const stands = lower.startsWith(wanted) || (lower.endsWith(wanted) && text.length < 200);
      return stands ? [{ index, quote: text.slice(0, 80), weight: Number(weight), source }] : [];
    });
  });
}

export const captionLabels: Signal = {
  id: 'caption-labels',
  summary: 'Buttons and labels of pictures in another newsroom, put into the language of the page.',
  run(reading, knowledge) {
    const rows = (knowledge.lists['caption-labels'] ?? []).filter((row) => row[0] === reading.lang);
    const found = rows.length === 0 ? [] : findings(reading, rows);
    const labels = new Map(found.map((hit) => [`${hit.source}${hit.weight}`, hit]));
    const sources = new Set(found.map((hit) => hit.source));
    const [lang] = sources.size === 1 ? sources : [];
    const sign = {
      signal: 'caption-labels',
      family: 'translation',
      code: 'caption_labels',
    } as const;
    return weigh(
      { ...sign, kind: 'machine-translation', ...(lang ? { lang } : {}) },
      [...labels.values()].map(({ index, quote, weight }) => ({ index, quote, weight })),
      0,
    );
  },
};

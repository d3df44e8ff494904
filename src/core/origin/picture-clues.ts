import { agencyIndex } from '../knowledge/agencies.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { outletNamed } from '../knowledge/outlet-names.ts';
import { isOwnOutlet, type Site } from '../knowledge/site.ts';
import { isCaption, storyLines } from '../text/story-lines.ts';
import type { OutletRecord, Reading } from '../types.ts';
import type { Clue } from './clues.ts';
import { isTelling } from './telling-name.ts';

const LABEL =
  /(?:^|[\s([|.])(?:photo(?:graph|grapher)?|picture|image|credit|foto(?:grafía|grafia|graf)?|bild|imagen|imagem|immagine|crédit|zdjęcie|fot\.|фото|φωτ[οό]\S{0,8}|ảnh|fotoğraf|写真|撮影|图|圖|사진)(?:\s(?:by|credit|von|de|di|par))?\s?[:：©/]\s?(.{3,80})$/iu;
const LINES = 40;

function credited(text: string, knowledge: Knowledge): OutletRecord[] {
  const credit = LABEL.exec(text.slice(-200))?.[1];
  if (!credit) return [];
  const parts = credit.split(/\s?[/|©,]\s?|\s(?:for|para|pour|für|per)\s/u).map((part) =>
    part
      .trim()
      .replace(/[.)\]]+$/, '')
      .trim(),
  );
  return parts.flatMap((part, at) => {
    if (agencyIndex(knowledge).find(part)) return [];
    const outlet = outletNamed(part, knowledge, false)?.outlet;
    const paper = outlet && outlet.kind !== 'agency' && outlet.kind !== 'government';
    return paper && (at > 0 || isTelling(part)) ? [outlet] : [];
  });
}

/**
 * Newspapers that credit their own photographers: "Photo: Jane Roe / The Guardian". One such line is
 * a weak sign, because papers sell pictures; broadcasters' pictures are taken from the screen.
 */
export function pictureClues(reading: Reading, site: Site, knowledge: Knowledge): Clue[] {
  const found = new Map<OutletRecord, { lines: number; quote: string }>();
  const lines = storyLines(reading).filter((line) => isCaption(line) || line.text.length <= 200);
  for (const { text } of lines.slice(0, LINES)) {
    for (const outlet of new Set(credited(text, knowledge))) {
      if (isOwnOutlet(site, outlet)) continue;
      const known = found.get(outlet);
      found.set(outlet, { lines: (known?.lines ?? 0) + 1, quote: known?.quote ?? text });
    }
  }
  return [...found].map(([outlet, { lines: count, quote }]): Clue => {
    const base = outlet.kind === 'broadcaster' ? 0.3 : 0.44;
    const weight = Math.min(0.6, base + (count - 1) * 0.1);
    return {
      code: 'picture_outlet',
      quote: quote.slice(0, 200),
      outlet,
      weight,
      source: 'picture',
    };
  });
}

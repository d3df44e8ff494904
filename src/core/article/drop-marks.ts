import { siteOf, squash } from '../knowledge/site.ts';
import { drop, kept, proseRange, type Step } from './draft.ts';
import { mendShortcodes } from './mend-markup.ts';

const TIME = /^\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|uhr|h|hs|ч\.?)?$/i;
/** "Image 1 of 5", "Bild 2 von 7", "Photo 3 / 9". */
const COUNTER = /^\p{L}{2,14}\s\d{1,3}\s?(?:\p{L}{1,4}|\/)\s?\d{1,3}$/u;
const EDGE = 3;

function bareAddress(address: string): string {
  return address
    .slice(0, 400)
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.|m\.)?|[?#].*$/g, '')
    .replace(/\/+$/, '');
}

/** Lines that say nothing: rules of dashes, bare shortcodes, bare times, the site's own name. */
export const dropMarks: Step = {
  id: 'drop-marks',
  run(draft, { reading, knowledge }) {
    const site = siteOf(reading.snapshot, knowledge);
    const own = [...site.declared.map(squash), site.label].filter((name) => name.length > 5);
    const range = proseRange(draft);
    const { url, canonical } = reading.snapshot;
    const addresses = new Set([url, canonical ?? ''].map(bareAddress).filter(Boolean));
    for (const at of kept(draft)) {
      const line = draft.lines[at];
      if (line && /^https?:\/\/\S+$/.test(line.text) && addresses.has(bareAddress(line.text)))
        drop(draft, at, this.id, 'the address of the page');
      if (!line || line.weight > 80 || line.block.tag === 'pre' || /^t[dh]$/.test(line.block.tag))
        continue;
      const edge = !range || at < range.first || at > range.last - EDGE;
      if (!/[\p{L}\p{N}]/u.test(line.text)) drop(draft, at, this.id, 'no word in it');
      else if (mendShortcodes(line.text) === '') drop(draft, at, this.id, 'a bare shortcode');
      else if (COUNTER.test(line.text)) drop(draft, at, this.id, 'a counter of pictures');
      else if (TIME.test(line.text)) drop(draft, at, this.id, 'a bare time');
      else if (edge && line.weight < 60 && own.some((name) => squash(line.text).startsWith(name))) {
        drop(draft, at, this.id, 'the name of the site');
      }
    }
  },
};

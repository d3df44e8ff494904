import { franc } from 'franc-min';
import type { PageSnapshot } from '../core/types.ts';

const SAMPLE = 4000;
const ENOUGH = 120;
const PROSE = 60;

/** Running text of the page: long blocks first met, few links. */
function sample(snapshot: PageSnapshot): string {
  let text = '';
  for (const block of snapshot.blocks) {
    if (block.hidden || block.text.length < PROSE) continue;
    if (block.linkChars * 2 > block.text.length) continue;
    text += `${block.text}\n`;
    if (text.length >= SAMPLE) break;
  }
  return text.slice(0, SAMPLE);
}

/** ISO 639-1 language of the page's text, or null where there is too little to tell. */
export function detectLanguage(snapshot: PageSnapshot): string | null {
  const text = sample(snapshot);
  if (text.length < ENOUGH) return null;
  const code = franc(text, { minLength: ENOUGH });
  if (code === 'und') return null;
  // The canonical form of a three-letter code is the two-letter one where there is one.
  const [canonical = ''] = Intl.getCanonicalLocales(code);
  const language = canonical === 'cmn' ? 'zh' : canonical.split('-', 1)[0];
  return language && /^[a-z]{2}$/.test(language) ? language : null;
}

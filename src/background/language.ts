import type { PageSnapshot } from '../core/types.ts';
import { browser } from '../shared/browser.ts';

const SAMPLE = 2000;
const ENOUGH = 200;

/** The page's own running text, as much as language detection needs. */
function sample(snapshot: PageSnapshot): string {
  let text = '';
  for (const block of snapshot.blocks) {
    if (block.hidden || block.text.length < 60 || block.linkChars * 2 > block.text.length) continue;
    text += `${block.text}\n`;
    if (text.length >= SAMPLE) break;
  }
  return text.slice(0, SAMPLE);
}

/** ISO 639-1 language of the page's text as the browser detects it, or null when it is not sure. */
export async function detectLanguage(snapshot: PageSnapshot): Promise<string | null> {
  const text = sample(snapshot);
  if (text.length < ENOUGH && !/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)) return null;
  const { languages } = await browser.i18n.detectLanguage(text);
  const first = languages[0];
  if (!first || first.percentage < 50) return null;
  const code = first.language.split('-', 1)[0] ?? '';
  return /^[a-z]{2}$/.test(code) ? code : null;
}

import { franc } from 'franc-min';
import type { PageSnapshot } from '../core/types.ts';

const SAMPLE = 4000;
const ENOUGH = 120;
const PROSE = 60;

/** Languages the detector does not know, by the script they are written in. */
const UNKNOWN = {
  Latin: /^(?:ca|cy|da|et|eu|fi|fo|ga|gl|is|lt|lv|mt|no|sk|sl|sq)$/,
  Cyrillic: /^(?:ky|mk|mn)$/,
};
const LETTERS = { Latin: /\p{Script=Latin}/gu, Cyrillic: /\p{Script=Cyrillic}/gu };

/** Words that every text of a language uses and its neighbours unknown to the detector do not. */
const PLAIN_WORDS: Record<string, RegExp> = {
  cs: /(?<!\p{L})(?:jsou|jako|který|která|také|nebo|ale|podle)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:und|der|die|das|ist|nicht)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|and|of|to|was)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:los|las|con|por|y)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:et|les|des|une|dans|est)(?!\p{L})/giu,
  it: /(?<!\p{L})(?:che|della|il|di|non)(?!\p{L})/giu,
  nl: /(?<!\p{L})(?:het|een|van|niet|zijn)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:não|uma|são|em|do)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:что|это|как|или|его)(?!\p{L})/giu,
  sv: /(?<!\p{L})(?:och|att|är|inte|ett)(?!\p{L})/giu,
};
/** Share of the words from which a text surely is of the language they belong to. */
const PLAIN_SHARE = 0.04;

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

/** Older and narrower codes of the same language. */
const SAME: Record<string, string> = { nb: 'no', nn: 'no', iw: 'he', in: 'id' };

/** The language a page declares by the html element, else by og:locale; "" where by neither. */
function declaredLanguage({ declaredLang, metas }: PageSnapshot): string {
  const locale = metas.find(({ key }) => key === 'og:locale')?.content ?? '';
  for (const tag of [declaredLang, locale]) {
    const code = /^\s*([a-z]{2})(?:[-_]|\s*$)/i.exec(tag.slice(0, 20))?.[1]?.toLowerCase();
    if (code) return SAME[code] ?? code;
  }
  return '';
}

function detected(text: string): string | null {
  const code = franc(text, { minLength: ENOUGH });
  if (code === 'und') return null;
  // The canonical form of a three-letter code is the two-letter one where there is one.
  const [canonical = ''] = Intl.getCanonicalLocales(code);
  const language = canonical === 'cmn' ? 'zh' : canonical.split('-', 1)[0];
  return language && /^[a-z]{2}$/.test(language) ? language : null;
}

/** True where the detector cannot know the declared language and the text may be written in it. */
function mayBe(declared: string, text: string, found: string | null): boolean {
  const letters = (script: keyof typeof LETTERS) => text.match(LETTERS[script])?.length ?? 0;
  const script = letters('Cyrillic') > letters('Latin') ? 'Cyrillic' : 'Latin';
  if (!UNKNOWN[script].test(declared) || letters(script) * 2 < text.length) return false;
  const plain = found === null ? null : PLAIN_WORDS[found];
  if (!plain) return true;
  const words = text.split(/\s+/).length;
  return (text.match(plain)?.length ?? 0) < words * PLAIN_SHARE;
}

/**
 * ISO 639-1 language of the page's text, or null where there is too little to tell. The declared
 * language counts only where the detector does not know it: themes declare what they like.
 */
export function detectLanguage(snapshot: PageSnapshot): string | null {
  const text = sample(snapshot);
  if (text.length < ENOUGH) return null;
  const found = detected(text);
  const declared = declaredLanguage(snapshot);
  return mayBe(declared, text, found) ? declared : found;
}

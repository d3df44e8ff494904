/** Languages that write a space before the tall punctuation marks. */
const SPACED = new Set(['fr']);
/** Latin capitals that are no words of their own in the languages a drop cap is mended in. */
const CAPS: Record<string, RegExp> = {
  en: /^([B-HJ-NP-Z]) (\p{Ll}{2,})/u,
  de: /^([A-NP-Z]) (\p{Ll}{2,})/u,
  fr: /^([BE-HJ-MPQRUVZ]) (\p{Ll}{2,})/u,
  es: /^([BCDF-NP-TV-XZ]) (\p{Ll}{2,})/u,
  it: /^([BCDF-HJ-NP-Z]) (\p{Ll}{2,})/u,
  nl: /^([A-TV-Z]) (\p{Ll}{2,})/u,
  pt: /^([BCDF-NP-Z]) (\p{Ll}{2,})/u,
};

/** Spaces before stops and commas, inside brackets, and missing after a closing quotation mark. */
export function mendSpacing(text: string, lang: string | null): string {
  // Most texts have nothing to mend, and one look is cheaper than five.
  if (!/[\s([][\s,.;:!?)\]]/.test(text)) return text;
  let mended = text
    .replace(/(\S) +([,.])(?=\s|$|["”’»)])/g, '$1$2')
    .replace(/([([]) +(?=\S)/g, '$1')
    .replace(/(\S) +([)\]])/g, '$1$2');
  if (!SPACED.has(lang ?? ''))
    mended = mended.replace(/([\p{L}\p{N}"”’»)]) +([;:!?])(?=\s|$)/gu, '$1$2');
  return mended.replace(/ {2,}/g, ' ');
}

/** Stops and commas that a rewriting tool doubled. */
export function mendStops(text: string): string {
  if (!/[,.!?]["”’»]?[,.]/.test(text)) return text;
  return text
    .replace(/,{2,}/g, ',')
    .replace(/(?<![.…])\.\.(?!\.)/g, '.')
    .replace(/([.!?])(["”’»])\.(?=\s|$)/g, '$1$2')
    .replace(/([!?])\.(?=\s|$)/g, '$1')
    .replace(/,\.(?=\s|$)/g, '.');
}

/** A first letter that was drawn large stands apart from its word: "T he minister". */
export function mendDropCap(text: string, lang: string | null): string {
  const rule = CAPS[lang ?? ''];
  return rule ? text.replace(rule, '$1$2') : text;
}

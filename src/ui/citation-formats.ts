import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { CHICAGO_STYLE } from './chicago-style.ts';
import type { CslItem } from './citation-data.ts';
import type { CitationFormat } from './citation-names.ts';

/** Only these languages ship with the library; other interfaces cite in English. */
const LOCALES: Record<string, string> = {
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  nl: 'nl-NL',
};

/** Writes a citation. `note` says what a copy is a copy of; every format carries it. */
export function formatCitation(
  item: CslItem,
  format: CitationFormat,
  lang: string,
  note: string | null,
): string {
  const cite = new Cite([note ? { ...item, note } : item]);
  if (format === 'bibtex' || format === 'ris') return cite.format(format).trim();
  const { templates } = plugins.config.get('@csl');
  if (!templates.has('chicago')) templates.add('chicago', CHICAGO_STYLE);
  const text = cite
    .format('bibliography', {
      format: 'text',
      template: format === 'harvard' ? 'harvard1' : format,
      lang: LOCALES[lang] ?? 'en-US',
    })
    .trim();
  // The styles leave notes out, and a copy must never be cited as if it were the original.
  return note && !text.includes(note) ? `${text} [${note}]` : text;
}

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

/** The library leaves authors and the day out of RIS news entries; both are put back here. */
function completeRis(ris: string, item: CslItem): string {
  if (/^AU {2}- /m.test(ris)) return ris;
  const authors = (item.author ?? []).map(({ family, given, literal }) =>
    `AU  - ${literal ?? `${family}, ${given}`}`.replace(/\s+/g, ' ').replace('AU -', 'AU  -'),
  );
  const day = item.issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0'));
  const lines = [...authors, ...(day ? [`DA  - ${day.join('/')}/`] : [])];
  return ris.replace(/^(TY {2}- .*)$/m, (type) => [type, ...lines].join('\n'));
}

/** Writes a citation. `note` says what a copy is a copy of; every format carries it. */
export function formatCitation(
  item: CslItem,
  format: CitationFormat,
  lang: string,
  note: string | null,
): string {
  const cite = new Cite([note ? { ...item, note } : item]);
  if (format === 'bibtex') return cite.format(format).trim();
  if (format === 'ris') return completeRis(cite.format(format).trim(), item);
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

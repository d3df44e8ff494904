/** Kept apart from the formatter so that the menu does not load the citation library. */
export type CitationFormat = 'apa' | 'chicago' | 'harvard' | 'vancouver' | 'bibtex' | 'ris';

export const CITATION_FORMATS: readonly { id: CitationFormat; name: string }[] = [
  { id: 'apa', name: 'APA' },
  { id: 'chicago', name: 'Chicago' },
  { id: 'harvard', name: 'Harvard' },
  { id: 'vancouver', name: 'Vancouver' },
  { id: 'bibtex', name: 'BibTeX' },
  { id: 'ris', name: 'RIS' },
];

import type { Knowledge } from '../knowledge/index.ts';
import { collapse } from '../text/normalise.ts';
import type { Article, Extraction, PageReading } from '../types.ts';

export type Metadata = Omit<Article, 'blocks' | 'trace'>;

export function readMetadata(
  reading: PageReading,
  extraction: Extraction | null,
  _knowledge: Knowledge,
): Metadata {
  const { snapshot } = reading;
  const h1 = snapshot.blocks.filter((block) => block.tag === 'h1' && !block.hidden);
  const og = snapshot.metas.find((meta) => meta.key === 'og:title')?.content;
  const title = collapse(
    (h1.length === 1 ? h1[0]?.text : og) ?? extraction?.title ?? snapshot.title,
  );
  return {
    title: title || null,
    dek: null,
    byline: extraction?.byline ?? null,
    bylineIsPlaceholder: false,
    published: null,
    modified: null,
    lang: reading.lang,
    dir: snapshot.dir === 'rtl' ? 'rtl' : 'ltr',
    leadImage: null,
    readingMinutes: 1,
    sources: {},
  };
}

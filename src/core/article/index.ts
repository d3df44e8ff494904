import type { Knowledge } from '../knowledge/index.ts';
import type { Article, Block, Evidence, Extraction, Reading } from '../types.ts';

/** Snapshot, extraction and evidence -> the cleaned article, with a trace of every decision. */
export function cleanArticle(
  reading: Reading,
  extraction: Extraction | null,
  _evidence: Evidence[],
  _knowledge: Knowledge,
): Article {
  const own: Block[] = reading.body.map((index) => ({
    type: 'paragraph',
    text: reading.snapshot.blocks[index]?.text ?? '',
  }));
  return {
    title: extraction?.title ?? reading.snapshot.title,
    dek: null,
    byline: extraction?.byline ?? null,
    bylineIsPlaceholder: false,
    published: null,
    modified: null,
    lang: reading.lang,
    dir: reading.snapshot.dir === 'rtl' ? 'rtl' : 'ltr',
    leadImage: null,
    readingMinutes: 1,
    blocks: extraction?.blocks ?? own,
    sources: {},
    trace: [],
  };
}

import type { Knowledge } from '../knowledge/index.ts';
import type { Article, Evidence, Extraction, PageReading } from '../types.ts';
import { alignExtraction } from './align.ts';
import { chooseBase } from './choose-base.ts';
import { cutAdHead } from './cut-ad-head.ts';
import { cutGlued } from './cut-glued.ts';
import { markDirections } from './direction.ts';
import type { Draft, Step } from './draft.ts';
import { dropEdges } from './drop-edges.ts';
import { dropFurniture } from './drop-furniture.ts';
import { dropHeadline } from './drop-headline.ts';
import { dropLinked } from './drop-linked.ts';
import { dropMarks } from './drop-marks.ts';
import { dropOtherArticles } from './drop-other-articles.ts';
import { dropPageHead } from './drop-page-head.ts';
import { dropPhotoCredits } from './drop-photo-credits.ts';
import { dropPromotions } from './drop-promotions.ts';
import { dropReferred } from './drop-referred.ts';
import { dropRepeats } from './drop-repeats.ts';
import { dropResidue } from './drop-residue.ts';
import { dropScript } from './drop-script.ts';
import { dropTeasers } from './drop-teasers.ts';
import { furnitureWords } from './furniture-words.ts';
import { markRunningOn } from './join-split.ts';
import { readLines } from './lines.ts';
import { mendBlocks } from './mend.ts';
import { readingMinutes, readMetadata } from './metadata.ts';
import { takeBackHidden } from './take-back-hidden.ts';
import { leadUnderHeadline, takeBackLead } from './take-back-lead.ts';
import { takeBackScattered } from './take-back-scattered.ts';
import { takeBackStory } from './take-back-story.ts';
import { toBlocks } from './to-blocks.ts';

/** The steps in the order they run; each file gives its reason. */
const STEPS: Step[] = [
  chooseBase,
  takeBackStory,
  takeBackHidden,
  takeBackLead,
  takeBackScattered,
  cutAdHead,
  cutGlued,
  dropOtherArticles,
  dropPageHead,
  dropHeadline,
  dropRepeats,
  dropFurniture,
  dropScript,
  dropPhotoCredits,
  dropReferred,
  dropPromotions,
  dropResidue,
  dropTeasers,
  dropLinked,
  dropMarks,
  dropEdges,
];

/** What the library read beyond the snapshot's caps, or on a page whose snapshot is empty. */
function beyondSnapshot(
  draft: Draft,
  extraction: Extraction | null,
  truncated: boolean,
): Extraction['blocks'] {
  if (!extraction || (!truncated && draft.lines.length > 0)) return [];
  return draft.alignment.loose.flatMap((at) => extraction.blocks[at] ?? []);
}

/** Snapshot, extraction and evidence -> the cleaned article, with a trace of every decision. */
export function cleanArticle(
  reading: PageReading,
  extraction: Extraction | null,
  evidence: Evidence[],
  knowledge: Knowledge,
): Article {
  const { snapshot } = reading;
  const lines = readLines(snapshot, furnitureWords(knowledge));
  const metadata = readMetadata(reading, lines, extraction, knowledge);
  const draft: Draft = {
    // Steps may shorten a line of their own copy; the page's lines serve others too.
    lines: [...lines],
    keep: lines.map(() => false),
    alignment: alignExtraction(extraction?.blocks ?? [], lines),
    trace: [],
  };
  const input = {
    reading,
    extraction,
    evidence,
    knowledge,
    title: metadata.title ?? '',
    byline: metadata.byline ?? '',
  };
  for (const step of STEPS) step.run(draft, input);
  const found = toBlocks(draft, extraction, snapshot.images, knowledge);
  const typed = markRunningOn([...found, ...beyondSnapshot(draft, extraction, snapshot.truncated)]);
  const blocks = mendBlocks(markDirections(typed, metadata.dir), reading.lang, draft.trace);
  const dek = metadata.dek ?? leadUnderHeadline(draft, input.title);
  const doubled = blocks.some(({ text }) => text === dek);
  return {
    ...metadata,
    dek: doubled ? null : dek,
    readingMinutes: readingMinutes(blocks),
    blocks,
    trace: draft.trace,
  };
}

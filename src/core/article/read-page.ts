import { parseAddress } from '../text/address.ts';
import { clip } from '../text/normalise.ts';
import type { Knowledge } from '../knowledge/index.ts';
import type { PageReading, PageSnapshot } from '../types.ts';

/** Chooses the story's blocks out of a snapshot, without any extraction library. */
export function readPage(
  snapshot: PageSnapshot,
  language: string | null,
  _knowledge: Knowledge,
): PageReading {
  const body = snapshot.blocks.flatMap((block, index) =>
    !block.hidden && block.linkChars < block.text.length * 0.5 ? [index] : [],
  );
  return {
    snapshot,
    address: parseAddress(snapshot.url),
    lang: language ?? (snapshot.declaredLang.slice(0, 2).toLowerCase() || null),
    body,
    text: clip(body.map((index) => snapshot.blocks[index]?.text ?? '').join('\n\n'), 200_000),
  };
}

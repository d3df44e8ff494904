import type { Knowledge } from '../knowledge/index.ts';
import { fitsAddress, isOwnOutlet, siteOf, squash } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import type { OutletRecord, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

function outletOfHandle(handle: string, knowledge: Knowledge): OutletRecord | null {
  const key = squash(handle.slice(0, 40));
  const trimmed = key.replace(/(?:official|online|news)$/, '');
  return (
    knowledge.outlets.byHandle(key) ??
    (trimmed.length >= 5 ? knowledge.outlets.byHandle(trimmed) : null)
  );
}

function siteHandle(reading: Reading): { handle: string; index: number } | null {
  const index = reading.snapshot.metas.findIndex(({ key }) => key === 'twitter:site');
  const handle = reading.snapshot.metas[index]?.content.replace(/^.*[/@]/, '').trim();
  return handle ? { handle, index } : null;
}

/** The site's sharing tag (twitter:site) belongs to another outlet. */
export const foreignHandle: Signal = {
  id: 'foreign-handle',
  summary: "The page's sharing tag is another outlet's account.",
  run(reading, knowledge) {
    const found = siteHandle(reading);
    const site = siteOf(reading.snapshot, knowledge);
    const outlet = found ? outletOfHandle(found.handle, knowledge) : null;
    if (!found || !outlet || isOwnOutlet(site, outlet) || fitsAddress(site, found.handle))
      return [];
    return [
      {
        signal: 'foreign-handle',
        family: 'newsroom',
        code: 'foreign_handle',
        quote: quote(`@${found.handle}`),
        where: { part: 'meta', index: found.index },
        strength: 0.6,
        outlet: outlet.id,
        detail: { outlet: outlet.name },
      },
    ];
  },
};

import { isBareLabel, readCredit } from '../knowledge/credit-labels.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { isOwnHost, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import { unwrap } from '../text/redirect.ts';
import { isCaption, type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

/** "#" and its like are no addresses: the words are linked, and the link leads nowhere. */
function isHollow(line: StoryLine, reading: Reading): boolean {
  const { links, truncated } = reading.snapshot;
  return !truncated && line.block.linkChars > 0 && !links.some(({ block }) => block === line.index);
}

/** Lists of references fold open under such a link too: half of what a false address is worth. */
function hollowEvidence(line: StoryLine, site: string): Evidence {
  return {
    signal: 'credit-fake',
    family: 'credit',
    code: 'credit_link_to_itself',
    quote: quote(line.text),
    where: { part: 'block', index: line.index },
    strength: 0.45,
    detail: { site },
  };
}

function fakeTarget(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const credit = line.text.length <= 80 ? readCredit(line.text, knowledge) : null;
  const bare = line.block.linkChars >= line.text.length && isBareLabel(line.text, knowledge);
  if (!bare && (!credit || credit.name.length > 50)) return [];
  const site = siteOf(reading.snapshot, knowledge);
  if (bare && isHollow(line, reading)) return [hollowEvidence(line, site.host)];
  return reading.snapshot.links.flatMap((link, index) => {
    if (link.block !== line.index) return [];
    const to = unwrap(link.url);
    if (!to || !isOwnHost(site, to.host)) return [];
    const self = to.path === reading.address?.path;
    const home = to.path === '/' && to.query === '';
    if (!self && !home) return [];
    return [
      {
        signal: 'credit-fake',
        family: 'credit' as const,
        code: self ? 'credit_link_to_itself' : 'credit_link_to_home',
        quote: quote(line.text),
        where: { part: 'link' as const, index },
        strength: self ? 0.8 : 0.6,
        detail: { site: to.host },
      },
    ];
  });
}

/** A source link that leads nowhere but to the page or site it stands on. */
export const creditFake: Signal = {
  id: 'credit-fake',
  summary: 'A link labelled as the source leads to the page itself or to its own front page.',
  run(reading, knowledge) {
    return storyLines(reading)
      .filter(
        (line) =>
          line.block.linkChars > 0 && line.after === 0 && line.before > 0 && !isCaption(line),
      )
      .flatMap((line) => fakeTarget(line, reading, knowledge))
      .slice(0, 1);
  },
};

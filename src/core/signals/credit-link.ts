import { isBareLabel, readCredit } from '../knowledge/credit-labels.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { readMangledCredit } from '../knowledge/mangled-labels.ts';
import { isNeutralHost, isOwnHost, isOwnOutlet, outletOfHost, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import { looksLikeArticle, unwrap } from '../text/redirect.ts';
import { isCaption, type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Address, Evidence, PageLink, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

/** Index and link of links that stand in a credit line, or are labelled as one themselves. */
function creditLinks(
  line: StoryLine,
  reading: Reading,
  knowledge: Knowledge,
): [number, PageLink][] {
  const isCredit = (text: string): boolean =>
    readCredit(text, knowledge) !== null || readMangledCredit(text, knowledge) !== null;
  const bare = line.block.linkChars >= line.text.length && isBareLabel(line.text, knowledge);
  const whole = bare || (line.text.length <= 200 && isCredit(line.text));
  return reading.snapshot.links
    .map((link, index): [number, PageLink] => [index, link])
    .filter(([, link]) => link.block === line.index)
    .filter(([, link]) => whole || (link.text.length <= 60 && isCredit(link.text)));
}

function linkEvidence(
  index: number,
  link: PageLink,
  line: StoryLine,
  to: Address,
  knowledge: Knowledge,
): Evidence {
  const outlet = outletOfHost(knowledge, to.host);
  const place = line.after === 0 || line.before === 0 ? 1 : 0.3;
  const articleStrength = outlet ? 0.9 : 0.7;
  const article = looksLikeArticle(to);
  return {
    signal: 'credit-link',
    family: 'credit',
    code: article ? 'credit_link_article' : 'credit_link_site',
    quote: quote(line.text.length <= 200 ? line.text : link.text),
    where: { part: 'link', index },
    strength: place * (article ? articleStrength : outlet ? 0.6 : 0.3),
    ...(outlet ? { outlet: outlet.id } : {}),
    ...(article ? { url: to.url } : {}),
    detail: { site: to.host },
  };
}

/** Links labelled as the source that lead to another newsroom's article, redirectors unwrapped. */
export const creditLink: Signal = {
  id: 'credit-link',
  summary: "A link labelled as the source leads to an article on another newsroom's site.",
  run(reading, knowledge) {
    const site = siteOf(reading.snapshot, knowledge);
    return storyLines(reading)
      .filter(
        (line) => line.block.linkChars > 0 && !isCaption(line) && line.before + line.after > 0,
      )
      .flatMap((line) =>
        creditLinks(line, reading, knowledge).flatMap(([index, link]) => {
          const to = unwrap(link.url);
          if (!to || isOwnHost(site, to.host) || isNeutralHost(knowledge, to.host)) return [];
          const outlet = outletOfHost(knowledge, to.host);
          if (outlet && isOwnOutlet(site, outlet)) return [];
          return [linkEvidence(index, link, line, to, knowledge)];
        }),
      )
      .slice(0, 3);
  },
};

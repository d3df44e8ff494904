import type { Analysis } from '../core/types.ts';
import type { TextHead } from './markdown.ts';
import { sourceName } from './verdict-words.ts';
import type { Words } from './words.ts';

/** What stands above and below a saved text: who wrote it, and where it was read. */
export function textHead(analysis: Analysis, words: Words): TextHead {
  const { article, origin, verdict } = analysis;
  const byline = article.bylineIsPlaceholder ? null : article.byline;
  const name = sourceName(origin, words);
  const copied = verdict.level !== 'none';
  const original = origin.url && words.say('saved_original', { url: origin.url });
  const lines = [
    byline,
    name && copied ? words.say('saved_by', { outlet: name }) : name,
    article.published && words.date(article.published),
  ];
  return {
    title: article.title,
    dek: article.dek,
    lines: lines.filter((line): line is string => Boolean(line)),
    addresses: [
      ...(copied && original ? [original] : []),
      words.say(copied ? 'saved_copy' : 'saved_page', { url: analysis.url }),
    ],
  };
}

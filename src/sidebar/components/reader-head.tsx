import type { Article } from '../../core/types.ts';
import { useWords } from '../../ui/use-words.ts';

/** Headline, dek, byline, dates and reading time. The facts are ours, so in the reader's language. */
export function ReaderHead({ article, picture }: { article: Article; picture: string | null }) {
  const words = useWords();
  const { title, dek, byline, published, modified, readingMinutes } = article;
  return (
    <header class="reader-head">
      {title && <h2 class="headline">{title}</h2>}
      {dek && <p class="dek">{dek}</p>}
      <p class="facts" lang={words.lang} dir={words.dir}>
        {byline && (
          <span class={article.bylineIsPlaceholder ? 'byline doubtful' : 'byline'}>
            <bdi>{byline}</bdi>
            {article.bylineIsPlaceholder && (
              <span class="aside"> ({words.say('byline_placeholder')})</span>
            )}
          </span>
        )}
        {published && <time dateTime={published}>{words.dateTime(published)}</time>}
        {modified && modified.slice(0, 10) !== published?.slice(0, 10) && (
          <span>{words.say('updated', { date: words.shortDate(modified) })}</span>
        )}
        <span>{words.count('reading_minutes', readingMinutes)}</span>
        {article.lang && <span>{words.language(article.lang)}</span>}
      </p>
      {picture && <img class="picture" src={picture} alt="" referrerPolicy="no-referrer" />}
    </header>
  );
}

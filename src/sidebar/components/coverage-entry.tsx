import type { CoverageItem } from '../../core/types.ts';
import { hostOf, safeUrl } from '../../ui/safe-url.ts';
import { useWords } from '../../ui/use-words.ts';

function Also({ item }: { item: CoverageItem }) {
  const words = useWords();
  const others = item.also.filter(({ url }) => safeUrl(url) !== null);
  if (others.length === 0) return null;
  return (
    <details class="also">
      <summary>{words.count('also_at', others.length)}</summary>
      <ul>
        {others.map(({ url, outlet }) => (
          <li key={url}>
            <a href={safeUrl(url) ?? ''} target="_blank" rel="noreferrer">
              <bdi>{outlet || hostOf(url)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One article of the corpus: outlet and date, headline or gist, and why it is here. */
export function CoverageEntry({ item }: { item: CoverageItem }) {
  const words = useWords();
  const url = safeUrl(item.url);
  const headline = item.title ?? item.gist;
  return (
    <li class="item">
      <p class="item-facts">
        <strong>
          <bdi>{item.outlet}</bdi>
        </strong>
        {item.published && <time dateTime={item.published}>{words.shortDate(item.published)}</time>}
        {item.lang && !words.own(item.lang) && (
          <span class="badge">{words.language(item.lang)}</span>
        )}
        {item.kind === 'wire-copy' && <span class="badge">{words.say('badge_wire')}</span>}
        {item.kind === 'licensed-syndication' && (
          <span class="badge">{words.say('badge_licensed')}</span>
        )}
        {item.state && (
          <span class="badge" data-badge="state">
            {words.say('state_controlled')}
          </span>
        )}
      </p>
      <h3 lang={item.title ? item.lang || undefined : undefined} dir="auto">
        {url ? (
          <a href={url} target="_blank" rel="noreferrer" data-item="">
            {headline}
          </a>
        ) : (
          headline
        )}
      </h3>
      {item.title && item.gist && (
        <p class="gist" dir="auto">
          {item.gist}
        </p>
      )}
      {item.why.length > 0 && (
        <p class="agrees">
          <span>{words.say('agrees')}</span>{' '}
          {item.why.slice(0, 8).map((word, place) => (
            <span key={word}>
              {place > 0 && ' · '}
              <bdi>{words.plain(word)}</bdi>
            </span>
          ))}
        </p>
      )}
      <Also item={item} />
    </li>
  );
}

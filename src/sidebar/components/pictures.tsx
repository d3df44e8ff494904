import type { Article } from '../../core/types.ts';
import { Icon } from '../../ui/icons.tsx';
import { hostOf, safeUrl } from '../../ui/safe-url.ts';
import { useWords } from '../../ui/use-words.ts';

/** Hosts that the article's pictures would be fetched from, unique, in order. */
function pictureHosts(article: Article): string[] {
  const urls = [article.leadImage, ...article.blocks.map((block) => block.image)];
  return [...new Set(urls.filter((url) => safeUrl(url)).map((url) => hostOf(url)))];
}

/** Pictures come from elsewhere, so they wait for a click that says from where. */
export function Pictures({
  article,
  shown,
  show,
}: {
  article: Article;
  shown: boolean;
  show: () => void;
}) {
  const words = useWords();
  const hosts = pictureHosts(article);
  if (shown || hosts.length === 0) return null;
  return (
    <p class="pictures">
      <button type="button" class="text" data-action="show-pictures" onClick={show}>
        <Icon name="image" size={16} />{' '}
        {words.say('show_pictures', { hosts: words.list(hosts.slice(0, 3)) })}
      </button>
    </p>
  );
}

import { useMemo, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../shared/settings.ts';
import { safeUrl } from '../../ui/safe-url.ts';
import { articleSentences } from '../../ui/sentences.ts';
import { textHead } from '../../ui/text-head.ts';
import { useWords } from '../../ui/use-words.ts';
import { ArticleBlocks } from './blocks.tsx';
import type { PanelProps } from './panel-props.ts';
import { Pictures } from './pictures.tsx';
import { ReaderHead } from './reader-head.tsx';
import { ReaderTools } from './reader-tools.tsx';
import { useReadAloud } from './use-read-aloud.ts';

const FONTS = { serif: 'var(--serif)', sans: 'var(--sans)' } as const;

function AsPrinted({ on, set }: { on: boolean; set: (on: boolean) => void }) {
  const words = useWords();
  return (
    <label class="check as-printed" title={words.say('as_printed_hint')}>
      <input
        type="checkbox"
        data-action="as-printed"
        checked={on}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      {words.say('as_printed')}
    </label>
  );
}

/** The measures of the text, for the style sheet. */
function readerStyle({ font, size, width, leading }: Settings['reader']): Record<string, string> {
  return {
    '--reader-font': FONTS[font],
    '--reader-size': `${size}px`,
    '--reader-width': `${width}ch`,
    '--reader-leading': String(leading),
  };
}

/** The cleaned article with its tools. */
export function Reader({ analysis, host, settings, actions, today }: PanelProps) {
  const words = useWords();
  const { article } = analysis;
  const [asPrinted, setAsPrinted] = useState(false);
  const [pictures, setPictures] = useState(false);
  const root = useRef<HTMLElement>(null);
  const sentences = useMemo(
    () => articleSentences(article.blocks, article.lang, asPrinted),
    [article, asPrinted],
  );
  const aloud = useReadAloud(sentences, root);
  const mended = article.blocks.some((block) => block.mended !== undefined);
  if (article.blocks.length === 0) {
    return (
      <p class="empty" data-part="article">
        {words.say('article_empty')}
      </p>
    );
  }
  return (
    <div class="reader" style={readerStyle(settings.reader)} data-part="article">
      <ReaderTools
        analysis={analysis}
        host={host}
        settings={settings}
        actions={actions}
        today={today}
        asPrinted={asPrinted}
        aloud={aloud}
      />
      <div class="asides">
        {mended && <AsPrinted on={asPrinted} set={setAsPrinted} />}
        <Pictures article={article} shown={pictures} show={() => setPictures(true)} />
      </div>
      <article ref={root} lang={article.lang ?? undefined} dir={article.dir}>
        <ReaderHead article={article} picture={pictures ? safeUrl(article.leadImage) : null} />
        <ArticleBlocks
          blocks={article.blocks}
          asPrinted={asPrinted}
          pictures={pictures}
          spoken={aloud.sentence}
        />
      </article>
      <footer class="on-paper" dir={words.dir}>
        {textHead(analysis, words).addresses.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </div>
  );
}

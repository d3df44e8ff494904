import { useMemo, useRef, useState } from 'preact/hooks';
import { safeUrl } from '../../ui/safe-url.ts';
import { articleSentences } from '../../ui/sentences.ts';
import { useWords } from '../../ui/use-words.ts';
import { ArticleBlocks } from './blocks.tsx';
import type { PanelProps } from './panels.tsx';
import { Pictures } from './pictures.tsx';
import { ReaderHead } from './reader-head.tsx';
import { ReaderTools } from './reader-tools.tsx';
import { useReadAloud } from './use-read-aloud.ts';

const FONTS = { serif: 'var(--serif)', sans: 'var(--sans)' } as const;

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
  const { reader } = settings;
  const style = {
    '--reader-font': FONTS[reader.font],
    '--reader-size': `${reader.size}px`,
    '--reader-width': `${reader.width}ch`,
    '--reader-leading': String(reader.leading),
  };
  if (article.blocks.length === 0) {
    return (
      <p class="empty" data-part="article">
        {words.say('article_empty')}
      </p>
    );
  }
  return (
    <div class="reader" style={style} data-part="article">
      <ReaderTools
        analysis={analysis}
        host={host}
        settings={settings}
        actions={actions}
        today={today}
        asPrinted={asPrinted}
        setAsPrinted={setAsPrinted}
        aloud={aloud}
      />
      <Pictures article={article} shown={pictures} show={() => setPictures(true)} />
      <article ref={root} lang={article.lang ?? undefined} dir={article.dir}>
        <ReaderHead article={article} picture={pictures ? safeUrl(article.leadImage) : null} />
        <ArticleBlocks
          blocks={article.blocks}
          asPrinted={asPrinted}
          pictures={pictures}
          spoken={aloud.sentence}
        />
      </article>
    </div>
  );
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { NamedFeed } from '../library/opml.ts';
import { browser } from '../shared/browser.ts';
import { send } from '../shared/messages.ts';
import { Corpus, type FeedOutletRow, type ImportState } from './components/corpus.tsx';
import * as wiring from './corpus-wiring.ts';

const EMPTY: wiring.LibraryView = { batches: [], feeds: [] };

/** State of the library as the page shows it, with a way to read it again. */
function useLibrary() {
  const [view, setView] = useState(EMPTY);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = useCallback(async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      setProblem(null);
      setView(await wiring.viewLibrary());
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }, []);
  useEffect(() => void attempt(async () => undefined), [attempt]);
  return { view, problem, attempt };
}

/** Asks for the hosts (must be called straight from a click), then remembers and visits the feeds. */
async function tickFeeds(feeds: { url: string; outlet: string; lang: string }[]): Promise<void> {
  const origins = wiring.originsOf(feeds.map(({ url }) => url));
  if (feeds.length === 0 || !(await browser.permissions.request({ origins }))) return;
  for (const { url, outlet, lang } of feeds) await wiring.addFeed(url, outlet, lang);
  await send('feeds/visit', { url: null });
}

/** A feed of a list, offered for ticking: nothing is fetched because it stands in a file. */
function rowOf({ url, name }: NamedFeed): FeedOutletRow {
  return { id: name, name, country: null, lang: 'und', feeds: [url] };
}

/** The reader's own corpus on the options page: wires the component to the store. */
export function CorpusPanel() {
  const { view, problem, attempt } = useLibrary();
  const [current, setCurrent] = useState<ImportState | null>(null);
  const [outlets, setOutlets] = useState<FeedOutletRow[] | null>(null);
  const control = useRef<AbortController | null>(null);

  const onFile = (file: File): void => {
    void attempt(async () => {
      const list = await wiring.readOpml(file);
      if (list) return setOutlets(list.map(rowOf));
      control.current = new AbortController();
      return wiring.runImport(file, control.current.signal, setCurrent);
    });
  };
  const search = async (query: string): Promise<void> => {
    if (query.trim() === '') return setOutlets(null);
    const reply = await send('library/outlets', { query });
    if (reply.ok) setOutlets(reply.value);
  };
  const download = async (): Promise<void> => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await wiring.exportFile());
    link.download = 'unmirror-corpus.jsonl';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  return (
    <Corpus
      batches={view.batches}
      feeds={view.feeds}
      current={current}
      outlets={outlets}
      problem={problem}
      onFile={onFile}
      onCancel={() => control.current?.abort()}
      onExport={() => void attempt(download)}
      onDrop={(id) => void attempt(() => wiring.removeBatch(id))}
      onSearchOutlets={(query) => void search(query)}
      onAddFeeds={(feeds) => void attempt(() => tickFeeds(feeds))}
      onRemoveFeed={(url) => void attempt(() => wiring.removeFeed(url))}
      onVisitFeeds={() => void attempt(() => send('feeds/visit', { url: null }))}
    />
  );
}

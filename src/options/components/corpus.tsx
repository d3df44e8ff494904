import type { ComponentChildren } from 'preact';
import { useWords } from '../../ui/use-words.ts';

export interface BatchRow {
  id: string;
  kind: 'library' | 'import' | 'feed';
  name: string;
  count: number;
  createdAt: string;
}

export interface FeedRow {
  url: string;
  outlet: string;
  lastFetched: string | null;
  nextFetch: string;
  lastError: string | null;
  failures: number;
  items: number;
}

/** A newsroom of the registry that publishes feeds. */
export interface FeedOutletRow {
  id: string;
  name: string;
  country: string | null;
  lang: string;
  feeds: string[];
}

export interface ImportState {
  name: string;
  totalBytes: number;
  bytes: number;
  lines: number;
  kept: number;
  duplicates: number;
  bad: number;
  badLines: { line: number; reason: string }[];
  phase: 'running' | 'done' | 'cancelled' | 'failed';
  problem: string | null;
}

export interface CorpusProps {
  batches: BatchRow[];
  feeds: FeedRow[];
  current: ImportState | null;
  /** Answer to the last search of the registry; null before the first. */
  outlets: FeedOutletRow[] | null;
  problem: string | null;
  onFile: (file: File) => void;
  onCancel: () => void;
  onExport: () => void;
  onDrop: (batch: string) => void;
  onSearchOutlets: (query: string) => void;
  onAddFeeds: (feeds: { url: string; outlet: string; lang: string }[]) => void;
  onRemoveFeed: (url: string) => void;
  onVisitFeeds: () => void;
}

/** The reader's own corpus: import, export, and feeds of the outlets they tick. */
export function Corpus(props: CorpusProps) {
  const words = useWords();
  return (
    <section class="card" id="corpus" aria-labelledby="corpus-title">
      <h2 id="corpus-title">{words.say('corpus_title')}</h2>
      <p class="hint">{words.say('corpus_hint')}</p>
      {props.problem && (
        <p class="problem" role="alert">
          {props.problem}
        </p>
      )}
      <ImportBox {...props} />
      <Batches {...props} />
      <h3>{words.say('feeds_title')}</h3>
      <p class="hint">{words.say('feeds_hint')}</p>
      <OutletSearch {...props} />
      <Feeds {...props} />
    </section>
  );
}

function FileButton({
  onFile,
  children,
}: {
  onFile: (file: File) => void;
  children: ComponentChildren;
}) {
  return (
    <label class="button file-button">
      {children}
      <input
        id="corpus-file"
        type="file"
        accept=".jsonl,.ndjson,.json,.opml,.xml"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}

function ImportBox({ current, batches, onFile, onCancel, onExport }: CorpusProps) {
  const words = useWords();
  const running = current?.phase === 'running';
  return (
    <div class="import">
      <p class="row">
        {running ? (
          <button type="button" id="import-cancel" onClick={onCancel}>
            {words.say('import_cancel')}
          </button>
        ) : (
          <FileButton onFile={onFile}>{words.say('import_choose')}</FileButton>
        )}
        <button type="button" id="corpus-export" disabled={batches.length === 0} onClick={onExport}>
          {words.say('corpus_export')}
        </button>
      </p>
      {current && <ImportStatus state={current} />}
    </div>
  );
}

function ImportStatus({ state }: { state: ImportState }) {
  const words = useWords();
  const { name, kept, duplicates, bad, lines } = state;
  return (
    <div class="import-status" data-phase={state.phase}>
      {state.phase === 'running' && (
        <progress max={Math.max(state.totalBytes, 1)} value={state.bytes} aria-label={name} />
      )}
      <p role="status" id="import-status">
        {state.phase === 'failed'
          ? words.say('import_failed', { name, problem: state.problem ?? '' })
          : words.say(`import_${state.phase}`, {
              name,
              kept: words.number(kept),
              duplicates: words.number(duplicates),
              bad: words.number(bad),
              lines: words.number(lines),
            })}
      </p>
      {state.badLines.length > 0 && state.phase !== 'running' && (
        <details>
          <summary>{words.count('import_bad_lines', bad)}</summary>
          <ul class="bad-lines">
            {state.badLines.slice(0, 200).map(({ line, reason }) => (
              <li key={line}>
                {words.say('import_bad_line', { line: words.number(line), reason })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Batches({ batches, onDrop }: CorpusProps) {
  const words = useWords();
  if (batches.length === 0) return <p class="hint">{words.say('corpus_empty')}</p>;
  return (
    <ul class="rows" id="batches">
      {batches.map((batch) => (
        <li key={batch.id}>
          <span>
            {batch.kind === 'library' ? words.say('corpus_library') : batch.name}
            <small>
              {words.count('corpus_records', batch.count)} · {words.date(batch.createdAt)}
            </small>
          </span>
          <button type="button" onClick={() => onDrop(batch.id)}>
            {words.say('remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function OutletSearch({ outlets, feeds, onSearchOutlets, onAddFeeds, onRemoveFeed }: CorpusProps) {
  const words = useWords();
  const ticked = new Set(feeds.map((feed) => feed.url));
  const offered = (outlets ?? [])
    .flatMap(({ id, lang, feeds: urls }) => urls.map((url) => ({ url, outlet: id, lang })))
    .filter(({ url }) => !ticked.has(url));
  return (
    <div class="outlet-search">
      <label>
        {words.say('feeds_search')}
        <input
          id="feeds-search"
          type="search"
          onInput={(event) => onSearchOutlets(event.currentTarget.value)}
        />
      </label>
      {outlets && outlets.length === 0 && <p class="hint">{words.say('feeds_no_outlet')}</p>}
      {offered.length > 1 && (
        <button type="button" id="feeds-tick-all" onClick={() => onAddFeeds(offered)}>
          {words.count('feeds_tick_all', offered.length)}
        </button>
      )}
      <ul class="rows">
        {(outlets ?? []).flatMap((outlet) =>
          outlet.feeds.map((url) => (
            <li key={url}>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={ticked.has(url)}
                  onChange={(event) =>
                    event.currentTarget.checked
                      ? onAddFeeds([{ url, outlet: outlet.id, lang: outlet.lang }])
                      : onRemoveFeed(url)
                  }
                />
                <span>
                  {outlet.name}
                  {outlet.country && ` (${words.country(outlet.country)})`}
                  <small>{url}</small>
                </span>
              </label>
            </li>
          )),
        )}
      </ul>
    </div>
  );
}

function Feeds({ feeds, onRemoveFeed, onVisitFeeds }: CorpusProps) {
  const words = useWords();
  if (feeds.length === 0) return <p class="hint">{words.say('feeds_none')}</p>;
  return (
    <>
      <ul class="rows" id="feeds">
        {feeds.map((feed) => (
          <li key={feed.url}>
            <span>
              {feed.url}
              <small>
                {feed.lastFetched
                  ? words.say('feeds_last', { when: words.dateTime(feed.lastFetched) })
                  : words.say('feeds_never')}
                {' · '}
                {words.say('feeds_next', { when: words.dateTime(feed.nextFetch) })}
                {' · '}
                {words.count('corpus_records', feed.items)}
              </small>
              {feed.lastError && (
                <small class="problem">
                  {words.say('feeds_error', {
                    problem: feed.lastError,
                    n: words.number(feed.failures),
                  })}
                </small>
              )}
            </span>
            <button type="button" onClick={() => onRemoveFeed(feed.url)}>
              {words.say('remove')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" id="feeds-visit" onClick={onVisitFeeds}>
        {words.say('feeds_visit')}
      </button>
    </>
  );
}

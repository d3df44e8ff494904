/** One page with fixture data, chosen by the address: ?page=sidebar&state=copy&lang=en&theme=dark */
import { type ComponentChildren, render } from 'preact';
import { useState } from 'preact/hooks';
import type { OptionsActions } from '../../src/options/components/actions.ts';
import { Corpus } from '../../src/options/components/corpus.tsx';
import { Options } from '../../src/options/components/options.tsx';
import { Popup } from '../../src/popup/components/popup.tsx';
import type { Settings } from '../../src/shared/settings.ts';
import type { SidebarActions } from '../../src/sidebar/components/actions.ts';
import { Sidebar } from '../../src/sidebar/components/app.tsx';
import { dressPage, loadWords } from '../../src/ui/load-words.ts';
import { WordsContext } from '../../src/ui/use-words.ts';
import { REPORTS, SETTINGS } from './fixtures.ts';

declare global {
  interface Window {
    /** What the components asked for, in order. */
    asked: unknown[][];
  }
}

const asked: unknown[][] = [];
window.asked = asked;
const log =
  (name: string) =>
  (...args: unknown[]) =>
    void asked.push([name, ...args]);

function sidebarActions(setSettings: (part: Partial<Settings>) => void): SidebarActions {
  return {
    close: log('close'),
    check: log('check'),
    mark: async (evidence) => {
      log('mark')(evidence.quote);
      return evidence.quote !== 'Enlarge image';
    },
    openOriginal: log('openOriginal'),
    copy: async (text) => {
      log('copy')(text);
      return true;
    },
    share: log('share'),
    save: log('save'),
    print: log('print'),
    overrule: log('overrule'),
    undoOverrule: log('undoOverrule'),
    setReader: (reader) => setSettings({ reader }),
    setTheme: (theme) => setSettings({ theme }),
    openOptions: log('openOptions'),
  };
}

function SidebarPage({ state, first }: { state: string; first: Settings }) {
  const [settings, setSettings] = useState(first);
  const actions = sidebarActions((part) => {
    log('change')(part);
    setSettings((old) => ({ ...old, ...part }));
  });
  return (
    <Sidebar
      report={REPORTS[state] ?? null}
      settings={settings}
      actions={actions}
      today="2026-11-21"
    />
  );
}

function PopupPage({ state }: { state: string }) {
  return (
    <Popup
      report={REPORTS[state] ?? null}
      actions={{
        openSidebar: log('openSidebar'),
        openOriginal: log('openOriginal'),
        check: log('check'),
        setSite: log('setSite'),
        openOptions: log('openOptions'),
      }}
    />
  );
}

function corpusSlot(empty: boolean): ComponentChildren {
  return (
    <Corpus
      batches={
        empty
          ? []
          : [
              {
                id: 'a',
                kind: 'import',
                name: 'my-archive.jsonl',
                count: 1240,
                createdAt: '2026-11-02T10:00:00Z',
              },
            ]
      }
      feeds={[]}
      current={null}
      outlets={null}
      problem={null}
      onFile={log('file')}
      onCancel={log('cancel')}
      onExport={log('export')}
      onDrop={log('drop')}
      onSearchOutlets={log('searchOutlets')}
      onAddFeeds={log('addFeeds')}
      onRemoveFeed={log('removeFeed')}
      onVisitFeeds={log('visitFeeds')}
    />
  );
}

function OptionsPage({ state, first }: { state: string; first: Settings }) {
  const [settings, setSettings] = useState(first);
  const empty = state === 'empty';
  const actions: OptionsActions = {
    change: (part) => {
      log('change')(part);
      setSettings((old) => ({ ...old, ...part }));
    },
    forget: log('forget'),
    undo: log('undo'),
    exportReport: log('exportReport'),
    erase: log('erase'),
  };
  const data = {
    version: '0.1.0',
    overrules: empty
      ? []
      : [
          {
            target: 'localpaper.example',
            scope: 'site' as const,
            was: 'possible' as const,
            at: '2026-11-20T09:00:00Z',
            evidence: [],
            original: null,
          },
        ],
    learned: empty
      ? []
      : [{ domain: 'mirrors.example', pages: ['a', 'b', 'c'], since: '2026-10-01T00:00:00Z' }],
    stored: empty
      ? []
      : [
          { name: 'settings', count: 1, bytes: 412 },
          { name: 'learned', count: 1, bytes: 230 },
          { name: 'library', count: 1240, bytes: 1_830_000 },
        ],
  };
  return (
    <Options
      settings={settings}
      actions={actions}
      data={data}
      saved={state === 'saved'}
      corpus={corpusSlot(empty)}
    />
  );
}

const ask = new URLSearchParams(location.search);
const state = ask.get('state') ?? 'copy';
const theme =
  ask.get('theme') === 'dark' ? 'dark' : ask.get('theme') === 'light' ? 'light' : 'system';
const first: Settings = { ...SETTINGS, theme };
const words = await loadWords(
  async (language) => (await fetch(`/_locales/${language}/messages.json`)).json(),
  [ask.get('lang') ?? 'en'],
);
dressPage(document.documentElement, words, theme);
const pages: Record<string, ComponentChildren> = {
  sidebar: <SidebarPage state={state} first={first} />,
  popup: <PopupPage state={state} />,
  options: <OptionsPage state={state} first={first} />,
};
const root = document.getElementById('app');
if (root) {
  render(
    <WordsContext.Provider value={words}>
      {pages[ask.get('page') ?? 'sidebar']}
    </WordsContext.Provider>,
    root,
  );
  document.documentElement.dataset.ready = 'true';
}

import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../shared/browser.ts';
import { type Reply, send, type TabReport } from '../shared/messages.ts';
import { readOwnFile } from '../shared/own-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../shared/settings.ts';
import type { Messages } from '../ui/catalogue.ts';
import { copyText, saveText } from '../ui/hand-over.ts';
import { dressPage, loadWords } from '../ui/load-words.ts';
import { WordsContext } from '../ui/use-words.ts';
import type { Words } from '../ui/words.ts';
import type { SidebarActions } from './components/actions.ts';
import { Sidebar } from './components/app.tsx';
import './style.css';

/** The frame's own tab: the background takes it from the sender. */
const HERE = { tabId: null };
const POLL_MS = 400;

const readCatalogue = (language: string): Promise<Messages> =>
  readOwnFile(`_locales/${language}/messages.json`);

/** A report of our own when the background cannot be reached. */
function failure(problem: string): TabReport {
  return {
    tabId: -1,
    url: '',
    host: '',
    state: 'failed',
    analysis: null,
    problem,
    overruled: null,
    glance: false,
    private: false,
  };
}

/** The tab's report, asked again while the page is being read. */
function useReport(): [TabReport | null, (report: TabReport | null) => void] {
  const [report, setReport] = useState<TabReport | null>(null);
  useEffect(() => {
    if (report && report.state !== 'reading') return;
    const ask = async () => {
      const reply = await send('tab/report', HERE);
      setReport(reply.ok ? reply.value : failure(reply.error));
    };
    const timer = setTimeout(ask, report ? POLL_MS : 0);
    return () => clearTimeout(timer);
  }, [report]);
  return [report, setReport];
}

/** Takes the reader's own word back, then judges the page anew. */
async function undoOverrule(report: TabReport): Promise<Reply<TabReport>> {
  const page = report.url.split('#', 1)[0] ?? report.url;
  const list = await send('overrule/list');
  const found = (list.ok ? list.value : []).find(({ scope, target }) =>
    scope === 'page'
      ? report.overruled === 'page' && target === page
      : report.overruled === 'site' &&
        (report.host === target || report.host.endsWith(`.${target}`)),
  );
  await send('overrule/undo', { target: found?.target ?? page });
  return send('tab/check', HERE);
}

interface State {
  report: TabReport | null;
  setReport: (report: TabReport | null) => void;
  setSettings: (settings: Settings) => void;
  settings: Settings;
}

function createActions({ report, setReport, settings, setSettings }: State): SidebarActions {
  const change = (part: Partial<Settings>) => {
    setSettings({ ...settings, ...part });
    void send('settings/set', part);
  };
  const take = (reply: Reply<TabReport>) =>
    setReport(reply.ok ? reply.value : failure(reply.error));
  return {
    close: () => void send('tab/close-sidebar', HERE),
    check: () => {
      if (report) setReport({ ...report, state: 'reading' });
      void send('tab/check', HERE).then(take);
    },
    mark: async ({ quote, where }) => {
      const block = where.part === 'block' ? where.index : null;
      const reply = await send('tab/mark', { ...HERE, quote, block });
      return reply.ok && reply.value;
    },
    openOriginal: (url) =>
      void send('original/open', { url, copyUrl: report?.url ?? null, background: false }),
    copy: copyText,
    share:
      typeof navigator.share === 'function'
        ? (url, title) => void navigator.share({ url, title }).catch(() => copyText(url))
        : null,
    save: saveText,
    print: () => window.print(),
    overrule: (scope) => void send('overrule/set', { ...HERE, scope }).then(take),
    undoOverrule: () => {
      if (report) void undoOverrule(report).then(take);
    },
    setReader: (reader) => change({ reader }),
    setTheme: (theme) => change({ theme }),
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}

function Page({ words, first }: { words: Words; first: Settings }) {
  const [settings, setSettings] = useState(first);
  const [report, setReport] = useReport();
  useEffect(() => dressPage(document.documentElement, words, settings.theme), [words, settings]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) void send('tab/close-sidebar', HERE);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  const actions = createActions({ report, setReport, settings, setSettings });
  return (
    <WordsContext.Provider value={words}>
      <Sidebar
        report={report}
        settings={settings}
        actions={actions}
        today={new Date().toISOString().slice(0, 10)}
      />
    </WordsContext.Provider>
  );
}

async function start(root: HTMLElement): Promise<void> {
  const reply = await send('settings/get');
  const settings = reply.ok ? reply.value : DEFAULT_SETTINGS;
  const wished = [settings.uiLanguage, browser.i18n.getUILanguage()].filter(Boolean);
  const words = await loadWords(readCatalogue, wished);
  render(<Page words={words} first={settings} />, root);
}

const root = document.getElementById('app');
if (root) void start(root);

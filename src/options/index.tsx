import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../shared/browser.ts';
import { type Overrule, type Reply, send } from '../shared/messages.ts';
import { readOwnFile } from '../shared/own-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../shared/settings.ts';
import type { Messages } from '../ui/catalogue.ts';
import { saveText } from '../ui/hand-over.ts';
import { dressPage, loadWords } from '../ui/load-words.ts';
import { WordsContext } from '../ui/use-words.ts';
import type { Words } from '../ui/words.ts';
import type { OptionsActions, OptionsData } from './components/actions.ts';
import { Options } from './components/options.tsx';
import { CorpusPanel } from './corpus-panel.tsx';
import './style.css';

const SAVED_MS = 2000;

const readCatalogue = (language: string): Promise<Messages> =>
  readOwnFile(`_locales/${language}/messages.json`);

function valueOr<T>(reply: Reply<T>, fallback: T): T {
  return reply.ok ? reply.value : fallback;
}

function wordsFor(settings: Settings): Promise<Words> {
  const wished = [settings.uiLanguage, browser.i18n.getUILanguage()].filter(Boolean);
  return loadWords(readCatalogue, wished);
}

async function readData(): Promise<OptionsData> {
  const [overrules, learned, stored] = await Promise.all([
    send('overrule/list'),
    send('learned/list'),
    send('stored/list'),
  ]);
  return {
    overrules: valueOr(overrules, []),
    learned: valueOr(learned, []),
    stored: valueOr(stored, []),
    version: browser.runtime.getManifest().version,
  };
}

/** The report that a reader may send to whom they like: what we said and why. */
function reportOf(overrules: Overrule[], version: string): string {
  return `${JSON.stringify({ product: 'Unmirror', version, overrules }, null, 2)}\n`;
}

/** Whether "Saved" shows, and how to show it for a moment; showing it again starts anew. */
function useSavedSign(): [boolean, () => void] {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (count === 0) return;
    const timer = setTimeout(() => setCount(0), SAVED_MS);
    return () => clearTimeout(timer);
  }, [count]);
  return [count > 0, () => setCount((before) => before + 1)];
}

function Page(first: { words: Words; settings: Settings; data: OptionsData }) {
  const [words, setWords] = useState(first.words);
  const [settings, setSettings] = useState(first.settings);
  const [data, setData] = useState(first.data);
  const [saved, showSaved] = useSavedSign();
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = useCallback(async () => setData(await readData()), []);
  useEffect(() => {
    dressPage(document.documentElement, words, settings.theme);
    document.title = words.say('options_title');
  }, [words, settings]);
  const change = async (part: Partial<Settings>): Promise<void> => {
    const reply = await send('settings/set', part);
    setProblem(reply.ok ? null : reply.error);
    // A fresh object brings a control back to what is really set.
    setSettings((old) => (reply.ok ? reply.value : { ...old }));
    if (!reply.ok) return;
    showSaved();
    if ('uiLanguage' in part) setWords(await wordsFor(reply.value));
    await refresh();
  };
  const after = async (reply: Reply<unknown>): Promise<void> => {
    setProblem(reply.ok ? null : reply.error);
    await refresh();
  };
  const actions: OptionsActions = {
    change: (part) => void change(part),
    forget: (domain) => void send('learned/forget', { domain }).then(after),
    undo: (target) => void send('overrule/undo', { target }).then(after),
    exportReport: (overrules) =>
      saveText('unmirror-report.json', reportOf(overrules, data.version), 'application/json'),
    erase: () =>
      void send('stored/erase').then(async (reply) => {
        setSettings(valueOr(await send('settings/get'), DEFAULT_SETTINGS));
        await after(reply);
      }),
  };
  return (
    <WordsContext.Provider value={words}>
      <Options
        settings={settings}
        actions={actions}
        data={data}
        saved={saved}
        problem={problem}
        corpus={<CorpusPanel />}
      />
    </WordsContext.Provider>
  );
}

async function start(root: HTMLElement): Promise<void> {
  const settings = valueOr(await send('settings/get'), DEFAULT_SETTINGS);
  const [words, data] = await Promise.all([wordsFor(settings), readData()]);
  render(<Page words={words} settings={settings} data={data} />, root);
}

const root = document.getElementById('app');
if (root) void start(root);

import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../shared/browser.ts';
import { type Reply, send, type TabReport } from '../shared/messages.ts';
import { readOwnFile } from '../shared/own-file.ts';
import { DEFAULT_SETTINGS, listsSite } from '../shared/settings.ts';
import type { Messages } from '../ui/catalogue.ts';
import { dressPage, loadWords } from '../ui/load-words.ts';
import { WordsContext } from '../ui/use-words.ts';
import type { Words } from '../ui/words.ts';
import { Popup, type PopupActions } from './components/popup.tsx';
import './style.css';

const POLL_MS = 250;

const readCatalogue = (language: string): Promise<Messages> =>
  readOwnFile(`_locales/${language}/messages.json`);

/** The tab the popup speaks of: the active one, or `?tab=` when the page is opened in a tab. */
async function findTab(): Promise<number | null> {
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  if (Number.isInteger(asked) && asked > 0) return asked;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

function useReport(tabId: number | null): [TabReport | null, (reply: Reply<TabReport>) => void] {
  const [report, setReport] = useState<TabReport | null>(null);
  const take = (reply: Reply<TabReport>): void => {
    if (reply.ok) setReport(reply.value);
    else setReport((old) => old && { ...old, state: 'failed', problem: reply.error });
  };
  useEffect(() => {
    if (report && report.state !== 'reading') return;
    const ask = async () => take(await send('tab/report', { tabId }));
    const timer = setTimeout(ask, report ? POLL_MS : 0);
    return () => clearTimeout(timer);
  }, [report, tabId]);
  return [report, take];
}

/** Puts the site on the list of sites that are left alone, or takes it off. */
async function setSite(host: string, on: boolean): Promise<void> {
  const reply = await send('settings/get');
  if (!reply.ok) return;
  const others = reply.value.ignoredSites.filter((site) => !listsSite([site], host));
  await send('settings/set', { ignoredSites: on ? others : [...others, host] });
}

function Page({ words, tabId }: { words: Words; tabId: number | null }) {
  const [report, take] = useReport(tabId);
  const ask = { tabId };
  const actions: PopupActions = {
    openSidebar: () => void send('tab/open-sidebar', ask).then(() => close()),
    openOriginal: (url) =>
      void send('original/open', { url, copyUrl: report?.url ?? null, background: false }).then(
        () => close(),
      ),
    check: () =>
      void send('tab/check', ask).then(async (reply) => {
        take(reply);
        if (reply.ok && reply.value.state === 'ready') await send('tab/open-sidebar', ask);
      }),
    setSite: (on) => {
      if (report)
        void setSite(report.host, on).then(async () => take(await send('tab/report', ask)));
    },
    openOptions: () => void browser.runtime.openOptionsPage().then(() => close()),
  };
  return (
    <WordsContext.Provider value={words}>
      <Popup report={report} actions={actions} />
    </WordsContext.Provider>
  );
}

async function start(root: HTMLElement): Promise<void> {
  const [reply, tabId] = await Promise.all([send('settings/get'), findTab()]);
  const settings = reply.ok ? reply.value : DEFAULT_SETTINGS;
  const wished = [settings.uiLanguage, browser.i18n.getUILanguage()].filter(Boolean);
  const words = await loadWords(readCatalogue, wished);
  dressPage(document.documentElement, words, settings.theme);
  render(<Page words={words} tabId={tabId} />, root);
}

const root = document.getElementById('app');
if (root) void start(root);

import { parseAddress } from '../core/text/address.ts';
import { browser } from '../shared/browser.ts';
import { Problem } from '../shared/log.ts';
import type { BackgroundCalls, Caller, Handlers } from '../shared/messages.ts';
import { rememberOpened } from './opened.ts';

interface Opening {
  url: string;
  copyUrl: string | null;
  background: boolean;
}

/** The popup belongs to no tab: the window it hangs on decides. */
async function isPrivate(caller: Caller): Promise<boolean> {
  if (caller.tabId !== null) return caller.private;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.incognito ?? true;
}

/** Opens an address beside the reader's tab. A tab made by an extension sends no referrer. */
async function open({ url, copyUrl, background }: Opening, caller: Caller): Promise<void> {
  const address = parseAddress(url);
  if (!address) throw new Problem('This address cannot be opened: it is no web address.');
  const opener = caller.tabId === null ? {} : { openerTabId: caller.tabId };
  await browser.tabs.create({ url: address.url, active: !background, ...opener });
  const copy = copyUrl === null ? null : parseAddress(copyUrl);
  if (copy && !(await isPrivate(caller))) await rememberOpened(copy.url, address.url);
}

export const originalCalls: Handlers<BackgroundCalls> = {
  'original/open': async (ask, caller) => {
    await open(ask, caller);
    return null;
  },
};

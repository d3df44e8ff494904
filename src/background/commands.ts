import { browser } from '../shared/browser.ts';
import { logProblem } from '../shared/log.ts';
import { sendToTab } from '../shared/messages.ts';
import { openSidebar } from './visit.ts';

/** The keyboard shortcut: closes the sidebar where it is open, opens it where it is not. */
export async function toggleSidebar(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  const open = await sendToTab(tabId, 'page/unmount', [], 2000);
  if (open.ok && open.value) return;
  await openSidebar(tabId).catch((error: unknown) => logProblem('opening the sidebar', error));
}

export function onCommand(command: string, tab?: { id?: number | undefined }): void {
  if (command !== 'toggle-sidebar') return;
  if (tab?.id !== undefined) void toggleSidebar(tab.id);
  else {
    void browser.tabs
      .query({ active: true, lastFocusedWindow: true })
      .then(([active]) => toggleSidebar(active?.id));
  }
}

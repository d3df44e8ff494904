import { browser } from '../shared/browser.ts';
import { type BackgroundCalls, listen } from '../shared/messages.ts';
import { onCommand } from './commands.ts';
import { listenForFeeds } from './feeds.ts';
import { learnedCalls } from './learned.ts';
import { libraryCalls } from './library.ts';
import { openPagesCalls } from './open-pages.ts';
import { originalCalls } from './original.ts';
import { overruleCalls } from './overrule.ts';
import { dropReport } from './reports.ts';
import { settingsCalls } from './settings.ts';
import { storedCalls } from './stored.ts';
import { visitCalls } from './visit.ts';

// Every listener is registered here, at once: a worker that wakes up is asked before it could wait.
listen<BackgroundCalls>({
  ...visitCalls,
  ...settingsCalls,
  ...openPagesCalls,
  ...overruleCalls,
  ...learnedCalls,
  ...originalCalls,
  ...storedCalls,
  ...libraryCalls,
});
browser.tabs.onRemoved.addListener((tabId) => void dropReport(tabId));
listenForFeeds();
browser.commands?.onCommand.addListener(onCommand);

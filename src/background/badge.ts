import { browser } from '../shared/browser.ts';
import type { TabReport } from '../shared/messages.ts';

type Look = 'icon' | 'icon-alert' | 'icon-off';

const COLOURS = { copy: '#b3261e', possible: '#9a6700' } as const;

function lookOf(report: TabReport | null): { look: Look; text: string; colour: string } {
  const level =
    report?.state === 'ready' && !report.overruled ? report.analysis?.verdict.level : null;
  if (level === 'copy') return { look: 'icon-alert', text: '!', colour: COLOURS.copy };
  if (level === 'possible') return { look: 'icon-alert', text: '?', colour: COLOURS.possible };
  return { look: report?.state === 'off' ? 'icon-off' : 'icon', text: '', colour: COLOURS.copy };
}

/** Puts badge and icon of a tab right. A tab that closed in between is no error. */
export async function showBadge(tabId: number, report: TabReport | null): Promise<void> {
  const { look, text, colour } = lookOf(report);
  const path = Object.fromEntries([16, 32].map((size) => [size, `icons/${look}-${size}.png`]));
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setIcon({ tabId, path }),
  ]);
}

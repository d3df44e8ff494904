import type { Browser, Page } from 'puppeteer-core';

export function bundlePreview(out: string): Promise<void>;
export function servePreview(out: string): Promise<{ base: string; close: () => void }>;
export function launchBrowser(): Promise<Browser>;
export function openPreview(
  browser: Browser,
  base: string,
  query: Record<string, string>,
): Promise<{ page: Page; problems: string[] }>;
export const SIDEBAR_STATES: readonly string[];

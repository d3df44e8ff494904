export type BrowserKind = 'chrome' | 'firefox';
export function findBrowser(kind: BrowserKind): string | null;
export function howToInstall(kind: BrowserKind): string;

import { unclobbered } from './unclobbered.ts';

/** Page code may take its time to fill the page after it changed the address. */
const SETTLE_MS = 250;

interface NavigationTarget {
  addEventListener(type: string, run: () => void, options: { signal: AbortSignal }): void;
}

const pageOf = (url: string): string => url.split('#', 1)[0] ?? url;

/** Resolves when the page is really shown: a prerendered page may never be. */
export function whenShown(signal: AbortSignal): Promise<void> {
  const page = unclobbered(document as Document & { prerendering?: boolean });
  // An element with this name answers to it where the browser has no such field.
  if (page.prerendering !== true) return Promise.resolve();
  return new Promise((resolve) => {
    page.addEventListener('prerenderingchange', () => resolve(), { once: true, signal });
  });
}

/** Titles change with in-page navigation; that is cheap to watch where no Navigation API is. */
function watchTitle(check: () => void, signal: AbortSignal): void {
  const { head } = unclobbered(document);
  if (!head) return;
  const observer = new MutationObserver(check);
  observer.observe(head, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Calls `arrive` for the page as it stands and again whenever the address changes without a load
 * or the page comes back out of the back/forward cache; `leave` before each of them and at the end.
 */
export function followPages(signal: AbortSignal, arrive: () => void, leave: () => void): void {
  let current = pageOf(location.href);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    const now = pageOf(location.href);
    if (now === current) return;
    current = now;
    leave();
    clearTimeout(timer);
    timer = setTimeout(arrive, SETTLE_MS);
  };
  const { navigation } = globalThis as { navigation?: NavigationTarget };
  // An element with this id answers to the name where the browser has no such interface.
  if (navigation && 'currentEntry' in navigation) {
    navigation.addEventListener('navigatesuccess', check, { signal });
    navigation.addEventListener('currententrychange', check, { signal });
  } else {
    watchTitle(check, signal);
  }
  addEventListener('popstate', check, { signal });
  addEventListener('pagehide', leave, { signal });
  const comeBack = (event: PageTransitionEvent) => {
    if (event.persisted) arrive();
  };
  addEventListener('pageshow', comeBack, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    leave();
  });
  arrive();
}

import { browser } from '../shared/browser.ts';

/** Work at one go before messages and timers are let in. */
const BUDGET_MS = 8;
/** Browsers end a worker that was not spoken to for half a minute, whatever it is doing. */
const SIGN_OF_LIFE_MS = 10_000;

/** To be awaited between pieces of a long work: lets messages and timers in when it is time. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  let alive = since;
  return async () => {
    const now = performance.now();
    if (now - alive > SIGN_OF_LIFE_MS) {
      alive = now;
      await browser.runtime.getPlatformInfo();
    }
    if (now - since < BUDGET_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}

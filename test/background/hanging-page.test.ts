import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const never = () => new Promise<never>(() => undefined);
const fake = {
  runtime: { id: 'unmirror' },
  scripting: { insertCSS: never, executeScript: never },
};
Object.assign(globalThis, { browser: fake, chrome: fake });

// The polyfill takes the interface it finds when it is loaded.
const { injectContent, injectReader } = await import('../../src/background/tabs.ts');

beforeAll(() => void vi.useFakeTimers());
afterAll(() => void vi.useRealTimers());

it.each([
  ['our script', injectContent],
  ['the reader-mode library', injectReader],
])('waits some seconds, and no longer, for a page that does not take %s in', async (_, inject) => {
  const done = vi.fn();
  void inject(7).then(done);
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(done).toHaveBeenCalledWith(false);
});

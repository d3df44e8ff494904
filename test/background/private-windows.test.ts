import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller, TabReport } from '../../src/shared/messages.ts';

/** A store that counts what is written into it. */
class FakeArea {
  items: Record<string, unknown> = {};
  full = false;
  async get(key: string | null): Promise<Record<string, unknown>> {
    if (key === null) return { ...this.items };
    return key in this.items ? { [key]: this.items[key] } : {};
  }
  async set(items: Record<string, unknown>): Promise<void> {
    if (this.full) throw new Error('QUOTA_BYTES quota exceeded');
    Object.assign(this.items, items);
  }
  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) delete this.items[key];
  }
}

const local = new FakeArea();
const session = new FakeArea();
const nothing = async (): Promise<null> => null;
const opened: string[] = [];
const fake = {
  runtime: { id: 'unmirror', getURL: (path: string) => `chrome-extension://unmirror/${path}` },
  storage: { local, session },
  action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setIcon: nothing },
  tabs: {
    get: async (id: number) => ({ id, incognito: true }),
    query: async () => [{ id: 1, incognito: true }],
    sendMessage: nothing,
    create: async ({ url }: { url: string }) => opened.push(url),
  },
};
Object.assign(globalThis, { browser: fake, chrome: fake });

// The polyfill takes the interface it finds when it is loaded.
const { readReport, writeReport, blankReport, dropReport } = await import(
  '../../src/background/reports.ts'
);
const { overruleCalls } = await import('../../src/background/overrule.ts');
const { originalCalls } = await import('../../src/background/original.ts');
const { openPagesCalls } = await import('../../src/background/open-pages.ts');

const URL = 'http://copy.example/a.html';
const caller: Caller = { from: 'extension', tabId: 1, mayNameTab: false, url: '', private: true };

function report(isPrivate: boolean): TabReport {
  const blank = blankReport({ tabId: 1, url: URL, private: isPrivate }, 'ready');
  const analysis = {
    verdict: { level: 'copy' },
    evidence: [{ code: 'sign-off', quote: 'x' }],
    origin: { url: null },
  };
  return { ...blank, analysis: analysis as unknown as TabReport['analysis'] };
}

beforeEach(async () => {
  for (const area of [local, session]) Object.assign(area, { items: {}, full: false });
  opened.length = 0;
  await dropReport(1);
});

describe('a private window', () => {
  it('has its report in memory only', async () => {
    await writeReport(report(true));
    expect((await readReport(1))?.analysis?.verdict.level).toBe('copy');
    expect(session.items).toEqual({});
    await dropReport(1);
    expect(await readReport(1)).toBeNull();
  });

  it('keeps "this is wrong" for the page that is open, and stores nothing', async () => {
    await writeReport(report(true));
    const next = await overruleCalls['overrule/set']?.({ tabId: null, scope: 'site' }, caller);
    expect(next).toMatchObject({ overruled: 'site' });
    expect([local.items, session.items]).toEqual([{}, {}]);
  });

  it('opens an original without remembering it', async () => {
    const ask = { url: 'https://real.example/x', copyUrl: URL, background: false };
    await originalCalls['original/open']?.(ask, caller);
    await originalCalls['original/open']?.(ask, { ...caller, tabId: null, private: false });
    expect(opened).toEqual(['https://real.example/x', 'https://real.example/x']);
    expect(local.items).toEqual({});
  });
});

describe('an ordinary window', () => {
  it('stores its report and what the reader said', async () => {
    await writeReport(report(false));
    await overruleCalls['overrule/set']?.(
      { tabId: null, scope: 'page' },
      { ...caller, private: false },
    );
    expect(session.items['report:1']).toMatchObject({ overruled: 'page' });
    expect(local.items['overruled']).toMatchObject([{ target: URL, scope: 'page', was: 'copy' }]);
  });

  it('still has its report when the store of the session takes nothing', async () => {
    session.full = true;
    await writeReport(report(false));
    expect(await readReport(1)).toMatchObject({ url: URL, state: 'ready' });
    session.full = false;
    await writeReport({ ...report(false), overruled: 'page' });
    expect(await readReport(1)).toMatchObject({ overruled: 'page' });
  });

  it('answers with a plain sentence when the disk is full, and keeps the page as it was', async () => {
    local.full = true;
    await writeReport(report(false));
    const change = openPagesCalls['settings/set']?.({ onCopy: 'badge' }, caller);
    await expect(change).rejects.toThrow('could not be stored');
    const wrong = overruleCalls['overrule/set']?.({ tabId: null, scope: 'page' }, caller);
    await expect(wrong).rejects.toThrow('could not be stored');
    expect(await readReport(1)).toMatchObject({ overruled: null });
  });
});

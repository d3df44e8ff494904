import { beforeEach, describe, expect, it } from 'vitest';

const sent: { tabId: number; call: string }[] = [];
let open = false;
const report = {
  tabId: 7,
  url: 'http://copy.example/a',
  host: 'copy.example',
  state: 'ready',
  analysis: { article: { blocks: [{ type: 'paragraph', text: 'Words.' }] } },
  problem: null,
  overruled: null,
  glance: false,
  private: false,
};
const fake = {
  runtime: { id: 'unmirror', getURL: (path: string) => path },
  storage: {
    session: { get: async () => ({ 'report:7': report }) },
    local: { get: async () => ({}) },
  },
  tabs: {
    get: async (id: number) => ({ id, incognito: false }),
    query: async () => [{ id: 7 }],
    sendMessage: async (tabId: number, { call }: { call: string }) => {
      sent.push({ tabId, call });
      return { ok: true, value: call === 'page/unmount' ? open : null };
    },
  },
};
Object.assign(globalThis, { browser: fake, chrome: fake });

// The polyfill takes the interface it finds when it is loaded.
const { onCommand, toggleSidebar } = await import('../../src/background/commands.ts');

const calls = (): string[] => sent.map(({ tabId, call }) => `${tabId} ${call}`);

describe('the keyboard shortcut', () => {
  beforeEach(() => {
    sent.length = 0;
    open = false;
  });

  it('opens the sidebar where it is closed', async () => {
    await toggleSidebar(7);
    expect(calls()).toEqual(['7 page/unmount', '7 page/mount']);
  });

  it('closes the sidebar where it is open', async () => {
    open = true;
    await toggleSidebar(7);
    expect(calls()).toEqual(['7 page/unmount']);
  });

  it('takes the active tab when the browser names none, and knows no other command', async () => {
    onCommand('something-else', { id: 7 });
    onCommand('toggle-sidebar');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls()).toEqual(['7 page/unmount', '7 page/mount']);
  });
});

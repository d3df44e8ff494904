import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../../src/shared/log.ts';
import {
  answer,
  type BackgroundCalls,
  type Handlers,
  readCaller,
} from '../../src/shared/messages.ts';

// The polyfill loads only where it sees an extension around it.
vi.hoisted(() => Object.assign(globalThis, { chrome: { runtime: { id: 'own-id' } } }));

const OWN = 'own-id';
const page = { id: OWN, url: 'https://paper.example/a', frameId: 0, tab: { id: 7 } };
const framed = {
  id: OWN,
  url: 'chrome-extension://own-id/sidebar.html',
  frameId: 3,
  tab: { id: 7 },
};
const popup = { id: OWN, url: 'chrome-extension://own-id/popup.html' };

describe('who calls', () => {
  it('refuses other extensions', () => {
    expect(readCaller({ ...page, id: 'somebody-else' }, OWN)).toBeNull();
    expect(readCaller({ url: page.url }, OWN)).toBeNull();
  });

  it('takes the tab from the sender and lets only the popup name one', () => {
    expect(readCaller(page, OWN)).toMatchObject({ from: 'page', tabId: 7, mayNameTab: false });
    expect(readCaller(framed, OWN)).toMatchObject({ from: 'extension', mayNameTab: false });
    expect(readCaller(popup, OWN)).toMatchObject({ tabId: null, mayNameTab: true });
  });
});

describe('answers', () => {
  const handlers: Handlers<BackgroundCalls> = {
    'page/left': () => null,
    'learned/list': () => {
      throw new Error('secret detail');
    },
    'stored/list': () => Promise.reject(new Problem('The disk is full.')),
    'settings/get': () => ({ theme: 'dark' }) as never,
  };
  const ask = async (sender: Parameters<typeof readCaller>[0], message: unknown) => {
    const caller = readCaller(sender, OWN);
    return caller && answer(handlers, message, caller);
  };

  it('makes data out of values, errors and unknown calls', async () => {
    expect(await ask(popup, { call: 'settings/get' })).toEqual({
      ok: true,
      value: { theme: 'dark' },
    });
    expect(await ask(popup, { call: 'stored/list' })).toEqual({
      ok: false,
      error: 'The disk is full.',
    });
    expect(await ask(popup, { call: 'learned/list' })).toMatchObject({ ok: false });
    expect(JSON.stringify(await ask(popup, { call: 'learned/list' }))).not.toContain('secret');
    for (const message of [null, 7, {}, { call: 'toString' }, { call: 'no/such' }]) {
      expect(await ask(popup, message)).toMatchObject({ ok: false });
    }
  });

  it('lets a content script make only the calls of a page', async () => {
    expect(await ask(page, { call: 'page/left' })).toEqual({ ok: true, value: null });
    expect(await ask(page, { call: 'settings/get' })).toMatchObject({ ok: false });
  });
});

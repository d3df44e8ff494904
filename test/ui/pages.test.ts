import { describe, expect, it } from 'vitest';
import { click, text, usePages, violations } from './open-pages.ts';
import { SIDEBAR_STATES } from './preview-site.mjs';

const { open } = usePages('/tmp/unmirror-preview-pages');

describe('accessibility (axe)', () => {
  it.each(SIDEBAR_STATES)('sidebar, %s, light and dark', async (state) => {
    const page = await open({ page: 'sidebar', state });
    await page.$$eval('details', (all) => {
      for (const fold of all) fold.open = true;
    });
    expect(await violations(page)).toEqual([]);
  });

  it('every tool and the coverage', async () => {
    const page = await open({ page: 'sidebar', state: 'copy' });
    for (const tool of ['type', 'save']) {
      await click(page, `[data-tool="${tool}"]`);
      expect(await violations(page)).toEqual([]);
    }
    await click(page, '#tab-coverage');
    expect(await violations(page)).toEqual([]);
  });

  it.each(['copy', 'possible', 'honest', 'off', 'unread', 'nopage', 'loading'])(
    'popup, %s',
    async (state) => {
      expect(await violations(await open({ page: 'popup', state }, 360))).toEqual([]);
    },
  );

  it.each(['full', 'empty', 'saved'])('options, %s', async (state) => {
    expect(await violations(await open({ page: 'options', state }, 1000))).toEqual([]);
  });
});

describe('layout', () => {
  it.each([
    ['sidebar', 'copy'],
    ['sidebar', 'possible'],
    ['popup', 'copy'],
    ['options', 'full'],
  ])('%s, %s: nothing is wider than the window', async (name, state) => {
    for (const lang of ['en', 'de', 'ar']) {
      const page = await open({ page: name, state, lang });
      for (const width of [320, 360, 420, 1000]) {
        await page.setViewport({ width, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect({ lang, width, over: Math.max(0, wide) }).toEqual({ lang, width, over: 0 });
      }
    }
  });

  it('stands right to left in Arabic, and an English article in it does not', async () => {
    const page = await open({ page: 'sidebar', state: 'copy', lang: 'ar' });
    const dir = await page.evaluate(() => [
      document.documentElement.dir,
      document.querySelector('article')?.dir,
    ]);
    expect(dir).toEqual(['rtl', 'ltr']);
  });
});

describe('popup', () => {
  it('says the verdict and offers the original and the sidebar', async () => {
    const page = await open({ page: 'popup', state: 'copy' }, 360);
    expect(await text(page, 'h1')).toContain('machine translation');
    await click(page, '[data-action="open-sidebar"]');
    expect(await page.evaluate(() => window.asked.at(-1)?.[0])).toBe('openSidebar');
  });

  it('switches the site off', async () => {
    const page = await open({ page: 'popup', state: 'copy' }, 360);
    await click(page, '[data-action="site"]');
    expect(await page.evaluate(() => window.asked.at(-1))).toEqual(['setSite', false]);
  });
});

describe('options', () => {
  it('adds a site from a pasted address and refuses what is none', async () => {
    const page = await open({ page: 'options', state: 'full' }, 1000);
    await page.type('#ignored input', 'https://www.Example.com/page?x=1');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.asked.at(-1))).toEqual([
      'change',
      { ignoredSites: ['example.com', 'mail.example', 'webmail.example.org'] },
    ]);
    await page.type('#always input', 'not a site');
    await page.keyboard.press('Enter');
    expect(await text(page, '#always [role="alert"]')).toContain('example.com');
  });

  it('erases only after a second click', async () => {
    const page = await open({ page: 'options', state: 'full' }, 1000);
    await click(page, '#erase');
    expect(await page.evaluate(() => window.asked.length)).toBe(0);
    await page.waitForSelector('#erase-yes');
    await click(page, '#erase-yes');
    expect(await page.evaluate(() => window.asked.at(-1)?.[0])).toBe('erase');
  });
});

import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  bundlePreview,
  launchBrowser,
  openPreview,
  SIDEBAR_STATES,
  servePreview,
} from './preview-site.mjs';

/** The pages with fixture data in a real Chromium, under the extension's own strict policy. */
const OUT = '/tmp/unmirror-preview-test';
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
let browser: Browser;
let site: { base: string; close: () => void };
let current: Page | null = null;

// A busy machine draws slowly; nothing here waits for its own sake.
vi.setConfig({ testTimeout: 30_000 });

beforeAll(async () => {
  await bundlePreview(OUT);
  site = await servePreview(OUT);
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function open(query: Record<string, string>, width = 420): Promise<Page> {
  await current?.close();
  const { page, problems } = await openPreview(browser, site.base, query);
  await page.setViewport({ width, height: 900 });
  expect(problems).toEqual([]);
  current = page;
  return page;
}

async function text(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? '');
}

async function click(page: Page, selector: string): Promise<void> {
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

/** Axe through the debugger: the page's policy would not let a script tag in. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(AXE);
  for (const theme of ['light', 'dark']) {
    await page.$eval('html', (root, value) => root.setAttribute('data-theme', value), theme);
    const results = (await page.evaluate('axe.run()')) as AxeResults;
    for (const { id, nodes } of results.violations)
      found.push(...nodes.map(({ html }) => `${theme} ${id}: ${html.slice(0, 160)}`));
  }
  return found;
}

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

describe('sidebar', () => {
  it('names the newsroom and opens its address without a referrer', async () => {
    const page = await open({ page: 'sidebar', state: 'copy' });
    expect(await text(page, '.verdict h1')).toContain('DER SPIEGEL');
    expect(await text(page, '.outlet')).toBe('DER SPIEGEL, with AFP and dpa');
    const link = await page.$eval('[data-action="open-original"]', (element) => ({
      href: element.getAttribute('href'),
      rel: element.getAttribute('rel'),
      target: element.getAttribute('target'),
    }));
    expect(link).toEqual({
      href: 'https://www.spiegel.de/panorama/hafen-hamburg-sturmflut-a-1234.html',
      rel: 'noreferrer',
      target: '_blank',
    });
    await click(page, '[data-action="open-original"]');
    expect(await page.evaluate(() => window.asked.at(-1))).toEqual(['openOriginal', link.href]);
  });

  it('says "probably" below the threshold and "find" without an address', async () => {
    const page = await open({ page: 'sidebar', state: 'spun' });
    expect(await text(page, '[data-action="open-original"]')).toContain('Probably the original');
    const other = await open({ page: 'sidebar', state: 'possible' });
    expect(await text(other, '[data-action="find-original"]')).toContain('Find the original');
    expect(await text(other, '.find')).toContain('site:spiegel.de Hamburg Hafen Petersen');
    expect(await other.$('[data-action="open-original"]')).toBeNull();
  });

  it('sends nothing anywhere until pictures are asked for', async () => {
    const page = await open({ page: 'sidebar', state: 'copy' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(await page.$$('img')).toHaveLength(0);
    expect(await text(page, '[data-action="show-pictures"]')).toContain('i0.example.net');
    expect(asked).toEqual([]);
    await click(page, '[data-action="show-pictures"]');
    await page.waitForSelector('img.picture');
    expect(await page.$$eval('img', (all) => all.map((image) => image.referrerPolicy))).toEqual([
      'no-referrer',
      'no-referrer',
    ]);
  });

  it('lists the evidence, quotes it, and marks it on the page', async () => {
    const page = await open({ page: 'sidebar', state: 'copy' });
    await click(page, '.why > summary');
    expect(await page.$$('.sign')).toHaveLength(6);
    expect(await page.$$('.quoted[data-code="spacing_damage"]')).toHaveLength(2);
    expect(await text(page, '.sign p')).toContain('fek/AFP/dpa');
    await click(page, '[data-code="spacing_damage"] [data-action="mark"]');
    expect(await page.evaluate(() => window.asked.at(-1))).toEqual(['mark', 'Saturday morning .']);
    await click(page, '[data-code="a_code_without_wording"] [data-action="mark"]');
    await page.waitForFunction(
      () =>
        document.querySelector('[data-code="a_code_without_wording"] [role="status"]')?.textContent,
    );
  });

  it('shows mended text, and the printed one when asked', async () => {
    const page = await open({ page: 'sidebar', state: 'copy' });
    expect(await text(page, '.blocks p')).toContain('Saturday morning. Water');
    await click(page, '[data-action="as-printed"]');
    await page.waitForFunction(() =>
      document.querySelector('.blocks p')?.textContent?.includes('Saturday morning . Water'),
    );
  });

  it('groups lists and tables, and keeps every block in order', async () => {
    const page = await open({ page: 'sidebar', state: 'copy' });
    expect(await page.$$('.blocks ul > li')).toHaveLength(3);
    expect(await page.$$('.blocks table tr')).toHaveLength(3);
    expect(await page.$$('.blocks th')).toHaveLength(3);
    const shown = await text(page, '.blocks');
    const order = [
      'Two of the four',
      'Empty berths',
      'The gauge',
      'fish market',
      'Xaver',
      'Insurers',
      'Вода',
      '04:30',
    ];
    const places = order.map((words) => shown.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('changes and remembers the typography', async () => {
    const page = await open({ page: 'sidebar', state: 'copy' });
    await click(page, '[data-tool="type"]');
    await click(page, 'input[value="sans"]');
    await page.$eval('.typography input[type="range"]', (input) => {
      (input as HTMLInputElement).value = '24';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('article') as Element).fontSize === '24px',
    );
    expect(await page.evaluate(() => window.asked.at(-1))).toMatchObject([
      'change',
      { reader: { font: 'sans', size: 24 } },
    ]);
  });

  it('saves Markdown and copies a citation, loading the library on the click', async () => {
    const page = await open({ page: 'sidebar', state: 'copy' });
    await click(page, '[data-tool="save"]');
    await page.waitForSelector('[data-action="save-markdown"]');
    await click(page, '[data-action="save-markdown"]');
    const [, name, markdown] = (await page.evaluate(() => window.asked.at(-1))) as string[];
    expect(name).toMatch(/^port-of-hamburg-.*\.md$/);
    expect(markdown).toContain('# Port of Hamburg');
    expect(markdown).toContain('Original: <https://www.spiegel.de/');
    await click(page, '[data-action="cite"]');
    await page.waitForSelector('[data-part="citation"]');
    expect(await text(page, '[data-part="citation"]')).toContain('DER SPIEGEL');
  });

  it('moves between the tabs and the coverage with the arrow keys, and filters it', async () => {
    const page = await open({ page: 'sidebar', state: 'copy' });
    await page.focus('#tab-article');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-coverage');
    expect(await page.$$('.item')).toHaveLength(7);
    await page.focus('a[data-item]');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Fischmarkt');
    await page.select('[data-filter="lang"]', 'de');
    expect(await page.$$('.item')).toHaveLength(2);
    expect(await page.$$('.timeline .copy-here')).toHaveLength(1);
  });

  it('sets a wrong verdict right and takes it back', async () => {
    const page = await open({ page: 'sidebar', state: 'copy' });
    await click(page, '[data-action="wrong-site"]');
    expect(await page.evaluate(() => window.asked.at(-1))).toEqual(['overrule', 'site']);
    const other = await open({ page: 'sidebar', state: 'overruled' });
    expect(await other.$('.verdict[data-level="none"]')).not.toBeNull();
    await click(other, '[data-action="undo-wrong"]');
    expect(await other.evaluate(() => window.asked.at(-1)?.[0])).toBe('undoOverrule');
  });

  it('marks state-controlled newsrooms', async () => {
    const page = await open({ page: 'sidebar', state: 'state' });
    expect(await text(page, '.about')).toContain('State-controlled');
  });

  it('prints the article and nothing else', async () => {
    const page = await open({ page: 'sidebar', state: 'copy' });
    await click(page, '#tab-coverage');
    await page.emulateMediaType('print');
    const seen = await page.evaluate(() =>
      ['.top-bar', '.masthead', '.tabs', '.tools', '.coverage', 'article', '.on-paper'].filter(
        (selector) => document.querySelector<HTMLElement>(selector)?.offsetParent,
      ),
    );
    expect(seen).toEqual(['article', '.on-paper']);
  });
});

/** A stand-in for the browser's speech: remembers what it was asked to say, ends when told. */
const SPEECH = `(() => {
  const said = [];
  const voices = [{ lang: 'en-GB', localService: location.search.includes('voice=local'), name: 'x' }];
  const synth = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance) => said.push(utterance),
    cancel: () => said.at(-1)?.onend?.(),
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synth });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  window.said = said;
})()`;

describe('reading aloud', () => {
  async function listen(voice: string): Promise<Page> {
    await current?.close();
    const page = await browser.newPage();
    current = page;
    await page.evaluateOnNewDocument(SPEECH);
    await page.goto(`${site.base}?page=sidebar&state=copy&voice=${voice}`);
    await page.waitForSelector('html[data-ready]');
    await click(page, '[data-tool="aloud"]');
    return page;
  }
  const said = (page: Page): Promise<string[]> =>
    page.evaluate('said.map(({ text }) => text)') as Promise<string[]>;

  it('goes sentence by sentence, marks each, pauses and stops', async () => {
    const page = await listen('local');
    await click(page, '[data-action="aloud-play"]');
    await page.waitForSelector('.spoken');
    expect(await text(page, '.spoken')).toBe(
      'Two of the four container terminals stayed shut on Saturday morning.',
    );
    await page.evaluate('said.at(-1).onend()');
    await page.waitForFunction(() =>
      document.querySelector('.spoken')?.textContent?.startsWith('Water stood'),
    );
    expect(await said(page)).toHaveLength(2);
    await click(page, '[data-action="aloud-play"]');
    await new Promise((done) => setTimeout(done, 50));
    expect(await said(page)).toHaveLength(2);
    expect(await text(page, '[data-action="aloud-play"]')).toContain('Go on');
  });

  it('says nothing when every voice would send the text away', async () => {
    const page = await listen('remote');
    expect(await page.$('[data-action="aloud-play"]')).toBeNull();
    expect(await text(page, '#tool-aloud')).toContain('no voice on this computer');
    expect(await said(page)).toEqual([]);
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

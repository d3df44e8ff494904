import { describe, expect, it } from 'vitest';
import { click, text, usePages } from './open-pages.ts';

const { open } = usePages('/tmp/unmirror-preview-sidebar');

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
      [
        '.top-bar',
        '.masthead',
        '.tabs',
        '.tools',
        '.as-printed',
        '.coverage',
        'article',
        '.on-paper',
      ].filter((selector) => document.querySelector<HTMLElement>(selector)?.offsetParent),
    );
    expect(seen).toEqual(['article', '.on-paper']);
  });

  it('shows in forced colours how strong a sign is, and which tab is open', async () => {
    const page = await open({ page: 'sidebar', state: 'copy' });
    await click(page, '[data-part="why"] > summary');
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await session.send('Emulation.setEmulatedMedia', { features });
    const colours = await page.evaluate(() => {
      const look = (selector: string, what: 'backgroundColor' | 'borderBlockEndColor') =>
        getComputedStyle(document.querySelector(selector) as Element)[what];
      return {
        paper: look('body', 'backgroundColor'),
        full: look('.sign[data-step="strong"] i', 'backgroundColor'),
        idle: look('.sign[data-step="slight"] i:last-child', 'backgroundColor'),
        open: look('.tabs [aria-selected="true"]', 'borderBlockEndColor'),
        other: look('.tabs [aria-selected="false"]', 'borderBlockEndColor'),
      };
    });
    expect(colours.full).not.toBe(colours.paper);
    expect(colours.idle).not.toBe(colours.full);
    expect(colours.open).not.toBe(colours.other);
  });
});

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, text, usePages } from './open-pages.ts';

const { openWith } = usePages('/tmp/unmirror-preview-aloud');

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
    const page = await openWith(SPEECH, `page=sidebar&state=copy&voice=${voice}`);
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

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inLargeSite } from '../content/large-page.ts';
import { hasHost, openPage, type Session, sidebarText, until, waitForSidebar } from './launch.ts';
import { call, inBothBrowsers, openOurPage, sitePage } from './scenario.ts';

interface Told {
  state: string;
  url: string;
  glance: boolean;
  analysis: {
    verdict: { level: string };
    evidence: { code: string }[];
    article: { blocks: { text: string }[] };
  } | null;
}

interface Kept {
  chrome: {
    storage: { session: { get: (key: string) => Promise<Record<string, Told | undefined>> } };
  };
}

const LARGE_COPY = inLargeSite(sitePage('copy'));

/** A tab with a copy in it, and its popup: sidebar and popup know the tab's number. */
async function openWithPopup(
  session: Session,
): Promise<{ page: Page; popup: Page; tabId: number }> {
  const page = await openPage(session, session.web.serve('large.example/2022/b.html', LARGE_COPY));
  const ask = { tabId: null };
  const { tabId } = await call<{ tabId: number }>(await waitForSidebar(page), 'tab/report', ask);
  return { page, popup: await openOurPage(session, page, `popup.html?tab=${tabId}`), tabId };
}

/** The report that was kept of a page, as it stands before anybody asks for it. */
async function glanceKept(popup: Page, tabId: number, url: string): Promise<Told> {
  const kept = await until('the glance at the page to be kept', async () => {
    const all = await popup.evaluate(
      (key) => (globalThis as unknown as Kept).chrome.storage.session.get(key),
      `report:${tabId}`,
    );
    const report = all[`report:${tabId}`];
    return report?.state === 'ready' && report.url === url ? report : null;
  });
  expect(kept.glance).toBe(true);
  return kept;
}

// A large page hands over a glance first: its head, its story and what stands close to it.
inBothBrowsers((session) => {
  it('is read whole where a glance leaves doubt', async () => {
    const page = await openPage(
      session(),
      session().web.serve('large.example/2022/a.html', LARGE_COPY),
    );
    await sidebarText(page, /DER SPIEGEL/);
    const report = await call<Told>(await waitForSidebar(page), 'tab/report', { tabId: null });
    expect(report).toMatchObject({ state: 'ready', glance: false });
    const texts = report.analysis?.article.blocks.map(({ text }) => text) ?? [];
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.join(' ')).not.toContain('A section of the site');
    await page.close();
  });

  it('is not analysed on the address of a known newsroom before the reader asks', async () => {
    const { web } = session();
    const { page, popup, tabId } = await openWithPopup(session());
    const own = web.serve('www.derstandard.at/2022/c.html', LARGE_COPY);
    await page.goto(own, { waitUntil: 'load' });
    const kept = await glanceKept(popup, tabId, own);
    expect(kept).toMatchObject({ analysis: { verdict: { level: 'none' }, evidence: [] } });
    const report = await call<Told>(popup, 'tab/report', { tabId });
    expect(report).toMatchObject({
      glance: false,
      url: own,
      analysis: { verdict: { level: 'none' } },
    });
    const codes = report.analysis?.evidence.map(({ code }) => code);
    expect(codes).toContain('counter_known_outlet');
    expect(await hasHost(page)).toBe(false);
    await popup.close();
    await page.close();
  });

  it('is read whole once the reader asks about it, and not before', async () => {
    const { web } = session();
    const { page, popup, tabId } = await openWithPopup(session());
    const ordinary = web.serve('upper-ardle.example/ferry', inLargeSite(sitePage('ordinary')));
    await page.goto(ordinary, { waitUntil: 'load' });
    const kept = await glanceKept(popup, tabId, ordinary);
    expect(kept.analysis?.verdict.level).toBe('none');
    const report = await call<Told>(popup, 'tab/report', { tabId });
    expect(report).toMatchObject({ state: 'ready', glance: false, url: ordinary });
    expect(report.analysis?.verdict.level).toBe('none');
    expect(await hasHost(page)).toBe(false);
    await popup.close();
    await page.close();
  });
});

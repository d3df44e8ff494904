import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { BROWSERS, openPage, type Session, startSession, until, waitForSidebar } from './launch.ts';
import { chooseCorpusFile, storedRecords } from './own-corpus.ts';
import { openOurPage, sitePage } from './scenario.ts';

const KEEP = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

let profile = '';
let running: Session | null = null;

afterEach(async () => {
  await running?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function openOptions(session: Session): Promise<Page> {
  const url = session.web.serve('daily-crane.example/2022/02/import.html', sitePage('copy'));
  const from = await openPage(session, url);
  await waitForSidebar(from);
  const options = await openOurPage(session, from, 'options.html');
  await until('the file field', async () => (await options.$('#corpus-file')) !== null);
  return options;
}

/** Ends a browser as a crash or a power cut does. */
async function kill({ browser, web }: Session): Promise<void> {
  const child = browser.process();
  const gone = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGKILL');
  await gone;
  await web.close();
}

describe.each(BROWSERS)('in a %s of its own', (kind) => {
  it('sweeps what an import left behind when the browser was killed in the middle of it', async () => {
    profile = mkdtempSync(join(tmpdir(), 'unmirror-killed-'));
    const wishes = { profile, firefoxPrefs: KEEP };
    const first = await startSession(kind, wishes);
    const before = await openOptions(first);
    await chooseCorpusFile(before, 200);
    await until('the small import', async () => (await storedRecords(before)) === 198);
    await until('its batch', () =>
      before.evaluate(() => document.querySelectorAll('#batches li').length === 1),
    );
    await chooseCorpusFile(before, 100_000);
    await until('records in the store', async () => (await storedRecords(before)) > 3000);
    await kill(first);

    running = await startSession(kind, wishes);
    const after = await openOptions(running);
    await until('the store to be swept', async () => (await storedRecords(after)) === 198);
    await until('the batch that was whole', () =>
      after.evaluate(() => document.querySelectorAll('#batches li').length === 1),
    );
    expect(
      await after.evaluate(() => document.querySelector('#batches li')?.textContent),
    ).toContain('198');
  });
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TabReport } from '../../src/shared/messages.ts';
import {
  BROWSERS,
  openPage,
  type Session,
  startSession,
  until,
  waitForSidebar,
} from '../browser/launch.ts';
import { type DemoPage, demoPages, INDEX_ADDRESS, indexPage } from './pages.ts';
import { openVisible } from './visible.ts';

const FOLDER = 'dist/demo';

/** What the background says about the tab the frame lives in. */
async function reportOf(page: Page): Promise<TabReport> {
  const frame = await waitForSidebar(page);
  return until('the analysis', async () => {
    const reply = await frame.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: TabReport }> };
        };
      };
      return chrome.runtime.sendMessage({ call: 'tab/report', ask: { tabId: null } });
    });
    return reply.ok && reply.value.state === 'ready' ? reply.value : null;
  });
}

function describe({ analysis }: TabReport): string[] {
  if (!analysis) return ['not analysed'];
  const { verdict, origin, article, evidence, coverage } = analysis;
  const agencies = origin.agencies.length > 0 ? `, with ${origin.agencies.join(' and ')}` : '';
  return [
    `verdict   ${verdict.level}${verdict.kind ? ` (${verdict.kind})` : ''}, probability ${verdict.probability.toFixed(2)}`,
    `outlet    ${origin.outlet?.name ?? 'not known'}${agencies}`,
    `original  ${origin.url ?? `not known; ${origin.find.length} searches offered`}`,
    `article   ${article.blocks.length} blocks: ${article.title ?? ''}`,
    `evidence  ${[...new Set(evidence.map(({ signal }) => signal))].join(', ')}`,
    `coverage  ${coverage.length} related articles`,
  ];
}

async function shoot(session: Session, { slug, address, html }: DemoPage): Promise<void> {
  const page = await openPage(session, session.web.serve(address, html));
  const report = await reportOf(page);
  // The frame paints after its data has come.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const file = join(FOLDER, `${session.kind}-${slug}.png`) as `${string}.png`;
  await page.screenshot({ path: file });
  console.log(`\n${session.kind}: http://${address}`);
  for (const line of describe(report)) console.log(`  ${line}`);
  console.log(`  picture   ${file}`);
  await page.close();
}

/** Without a display: pictures of the sidebar in both browsers, and what was found in words. */
async function takePictures(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const kind of BROWSERS) {
    const session = await startSession(kind);
    try {
      for (const page of demoPages()) await shoot(session, page);
    } finally {
      await session.close();
    }
  }
  console.log(
    `\nThe pictures lie in ${FOLDER}. With a display, npm start opens the demo site instead.`,
  );
}

const hasDisplay =
  !process.env['CI'] &&
  (process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']));

if (hasDisplay) await openVisible(`http://${INDEX_ADDRESS}`, [indexPage(), ...demoPages()]);
else await takePictures();

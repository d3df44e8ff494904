import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPage, sidebarText, waitForSidebar } from './launch.ts';
import { call, inBothBrowsers } from './scenario.ts';

const SAMPLES = '../shared/seeds';
const samples = existsSync(SAMPLES)
  ? readdirSync(SAMPLES).filter((name) => name.endsWith('.html'))
  : [];

/** What the gold file of a sample says about it. */
interface Gold {
  url: string;
  kind: string;
  original: { outlet: string | null };
}

interface Report {
  analysis: {
    verdict: { copy: boolean };
    origin: { outlet: { id: string } | null };
    coverage: unknown[];
  };
}

if (samples.length === 0) {
  console.log(`${SAMPLES} is not here: the sample pages were not tried in the browsers.`);
  describe('sample pages', () => {
    it('are only there where ../shared is', () => expect(existsSync(SAMPLES)).toBe(false));
  });
} else {
  inBothBrowsers((session) => {
    it.each(samples)('shows %s as a copy of the right newsroom', async (name) => {
      const gold: Gold = JSON.parse(
        readFileSync(`${SAMPLES}/${name.replace('.html', '.gold.json')}`, 'utf8'),
      );
      const address = gold.url.replace(/^https?:\/\//, '');
      const url = session().web.serve(address, readFileSync(`${SAMPLES}/${name}`));
      const page = await openPage(session(), url);
      await sidebarText(page, /\S/);
      const frame = await waitForSidebar(page);
      const { analysis } = await call<Report>(frame, 'tab/report', { tabId: null });
      expect(analysis.verdict.copy).toBe(true);
      // The back-translation names nobody: there no name is as good as the right one.
      const allowed = [gold.original.outlet, gold.kind === 'back-translation' ? null : undefined];
      expect(allowed).toContain(analysis.origin.outlet?.id ?? null);
      expect(analysis.coverage.length).toBeGreaterThanOrEqual(3);
      await page.close();
    });
  });
}

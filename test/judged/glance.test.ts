import { expect, it } from 'vitest';
import { detectLanguage } from '../../src/cli/language.ts';
import { seekArticle } from '../../src/content/gate.ts';
import { takeGlance } from '../../src/content/glance.ts';
import { takeMarkup } from '../../src/content/markup.ts';
import { readMarkup } from '../../src/content/read-markup.ts';
import { atOnce } from '../../src/content/slices.ts';
import { triage } from '../../src/core/analyse.ts';
import { GLANCE_DOUBT, type PageMarkup } from '../../src/shared/page-markup.ts';
import { labelledPages, sourceKnowledge } from '../bench/labelled-pages.ts';
import { documentFrom, inLargeSite } from '../content/large-page.ts';

const knowledge = sourceKnowledge();
const preferences = { searchEngine: 'duckduckgo' as const, languages: ['en'] };

function probabilityOf(page: PageMarkup): number {
  const snapshot = readMarkup(page);
  const language = detectLanguage(snapshot);
  return triage({ snapshot, extraction: null, language, preferences }, knowledge).verdict
    .probability;
}

const copies = labelledPages().filter(({ set, copy }) => copy && set === 'fixture');

it.each(copies)(
  'a glance at $name between the menus of a large site leaves doubt',
  ({ html, url }) => {
    const document = documentFrom(inLargeSite(html));
    const first = atOnce(seekArticle(document, url));
    const glance = atOnce(takeGlance(document, url, first));
    const whole = { ...atOnce(takeMarkup(document, url)), base: url };
    expect(first.article).toBe(true);
    // What the whole page does not show cannot be asked of a glance.
    if (probabilityOf(whole) < 0.5) return;
    expect(probabilityOf({ ...glance, base: url })).toBeGreaterThanOrEqual(GLANCE_DOUBT);
  },
);

it('looks at glances and not at whole pages', () => {
  const parts = copies.map(({ html, url }) => {
    const document = documentFrom(inLargeSite(html));
    return atOnce(takeGlance(document, url, atOnce(seekArticle(document, url)))).part;
  });
  expect(parts.filter(Boolean).length).toBeGreaterThan(copies.length * 0.9);
});

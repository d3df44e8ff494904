import { expect, it } from 'vitest';
import { openPage, until, waitForSidebar } from './launch.ts';
import { storedRecords } from './own-corpus.ts';
import { call, inFreshBrowsers, openOurPage, sitePage } from './scenario.ts';

interface Report {
  tabId: number;
  analysis: { coverage: { url: string; also: { url: string }[] }[] } | null;
}

const PARAGRAPHS = [
  'Orla Vantongeren and Piet Askholm sat down in Lisbon on Friday to speak about the ferries that no longer cross the strait, and rose without an agreement.',
  'Orla Vantongeren told reporters in Lisbon that 14 ships would stay in port until the summer, whatever Piet Askholm and the owners had promised in February.',
  'Piet Askholm answered that the talks in Lisbon would go on in April, and that nobody wanted 300 sailors to lose their work over a quarrel about diesel.',
  'The two had met once before, in the autumn, and had then spoken for nine hours about the price of a crossing and the age of the ships.',
];

/** A story in our own words about people who do not exist. */
function storyPage(title: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-03-08T10:00:00Z"></head>
<body><article><h1>${title}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
}

inFreshBrowsers({}, (session) => {
  it('remembers what was read at newsrooms, and finds it for a later page, the index in use too', async () => {
    const { web } = session();
    const copy = await openPage(session(), web.serve('crane.example/a.html', sitePage('copy')));
    await waitForSidebar(copy);
    const ours = await openOurPage(session(), copy, 'options.html');
    await call(ours, 'settings/set', { library: true });
    const read = [
      web.serve(
        'www.corriere.it/esteri/24_marzo_08/ferries.shtml',
        storyPage('Ferries of the strait stay in port as talks in Lisbon fail'),
      ),
      web.serve(
        'www.kurier.at/politik/ferries-2024/402801',
        storyPage('Vantongeren and Askholm leave Lisbon without a word on the ferries'),
      ),
    ];
    for (const [at, url] of read.entries()) {
      const page = await openPage(session(), url);
      await until(
        'the article to be remembered',
        async () => (await storedRecords(ours)) === at + 1,
      );
      await page.close();
    }
    const popup = await openOurPage(session(), copy, 'popup.html');
    const later = await openPage(
      session(),
      web.serve('heron.example/b.html', storyPage('Nine hours in Lisbon and no ferry')),
    );
    // We may not see what tabs show, but the newest has the highest number.
    const tabId = await popup.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query(ask: object): Promise<{ id: number }[]> } };
      };
      return Math.max(...(await chrome.tabs.query({})).map(({ id }) => id));
    });
    const { analysis } = await call<Report>(popup, 'tab/check', { tabId });
    const found = analysis?.coverage.flatMap(({ url, also }) => [
      url,
      ...also.map((one) => one.url),
    ]);
    expect(found).toEqual(expect.arrayContaining(read));
    await Promise.all([later.close(), popup.close(), ours.close(), copy.close()]);
  }, 120_000);
});

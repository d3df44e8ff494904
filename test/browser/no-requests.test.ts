import { expect, it } from 'vitest';
import { openPage, pause, sidebarText } from './launch.ts';
import { askedFor, inBothBrowsers, sitePage } from './scenario.ts';

/** The picture the demo page links to at its source is asked for by the page, not by us. */
const PICTURE = /<figure>.*<\/figure>/s;

inBothBrowsers((session) => {
  it('asks no host for anything that the page itself does not ask', async () => {
    const html = sitePage('copy').replace(PICTURE, '');
    const url = session().web.serve('quiet.example/2022/02/harbour.html', html);
    const page = await openPage(session(), url);
    await sidebarText(page, /Maike Petersen/);
    await pause(1500);
    const hosts = askedFor(session()).map((line) => line.split(' ')[1]?.split(/[:/]/, 1)[0]);
    expect([...new Set(hosts)]).toEqual(['quiet.example']);
    const paths = askedFor(session()).filter((line) => !line.includes('favicon'));
    expect(paths).toEqual(['GET quiet.example/2022/02/harbour.html']);
    await page.close();
  });
});

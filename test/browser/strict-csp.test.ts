import { it } from 'vitest';
import { openPage, sidebarText } from './launch.ts';
import { inBothBrowsers, sitePage } from './scenario.ts';

const POLICY =
  "default-src 'none'; frame-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

inBothBrowsers((session) => {
  it('shows the sidebar on a page that allows nothing', async () => {
    const headers = { 'content-security-policy': POLICY, 'x-frame-options': 'DENY' };
    const url = session().web.serve('strict.example/2022/story.html', sitePage('copy'), headers);
    const page = await openPage(session(), url);
    await sidebarText(page, /DER SPIEGEL[\s\S]*Maike Petersen/);
    await page.close();
  });
});

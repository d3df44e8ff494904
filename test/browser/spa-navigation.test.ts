import { expect, it } from 'vitest';
import { findSidebar, hasHost, openPage, sidebarText, until } from './launch.ts';
import { inBothBrowsers, sitePage } from './scenario.ts';

const bodyOf = (html: string): string => /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';

inBothBrowsers((session) => {
  it('follows pages that change their address without loading', async () => {
    const { web } = session();
    const page = await openPage(session(), web.serve('app.example/story/1', sitePage('ordinary')));
    const go = (path: string, body: string, title: string) =>
      page.evaluate(
        (to, html, name) => {
          history.pushState({}, '', to);
          document.body.innerHTML = html;
          document.title = name;
        },
        path,
        body,
        title,
      );
    const copy = sitePage('copy');
    await go('/story/2', bodyOf(copy), /<title>(.*)<\/title>/.exec(copy)?.[1] ?? '');
    await sidebarText(page, /DER SPIEGEL/);
    await go('/story/3', bodyOf(sitePage('ordinary')), 'How our village got its ferry back');
    await until('the sidebar to go', async () => !(await hasHost(page)));
    await page.evaluate(() => history.back());
    await until('the address to be back', () =>
      page.evaluate(() => location.pathname === '/story/2'),
    );
    expect(await findSidebar(page)).toBeNull();
    await page.close();
  });
});

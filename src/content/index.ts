import type { Extraction } from '../core/types.ts';
import { browser } from '../shared/browser.ts';
import { listen, type PageCalls } from '../shared/messages.ts';
import { Host } from './host.ts';
import { beginLife } from './lifetime.ts';
import { clearMark, markQuote } from './mark.ts';
import { followPages, whenShown } from './navigation.ts';
import { takeSnapshot } from './snapshot.ts';
import { Visit } from './visit.ts';

const life = beginLife();
const host = new Host();
let visit: Visit | null = null;

async function extract(): Promise<Extraction | null> {
  const module = (await import(browser.runtime.getURL('extract.js'))) as {
    extractArticle(document: Document): Extraction | null;
  };
  return module.extractArticle(document);
}

function leave(): void {
  visit?.end();
  visit = null;
  clearMark();
}

function arrive(): void {
  leave();
  visit = new Visit(host);
  visit.begin();
}

listen<PageCalls>(
  {
    'page/snapshot': () => (document.body ? takeSnapshot(document, location.href) : null),
    'page/extract': extract,
    'page/mount': ({ as }) => {
      host.show(as, true);
      return null;
    },
    'page/unmount': () => {
      const open = host.shown === 'sidebar';
      host.remove();
      return open;
    },
    'page/mark': ({ quote }) => markQuote(quote),
  },
  life,
);
void whenShown(life).then(() => followPages(life, arrive, leave));

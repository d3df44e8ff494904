import type { Extraction } from '../core/types.ts';
import { Problem } from '../shared/log.ts';
import { type Handlers, listen, type PageCalls } from '../shared/messages.ts';
import { Host, sweepStrays } from './host.ts';
import { beginLife, canTalk } from './lifetime.ts';
import { clearMark, markQuote } from './mark.ts';
import { followPages, whenShown } from './navigation.ts';
import { loadReader } from './reader-mode.ts';
import { markupOf, Visit } from './visit.ts';

/** A page must never be held up for longer than one would notice. */
const EFFORT = { millis: 500 };

const host = new Host();
let visit: Visit | null = null;

async function extract(): Promise<Extraction | null> {
  const reader = await loadReader();
  return reader(document, EFFORT);
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

function start(): void {
  const life = beginLife();
  sweepStrays();
  const onCalls: Handlers<PageCalls> = {
    'page/markup': () => markupOf(location.href),
    'page/extract': extract,
    'page/mount': ({ as }) => {
      host.show(as, true);
      if (host.shown === null) throw new Problem('This page bears no frame of ours.');
      return null;
    },
    'page/unmount': () => {
      const open = host.shown === 'sidebar';
      host.remove();
      return open;
    },
    'page/mark': ({ quote, block }) => markQuote(quote, block),
  };
  listen<PageCalls>(onCalls, life);
  void whenShown(life).then(() => followPages(life, arrive, leave));
}

if (canTalk()) start();

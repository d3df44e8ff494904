import { send } from '../shared/messages.ts';
import type { PageMarkup } from '../shared/page-markup.ts';
import { type FirstLook, seekArticle, UNSEEN } from './gate.ts';
import { takeGlance } from './glance.ts';
import type { Host } from './host.ts';
import { takeMarkup } from './markup.ts';
import { inSlices, letPageWork, type Work } from './slices.ts';

/** Pages that fill themselves late are looked at again, this long after the first look. */
const LOOK_AGAIN_MS = [1000, 3000];

async function orNull<T>(work: Work<T>): Promise<T | null> {
  try {
    return await inSlices(work);
  } catch {
    return null; // A page that breaks the reading is left alone, and hears nothing of it.
  }
}

/** The page as it stands, or null when it cannot be written down. */
export function markupOf(url: string): Promise<PageMarkup | null> {
  return orNull(takeMarkup(document, url));
}

/** One page as the reader sees it: from its arrival until it is left. */
export class Visit {
  private readonly host: Host;
  private stopped = false;
  private told = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.host = host;
  }

  begin(): void {
    void this.look(0);
  }

  end(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.host.remove();
    if (this.told) void send('page/left');
  }

  private async look(count: number): Promise<void> {
    const url = location.href;
    const first = await this.firstLook(url);
    if (this.stopped) return;
    if (first.article) {
      await letPageWork();
      await this.tell(url, first);
      return;
    }
    const wait = LOOK_AGAIN_MS[count];
    if (wait !== undefined) this.timer = setTimeout(() => void this.look(count + 1), wait);
  }

  /** A page that trips the gate up is looked at more closely: honest pages do not. */
  private async firstLook(url: string): Promise<FirstLook> {
    try {
      return await inSlices(seekArticle(document, url));
    } catch {
      // The markup is the second try; whatever we cannot read stays unread.
      return UNSEEN;
    }
  }

  /** A glance is all that most pages are asked for; the background asks for the whole in doubt. */
  private async tell(url: string, first: FirstLook): Promise<void> {
    if (this.stopped) return;
    const page = (await orNull(takeGlance(document, url, first))) ?? (await markupOf(url));
    if (!page) return;
    // Making a message of it is a piece of its own.
    await letPageWork();
    if (this.stopped) return;
    this.told = true;
    let reply = await send('page/seen', page);
    // A background that was ended half-way is woken by the second call.
    if (!reply.ok && !this.stopped) reply = await send('page/seen', page);
    if (this.stopped || !reply.ok || reply.value.mount === 'nothing') return;
    if (this.host.shown === null) this.host.show(reply.value.mount, false);
  }
}

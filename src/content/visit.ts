import type { PageSnapshot } from '../core/types.ts';
import { send } from '../shared/messages.ts';
import { looksLikeArticle } from './gate.ts';
import type { Host } from './host.ts';
import { takeSnapshot } from './snapshot.ts';

/** Pages that fill themselves late are looked at again, this long after the first look. */
const LOOK_AGAIN_MS = [1000, 3000];

/** The page as it stands, or null when it cannot be read. */
export function snapshotOf(url: string): PageSnapshot | null {
  try {
    return takeSnapshot(document, url);
  } catch {
    return null; // A page that breaks the reading is left alone, and hears nothing of it.
  }
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

  begin(look = 0): void {
    const url = location.href;
    if (this.passes(url)) {
      void this.tell(url);
      return;
    }
    const wait = LOOK_AGAIN_MS[look];
    if (wait !== undefined) this.timer = setTimeout(() => this.begin(look + 1), wait);
  }

  end(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.host.remove();
    if (this.told) void send('page/left');
  }

  /** A page that trips the gate up is looked at more closely: honest pages do not. */
  private passes(url: string): boolean {
    try {
      return looksLikeArticle(document, url);
    } catch {
      return true; // The snapshot is the second try; whatever we cannot read stays unread.
    }
  }

  private async tell(url: string): Promise<void> {
    this.told = true;
    const snapshot = snapshotOf(url);
    if (!snapshot) return;
    let reply = await send('page/seen', snapshot);
    // A background that was ended half-way is woken by the second call.
    if (!reply.ok && !this.stopped) reply = await send('page/seen', snapshot);
    if (this.stopped || !reply.ok || reply.value.mount === 'nothing') return;
    if (this.host.shown === null) this.host.show(reply.value.mount, false);
  }
}

import { send } from '../shared/messages.ts';
import { looksLikeArticle } from './gate.ts';
import type { Host } from './host.ts';
import { takeSnapshot } from './snapshot.ts';

/** Pages that fill themselves late are looked at again, this long after the first look. */
const LOOK_AGAIN_MS = [1000, 3000];

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
    if (looksLikeArticle(document, url)) {
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

  private async tell(url: string): Promise<void> {
    this.told = true;
    const reply = await send('page/seen', takeSnapshot(document, url));
    if (this.stopped || !reply.ok || reply.value.mount === 'nothing') return;
    if (this.host.shown === null) this.host.show(reply.value.mount, false);
  }
}

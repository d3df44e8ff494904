import { browser } from '../shared/browser.ts';
import { watchOrphan } from './lifetime.ts';
import { pushAside, takeBackStray } from './push-aside.ts';
import { unclobbered } from './unclobbered.ts';

const page = unclobbered(document);

export type Form = 'sidebar' | 'tab';

const WIDTH = 420;
/** Windows narrower than this get a sheet at the bottom instead of a column at the side. */
const WIDE = 1000;
/** A page that takes our host away gets it back this often, then it has won. */
const MAX_RETURNS = 8;

const BASE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  display: 'block',
  visibility: 'visible',
  opacity: '1',
  'z-index': '2147483647',
  'pointer-events': 'auto',
  'color-scheme': 'light dark',
};
const SIDE = { ...BASE, top: '0', right: '0', width: `${WIDTH}px`, height: '100%' };
const SHEET = { ...BASE, left: '0', right: '0', bottom: '0', width: '100%', height: '62%' };
const TAB = { ...BASE, top: '30%', right: '0', width: '44px', height: '44px' };
const FRAME = { all: 'initial', display: 'block', width: '100%', height: '100%', border: '0' };
const SHADOW = { 'box-shadow': '0 0 12px rgb(0 0 0 / 25%)', background: 'Canvas' };
const BUTTON: Record<string, string> = {
  all: 'initial',
  display: 'flex',
  'align-items': 'center',
  'justify-content': 'center',
  'box-sizing': 'border-box',
  width: '100%',
  height: '100%',
  cursor: 'pointer',
  'border-radius': '10px 0 0 10px',
  background: '#8a1c1c',
  color: '#fff',
  font: '700 20px/1 system-ui, sans-serif',
  'box-shadow': '0 1px 6px rgb(0 0 0 / 35%)',
};

function dress(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) {
    element.style.setProperty(name, value, 'important');
  }
}

/** In a sandboxed page every frame is sandboxed, and ours would stay empty. */
const isSandboxed = (): boolean => self.origin === 'null';

/** A page may have made an element of our name its own, with a root that is taken. */
function makeHost(): { host: HTMLElement; root: ShadowRoot } {
  const host = page.createElement('unmirror-host');
  try {
    return { host, root: host.attachShadow({ mode: 'closed' }) };
  } catch {
    const plain = page.createElement('div'); // Nothing gives this one away, and nobody can define it.
    return { host: plain, root: plain.attachShadow({ mode: 'closed' }) };
  }
}

/** Removes what an older copy of this script left behind when the extension was updated under it. */
export function sweepStrays(): void {
  const strays = [...page.getElementsByTagName('unmirror-host')];
  for (const stray of strays) stray.remove();
  if (strays.length > 0) takeBackStray(WIDTH);
}

/**
 * The one element we put into a page: a closed shadow root with the sidebar's frame or the small
 * tab at the edge. The page can see that it is there and can remove it, but cannot look inside.
 */
export class Host {
  private element: HTMLElement | null = null;
  private inner: HTMLElement | null = null;
  private form: Form | null = null;
  private life: AbortController | null = null;
  private restore: (() => void) | null = null;
  private returns = 0;
  /** Where the reader was before we took the focus, on request only. */
  private cameFrom: Element | null = null;

  /** Shows this form where it can be; `focus` only where the reader asked for it. */
  show(form: Form, focus: boolean): void {
    if (isSandboxed()) return;
    if (this.form === form && this.element?.isConnected) {
      if (focus) this.focus();
      return;
    }
    this.remove();
    this.form = form;
    this.returns = 0;
    this.life = new AbortController();
    this.mount(this.life.signal);
    if (focus) this.focus();
  }

  get shown(): Form | null {
    return this.form;
  }

  /** Takes everything of ours out of the page again. */
  remove(): void {
    this.life?.abort();
    this.life = null;
    this.form = null;
    this.restore?.();
    this.restore = null;
    const hadFocus = this.element !== null && page.activeElement === this.element;
    this.element?.remove();
    this.element = null;
    if (hadFocus && this.cameFrom instanceof HTMLElement && this.cameFrom.isConnected) {
      this.cameFrom.focus({ preventScroll: true });
    }
    this.cameFrom = null;
  }

  private focus(): void {
    if (page.activeElement !== this.element) this.cameFrom = page.activeElement;
    this.inner?.focus({ preventScroll: true });
  }

  private mount(signal: AbortSignal): void {
    sweepStrays();
    const { host, root } = makeHost();
    this.inner = this.form === 'tab' ? this.makeTab(signal) : this.makeFrame();
    root.append(this.inner);
    this.element = host;
    this.place();
    page.documentElement.append(host);
    this.guard(host, signal);
    addEventListener('resize', () => this.place(), { signal });
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.isTrusted && !event.defaultPrevented) this.remove();
    };
    addEventListener('keydown', onKey, { signal });
    watchOrphan(signal, () => this.remove());
  }

  private makeFrame(): HTMLElement {
    const frame = page.createElement('iframe');
    dress(frame, FRAME);
    // Browsers that cannot share complain about the word in the page's console.
    frame.allow = 'share' in navigator ? 'clipboard-write; web-share' : 'clipboard-write';
    frame.title = browser.i18n.getMessage('appName') || 'Unmirror';
    frame.src = browser.runtime.getURL('sidebar.html');
    return frame;
  }

  private makeTab(signal: AbortSignal): HTMLElement {
    const button = page.createElement('button');
    dress(button, BUTTON);
    button.textContent = 'U';
    const label = `Unmirror: ${browser.i18n.getMessage('popup_open_sidebar') || 'open'}`;
    button.title = label;
    button.setAttribute('aria-label', label);
    const open = (event: Event) => {
      if (event.isTrusted) this.show('sidebar', true);
    };
    button.addEventListener('click', open, { signal });
    return button;
  }

  /** Puts the host where the window has room for it, and the page aside where it is wide. */
  private place(): void {
    if (!this.element) return;
    const wide = innerWidth >= WIDE;
    const shape =
      this.form === 'tab' ? TAB : wide ? { ...SIDE, ...SHADOW } : { ...SHEET, ...SHADOW };
    this.element.removeAttribute('style');
    dress(this.element, shape);
    const push = this.form === 'sidebar' && wide;
    if (push && !this.restore) this.restore = pushAside(WIDTH);
    if (!push && this.restore) {
      this.restore();
      this.restore = null;
    }
  }

  /** Pages that delete or restyle what they do not know are answered a few times, then left alone. */
  private guard(host: HTMLElement, signal: AbortSignal): void {
    const options = { attributes: true, attributeFilter: ['style', 'class', 'hidden'] };
    const styles = new MutationObserver(() => {
      if (!this.mayReturn()) return;
      styles.disconnect();
      host.removeAttribute('hidden');
      this.place();
      styles.observe(host, options);
    });
    const presence = new MutationObserver(() => {
      if (host.isConnected || !this.mayReturn()) return;
      page.documentElement.append(host);
    });
    styles.observe(host, options);
    presence.observe(page.documentElement, { childList: true });
    signal.addEventListener('abort', () => {
      styles.disconnect();
      presence.disconnect();
    });
  }

  private mayReturn(): boolean {
    this.returns++;
    if (this.returns <= MAX_RETURNS) return true;
    this.remove();
    return false;
  }
}

/** An absolute http(s) address with its lower-case host. */
export interface Target {
  url: string;
  host: string;
}

const MAX_URL = 2000;
/** An address whose host can be read off without the URL parser: no port, no user, all lower-case. */
const PLAIN = /^https?:\/\/([a-z0-9][a-z0-9.-]{0,250})(?:[/?#][!-[\]-~]*)?$/;

/** Resolves addresses against the page's base. Most need no URL parser, which is what pages pay for. */
export class AddressReader {
  private readonly base: string;
  private readonly origin: string;
  private readonly host: string;

  constructor(base: string) {
    this.base = base;
    const match = /^(https?:\/\/([^/?#:@]+)(?::\d+)?)(?:[/?#]|$)/.exec(base.slice(0, MAX_URL));
    this.origin = match?.[1] ?? '';
    this.host = (match?.[2] ?? '').toLowerCase();
  }

  /** The http(s) target an attribute names, or null. */
  read(value: string | null): Target | null {
    if (!value || value.charCodeAt(0) === 35 /* # */) return null;
    if (this.origin && /^\/(?![/\\])[!-[\]-~]{0,1000}$/.test(value)) {
      return { url: this.origin + value, host: this.host };
    }
    const plain = value.length < MAX_URL ? PLAIN.exec(value) : null;
    if (plain?.[1]) return { url: value, host: plain[1] };
    return this.parse(value);
  }

  private parse(value: string): Target | null {
    if (value.length > 8000 || /^\s*(?:#|javascript:|data:|mailto:|tel:|blob:)/i.test(value)) {
      return null;
    }
    try {
      const parsed = new URL(value, this.base);
      if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
      return { url: parsed.href.slice(0, MAX_URL), host: parsed.hostname };
    } catch {
      return null; // An address nobody can parse is no link.
    }
  }
}

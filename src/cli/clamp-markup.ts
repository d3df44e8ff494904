/**
 * Caps that no newsroom's page reaches; linkedom needs seconds and gigabytes beyond them. They count
 * what is kept: a page saved whole, with its pictures and styles inside, is long before its article.
 */
export const MARKUP_LIMITS = {
  entities: 100_000,
  chars: 6_000_000,
  textChars: 1_000_000,
  scriptChars: 2000,
  facts: 5000,
  tags: 60_000,
  depth: 200,
  tagChars: 64_000,
} as const;

/** Elements that do not deepen the tree by themselves: void, or closed by their next sibling. */
const FLAT = new Set(
  'area base br col dd dt embed hr img input li link meta option p param rp rt source td th tr track wbr'.split(
    ' ',
  ),
);
/** Elements whose content is not markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp']);
/** Elements that say something of the page; nobody reads thousands of them. */
const FACTS = new Set(['link', 'meta']);
const TAG_NAME = /[a-zA-Z][^\s/>]{0,60}/y;
/** Pictures and fonts written out in an attribute: nobody reads them. */
const INLINE_DATA = /=(["'])data:[\w/+.;=-]{1,100},[\w/+=%.-]*\1/g;
const QUOTE = /=(["'])/g;

/** Where the tag that begins at `start` ends (after ">"), quotes respected; -1 when it never does. */
function endOfTag(html: string, start: number): number {
  let close = html.indexOf('>', start);
  for (let at = start; close >= 0; ) {
    if (close < at) close = html.indexOf('>', at);
    if (close < 0) break;
    const inside = html.slice(at, close);
    QUOTE.lastIndex = 0;
    const quote = QUOTE.exec(inside);
    const end = quote ? html.indexOf(quote[1] ?? '"', at + quote.index + 2) : -1;
    if (end < 0) return close + 1;
    at = end + 1;
  }
  return -1;
}

/** End of a comment, declaration or processing instruction that begins at `start`. */
function endOfAside(html: string, start: number): number {
  const comment = html.startsWith('<!--', start);
  const end = html.indexOf(comment ? '-->' : '>', start + (comment ? 4 : 2));
  return end < 0 ? html.length : end + (comment ? 3 : 1);
}

/** A tag as it is kept: without what is written out in it, and of one still long only the name. */
function shortTag(name: string, tag: string): string {
  const short =
    tag.length > 200 && tag.includes('data:') ? tag.replace(INLINE_DATA, '="data:"') : tag;
  return short.length > MARKUP_LIMITS.tagChars ? `<${name}>` : short;
}

/** Markup with what was cut away. */
interface Clamped {
  html: string;
  cut: boolean;
}

/** One pass over the markup, from tag to tag. */
class Clamp {
  private readonly out: string[] = [];
  private at = 0;
  private tags = 0;
  private depth = 0;
  private entities = 0;
  private facts = 0;
  private kept = 0;
  private readonly html: string;
  cut = false;

  constructor(html: string) {
    this.html = html;
  }

  run(): Clamped {
    while (this.at < this.html.length) {
      const open = this.html.indexOf('<', this.at);
      const end = open < 0 ? this.html.length : open;
      this.text(this.bounded(this.html.slice(this.at, end)), end);
      if (open < 0) break;
      if (!this.step()) break;
      if (this.kept > MARKUP_LIMITS.chars) {
        this.cut = true;
        break;
      }
    }
    return { html: this.out.join(''), cut: this.cut };
  }

  /** The parser makes a node of each entity; beyond the cap they become spaces. */
  private bounded(whole: string): string {
    const text = whole.slice(0, MARKUP_LIMITS.textChars);
    if (text.length < whole.length) this.cut = true;
    if (!text.includes('&')) return text;
    return text.replace(/&/g, () => {
      this.entities += 1;
      return this.entities > MARKUP_LIMITS.entities ? ' ' : '&';
    });
  }

  /** Takes one tag, aside or stray "<". False when enough was read. */
  private step(): boolean {
    const next = this.html.charAt(this.at + 1);
    if (next === '!' || next === '?') {
      this.at = endOfAside(this.html, this.at);
      return true;
    }
    TAG_NAME.lastIndex = this.at + (next === '/' ? 2 : 1);
    const name = TAG_NAME.exec(this.html)?.[0]?.toLowerCase();
    if (name === undefined) return this.text(this.bounded('&lt;'), this.at + 1);
    const end = endOfTag(this.html, this.at);
    if (end < 0) return this.text('', this.html.length);
    return next === '/' ? this.close(name, end) : this.open(name, end);
  }

  private text(text: string, next: number): boolean {
    if (text !== '') this.out.push(text);
    this.kept += text.length;
    this.at = next;
    return true;
  }

  /** A left-out tag still keeps the words before and after it apart. */
  private gap(): string {
    return this.out.at(-1) === ' ' ? '' : ' ';
  }

  private close(name: string, end: number): boolean {
    const deep = this.depth > MARKUP_LIMITS.depth && !FLAT.has(name);
    if (!FLAT.has(name) && this.depth > 0) this.depth -= 1;
    return this.text(deep ? '' : `</${name}>`, end);
  }

  private open(name: string, end: number): boolean {
    const tag = this.html.slice(this.at, end);
    if (FACTS.has(name) && ++this.facts > MARKUP_LIMITS.facts) return this.text('', end);
    const closed = FLAT.has(name) || RAW.has(name) || tag.endsWith('/>');
    if (!closed) this.depth += 1;
    const deep = !closed && this.depth > MARKUP_LIMITS.depth;
    if (!deep) this.tags += 1;
    this.cut ||= deep || this.tags > MARKUP_LIMITS.tags;
    if (this.tags > MARKUP_LIMITS.tags) return false;
    this.text(deep ? this.gap() : shortTag(name, tag), end);
    return RAW.has(name) && !tag.endsWith('/>') ? this.raw(name, tag) : true;
  }

  /** Copies an element whose content is no markup, up to its closing tag; long code stays behind. */
  private raw(name: string, tag: string): boolean {
    const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
    closing.lastIndex = this.at;
    const end = closing.exec(this.html)?.index ?? this.html.length;
    const code = name === 'style' || (name === 'script' && !/ld\+json/i.test(tag));
    const most = code ? MARKUP_LIMITS.scriptChars : MARKUP_LIMITS.textChars;
    return this.text(end - this.at > most ? '' : this.html.slice(this.at, end), end);
  }
}

/**
 * Bounds a page's markup before it is parsed: length, number of tags, nesting and length of a tag.
 * Comments, long code and inline pictures go, stray "<" become text. What else lies beyond the caps
 * is left out and `cut` is set.
 */
export function clampMarkup(html: string): Clamped {
  return new Clamp(html).run();
}

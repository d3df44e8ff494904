/** Caps that no newsroom's page reaches; linkedom needs seconds and gigabytes beyond them. */
export const MARKUP_LIMITS = {
  entities: 100_000,
  chars: 6_000_000,
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
const TAG_NAME = /[a-zA-Z][^\s/>]{0,60}/y;

/** Where the tag that begins at `start` ends (after ">"), quotes respected; -1 when it never does. */
function endOfTag(html: string, start: number): number {
  const plain = html.indexOf('>', start);
  if (plain < 0) return -1;
  let quote = '';
  const limit = Math.min(html.length, start + MARKUP_LIMITS.tagChars);
  for (let at = start; at < limit; at += 1) {
    const char = html.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if ((char === '"' || char === "'") && html.charAt(at - 1) === '=') quote = char;
    else if (char === '>') return at + 1;
  }
  return plain + 1;
}

/** End of a comment, declaration or processing instruction that begins at `start`. */
function endOfAside(html: string, start: number): number {
  const comment = html.startsWith('<!--', start);
  const end = html.indexOf(comment ? '-->' : '>', start + (comment ? 4 : 2));
  return end < 0 ? html.length : end + (comment ? 3 : 1);
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
    }
    return { html: this.out.join(''), cut: this.cut };
  }

  /** The parser makes a node of each entity; beyond the cap they become spaces. */
  private bounded(text: string): string {
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
    const closed = FLAT.has(name) || RAW.has(name) || tag.endsWith('/>');
    if (!closed) this.depth += 1;
    const kept = tag.length > MARKUP_LIMITS.tagChars ? `<${name}>` : tag;
    const deep = !closed && this.depth > MARKUP_LIMITS.depth;
    if (!deep) this.tags += 1;
    this.cut ||= deep || this.tags > MARKUP_LIMITS.tags;
    if (this.tags > MARKUP_LIMITS.tags) return false;
    this.text(deep ? this.gap() : kept, end);
    return RAW.has(name) && !tag.endsWith('/>') ? this.raw(name) : true;
  }

  /** Copies an element whose content is no markup, up to its closing tag. */
  private raw(name: string): boolean {
    const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
    closing.lastIndex = this.at;
    const end = closing.exec(this.html)?.index ?? this.html.length;
    return this.text(this.html.slice(this.at, end), end);
  }
}

/**
 * Bounds a page's markup before it is parsed: length, number of tags, nesting and length of a tag.
 * Comments go, stray "<" become text. What lies beyond the caps is left out and `cut` is set.
 */
export function clampMarkup(html: string): Clamped {
  const long = html.length > MARKUP_LIMITS.chars;
  const { html: kept, cut } = new Clamp(long ? html.slice(0, MARKUP_LIMITS.chars) : html).run();
  return { html: kept, cut: cut || long };
}

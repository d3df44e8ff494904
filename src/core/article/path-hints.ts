import type { PageBlock } from '../types.ts';
import type { FurnitureWords } from './furniture-words.ts';

/** What the names around a line are weighed by. */
interface WeighedLine {
  block: PageBlock;
  /** Length in Latin characters. */
  weight: number;
  prose: boolean;
  hidden: boolean;
}

/** Element names that say by themselves what they hold. */
const TAG_KINDS: Record<string, string> = {
  nav: 'nav',
  footer: 'footer',
  aside: 'side',
  form: 'form',
  button: 'button',
  label: 'form',
  option: 'form',
  figcaption: 'caption',
  figure: 'figure',
};
/** An ancestor with this share of the page's prose is the story, whatever it is called. */
const STORY_SHARE = 0.35;
/** A name with this share of it is the story's, wherever the page's first long prose stands. */
const MOST = 0.5;
const NONE: ReadonlySet<string> = new Set();

/** So many names are remembered; sites share most of theirs. */
const MOST_NAMES = 20_000;
const NO_KINDS: readonly string[] = [];

const WITHIN_NAMES = codes('-_:');
const WITHIN_PARTS = codes('#.[]');

function codes(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.charCodeAt(0)));
}

/** Splits at runs of the signs, as `split` with a pattern does, which takes several times as long. */
function splitAt(text: string, signs: ReadonlySet<number>): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!signs.has(text.charCodeAt(at))) continue;
    parts.push(text.slice(from, at));
    while (signs.has(text.charCodeAt(at + 1))) at++;
    from = at + 1;
  }
  parts.push(text.slice(from));
  return parts;
}

function piecesOf(name: string): string[] {
  const parted = /[a-z][A-Z]/.test(name) ? name.replace(/([a-z])([A-Z])/g, '$1-$2') : name;
  return splitAt(parted.toLowerCase(), WITHIN_NAMES);
}

function readName(name: string, words: FurnitureWords): readonly string[] {
  const kinds: string[] = [];
  const whole = words.classes.get(name.toLowerCase());
  if (whole) kinds.push(whole);
  const pieces = piecesOf(name);
  if (pieces.length === 1 && pieces[0] === name) return whole ? kinds : NO_KINDS;
  pieces.forEach((piece, at) => {
    const next = pieces[at + 1];
    const pair = next === undefined ? undefined : words.classes.get(`${piece}-${next}`);
    const kind = pair ?? words.classes.get(piece);
    if (kind) kinds.push(kind);
  });
  return kinds.length > 0 ? kinds : NO_KINDS;
}

/** Kinds that a class name or id speaks of; names met before are not read again. */
function kindsOfName(name: string, words: FurnitureWords): readonly string[] {
  const known = words.names.get(name);
  if (known) return known;
  const kinds = readName(name, words);
  if (words.names.size >= MOST_NAMES) words.names.clear();
  words.names.set(name, kinds);
  return kinds;
}

function kindsOf(part: string, words: FurnitureWords): readonly string[] {
  const known = words.parts.get(part);
  if (known) return known;
  const kinds = readPart(part, words);
  if (words.parts.size >= MOST_NAMES) words.parts.clear();
  words.parts.set(part, kinds);
  return kinds;
}

function readPart(part: string, words: FurnitureWords): readonly string[] {
  const [tag = '', ...names] = splitAt(part, WITHIN_PARTS);
  const byTag = TAG_KINDS[tag];
  const kinds = byTag ? [byTag] : [];
  for (const name of names.slice(0, 12)) kinds.push(...kindsOfName(name, words));
  return kinds.length > 1 ? [...new Set(kinds)] : kinds.length > 0 ? kinds : NO_KINDS;
}

interface PartUse {
  kinds: readonly string[];
  prose: number;
  /** True when the page's first long prose stands inside. */
  first: boolean;
}

interface PathUse {
  parts: PartUse[];
  prose: number;
  /** True when the page's first long prose stands in the path. */
  first: boolean;
}

/** Prose weight and the page's first long prose, by the path they stand in. */
function readPaths(lines: WeighedLine[]): Map<string, PathUse> {
  const paths = new Map<string, PathUse>();
  let begun = false;
  for (const line of lines) {
    const { path } = line.block;
    let use = paths.get(path);
    if (!use) {
      use = { parts: [], prose: 0, first: false };
      paths.set(path, use);
    }
    if (!line.prose || line.hidden) continue;
    use.prose += line.weight;
    if (begun || line.weight < 140) continue;
    begun = true;
    use.first = true;
  }
  return paths;
}

/** Gives each path its parts, and each part what stands inside it anywhere on the page. */
function linkParts(paths: Map<string, PathUse>, words: FurnitureWords): Map<string, PartUse> {
  const known = new Map<string, PartUse>();
  for (const [path, use] of paths) {
    for (const name of path.split('>')) {
      let part = known.get(name);
      if (!part) {
        part = { kinds: kindsOf(name, words), prose: 0, first: false };
        known.set(name, part);
      }
      if (use.parts.includes(part)) continue;
      use.parts.push(part);
      part.prose += use.prose;
      part.first ||= use.first;
    }
  }
  return known;
}

/** Names that furniture shares with nothing else: worn by the story, they still mean what they say. */
const MEANT = new Set(['story', 'comments', 'related', 'cookie']);

/** Class names and ids of a part that speak of furniture. */
function furnitureNames(part: string, words: FurnitureWords): string[] {
  if (kindsOf(part, words).length === 0) return [];
  const [, ...names] = splitAt(part, WITHIN_PARTS);
  return names.slice(0, 12).filter((name) => kindsOfName(name, words).length > 0);
}

/**
 * Names that the page's first long prose and much of its story wear, or most of it, if in many
 * elements: page builders put each stretch of a story into a box of its own ("widget widget-text"),
 * and papers mark every paragraph that only subscribers see ("paywall").
 */
function wornNames(
  paths: Map<string, PathUse>,
  total: number,
  words: FurnitureWords,
): ReadonlySet<string> {
  const uses = new Map<string, { prose: number; first: boolean }>();
  for (const [path, { prose, first }] of paths) {
    if (prose === 0) continue;
    for (const name of new Set(path.split('>').flatMap((part) => furnitureNames(part, words)))) {
      const use = uses.get(name) ?? { prose: 0, first: false };
      uses.set(name, { prose: use.prose + prose, first: use.first || first });
    }
  }
  const worn = [...uses].filter(
    ([, { prose, first }]) => prose >= total * (first ? STORY_SHARE : MOST),
  );
  return new Set(worn.map(([name]) => name));
}

/** Takes from the parts the kinds that only a worn name gives them. */
function forgetWorn(
  known: Map<string, PartUse>,
  worn: ReadonlySet<string>,
  words: FurnitureWords,
): void {
  for (const [text, part] of known) {
    const names = furnitureNames(text, words);
    if (!names.some((name) => worn.has(name))) continue;
    const byTag = TAG_KINDS[splitAt(text, WITHIN_PARTS)[0] ?? ''];
    const others = names.flatMap((name) =>
      kindsOfName(name, words).filter((kind) => !worn.has(name) || MEANT.has(kind)),
    );
    part.kinds = byTag ? [byTag, ...others] : others;
  }
}

/** Weight of the prose, consent notices aside: they may be longer than a short story. */
function storyProse(paths: Map<string, PathUse>): number {
  let sum = 0;
  for (const { parts, prose } of paths.values()) {
    if (prose > 0 && !parts.some(({ kinds }) => kinds.includes('cookie'))) sum += prose;
  }
  return sum;
}

function hintsOf(tag: string, parts: PartUse[], total: number): ReadonlySet<string> {
  const hints = new Set<string>();
  const own = TAG_KINDS[tag];
  if (own) hints.add(own);
  for (const { kinds, prose, first } of parts) {
    const holdsStory = prose >= total * STORY_SHARE;
    for (const kind of kinds) {
      const aside = kind === 'comments' || kind === 'related' || kind === 'cookie';
      if (!holdsStory || kind === 'story' || (aside && !first)) hints.add(kind);
    }
  }
  return hints.size > 0 ? hints : NONE;
}

/**
 * Kinds of furniture each line's ancestors are named after. A name on an ancestor that holds the
 * story itself ("page-with-sidebar") says nothing about its lines and is not counted.
 */
export function readHints(lines: WeighedLine[], words: FurnitureWords): ReadonlySet<string>[] {
  const paths = readPaths(lines);
  const known = linkParts(paths, words);
  const total = storyProse(paths);
  const worn = wornNames(paths, total, words);
  if (worn.size > 0) forgetWorn(known, worn, words);
  const byPath = new Map<string, ReadonlySet<string>>();
  return lines.map(({ block }) => {
    const key = `${block.tag} ${block.path}`;
    const read = byPath.get(key);
    if (read) return read;
    const result = hintsOf(block.tag, paths.get(block.path)?.parts ?? [], total);
    byPath.set(key, result);
    return result;
  });
}

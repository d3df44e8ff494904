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
const NONE: ReadonlySet<string> = new Set();

function piecesOf(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_:]+/);
}

function kindsOf(part: string, words: FurnitureWords): string[] {
  const [tag = '', ...names] = part.split(/[#.[\]]+/);
  const kinds = new Set<string>();
  const byTag = TAG_KINDS[tag];
  if (byTag) kinds.add(byTag);
  for (const name of names.slice(0, 12)) {
    const whole = words.classes.get(name.toLowerCase());
    if (whole) kinds.add(whole);
    const pieces = piecesOf(name);
    pieces.forEach((piece, at) => {
      const kind =
        words.classes.get(`${piece}-${pieces[at + 1] ?? ''}`) ?? words.classes.get(piece);
      if (kind) kinds.add(kind);
    });
  }
  return [...kinds];
}

interface PartUse {
  kinds: string[];
  prose: number;
  /** True when the page's first long prose stands inside. */
  first: boolean;
}

/** Prose weight and the page's first long prose, by the path they stand in. */
function readPaths(lines: WeighedLine[]): Map<string, { prose: number; first: boolean }> {
  const paths = new Map<string, { prose: number; first: boolean }>();
  let begun = false;
  for (const line of lines) {
    const { path } = line.block;
    let use = paths.get(path);
    if (!use) {
      use = { prose: 0, first: false };
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

function readParts(lines: WeighedLine[], words: FurnitureWords): Map<string, PartUse> {
  const parts = new Map<string, PartUse>();
  for (const [path, { prose, first }] of readPaths(lines)) {
    for (const part of new Set(path.split('>'))) {
      const use = parts.get(part) ?? { kinds: kindsOf(part, words), prose: 0, first: false };
      use.prose += prose;
      use.first ||= first;
      parts.set(part, use);
    }
  }
  return parts;
}

/** Weight of the prose, consent notices aside: they may be longer than a short story. */
function storyProse(lines: WeighedLine[], parts: Map<string, PartUse>): number {
  let sum = 0;
  for (const line of lines) {
    if (!line.prose || line.hidden) continue;
    const names = line.block.path.split('>');
    if (!names.some((name) => parts.get(name)?.kinds.includes('cookie'))) sum += line.weight;
  }
  return sum;
}

/**
 * Kinds of furniture each line's ancestors are named after. A name on an ancestor that holds the
 * story itself ("page-with-sidebar") says nothing about its lines and is not counted.
 */
export function readHints(lines: WeighedLine[], words: FurnitureWords): ReadonlySet<string>[] {
  const parts = readParts(lines, words);
  const total = storyProse(lines, parts);
  const byPath = new Map<string, ReadonlySet<string>>();
  return lines.map((line) => {
    const key = `${line.block.tag} ${line.block.path}`;
    const known = byPath.get(key);
    if (known) return known;
    const hints = new Set<string>();
    const own = TAG_KINDS[line.block.tag];
    if (own) hints.add(own);
    for (const part of line.block.path.split('>')) {
      const use = parts.get(part);
      if (!use || use.kinds.length === 0) continue;
      const holdsStory = use.prose >= total * STORY_SHARE;
      for (const kind of use.kinds) {
        const aside = kind === 'comments' || kind === 'related' || kind === 'cookie';
        if (!holdsStory || kind === 'story' || (aside && !use.first)) hints.add(kind);
      }
    }
    const result = hints.size > 0 ? hints : NONE;
    byPath.set(key, result);
    return result;
  });
}

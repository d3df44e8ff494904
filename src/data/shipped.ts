import type { PackedKnowledge } from '../core/packed.ts';
import type { RawKnowledge } from '../core/types.ts';

/**
 * The shipped files. `knowledge.txt` is one text of sections, each after a line "== name": a worker
 * that wakes up takes it in as it is and reads a section when somebody asks for it. Rows are parted
 * by tabs, records and numbers are JSON. `corpus.jsonl` is the bundled corpus, one record per line.
 */
export const SHIPPED = { knowledge: 'knowledge.txt', corpus: 'corpus.jsonl' } as const;

const MARK = '\n== ';
/** Sections that are JSON rather than text say so in their name. */
const AS_JSON = '=json';

type Parts = { [name: string]: unknown };

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Leaves of nested objects by path: texts as they are, everything else as JSON. */
function* leavesOf(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (!isParts(value)) yield [path + AS_JSON, JSON.stringify(value)];
  else for (const [name, part] of Object.entries(value)) yield* leavesOf(part, `${path}/${name}`);
}

function rowsText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n');
}

/** The shipped files by name, out of the reviewed sources and what the build worked out of them. */
export function shipKnowledge(
  { agencies, subdomains, creditLines, mirrors, lists }: Omit<RawKnowledge, 'packed'>,
  packed: PackedKnowledge,
): Record<string, string> {
  const { records, ...corpus } = packed.corpus;
  const sections = new Map<string, string>([
    ...leavesOf({ agencies, subdomains, creditLines }, ''),
    ['/mirrors', rowsText(mirrors.map(({ domain, kind, source }) => [domain, kind, source]))],
    ...leavesOf({ ...packed, corpus }, '/packed'),
    ...Object.entries(lists).map(([name, rows]): [string, string] => [
      `/lists/${name}`,
      rowsText(rows),
    ]),
  ]);
  const texts = [...sections].map(([name, text]) => {
    if (`\n${text}`.includes(MARK)) throw new Error(`${name} holds the mark of a section`);
    return `${MARK}${name}\n${text}`;
  });
  return { [SHIPPED.knowledge]: texts.join(''), [SHIPPED.corpus]: records };
}

/** Sections of a shipped text by name. */
export function sectionsOf(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  for (const section of text.split(MARK).slice(1)) {
    const end = section.indexOf('\n');
    sections.set(section.slice(0, end), section.slice(end + 1));
  }
  return sections;
}

/** Rows of a section. */
export function rowsOf(text: string): string[][] {
  return text === '' ? [] : text.split('\n').map((line) => line.split('\t'));
}

/** The objects whose leaves are the sections below a path. Throws on JSON that is none. */
export function partsBelow(sections: Map<string, string>, path: string): Parts {
  const parts: Parts = {};
  for (const [name, text] of sections) {
    if (!name.startsWith(`${path}/`)) continue;
    const isJson = name.endsWith(AS_JSON);
    const steps = name.slice(path.length + 1, isJson ? -AS_JSON.length : undefined).split('/');
    const last = steps.pop() ?? '';
    let into = parts;
    for (const step of steps) {
      const known = into[step];
      const inner = isParts(known) ? known : {};
      into[step] = inner;
      into = inner;
    }
    into[last] = isJson ? JSON.parse(text) : text;
  }
  return parts;
}

/** The records of a text of JSON lines. */
export function recordsOf<T>(text: string): T[] {
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as T);
}

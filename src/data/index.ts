import type { PackedKnowledge } from '../core/packed.ts';
import type { MirrorRecord, RawKnowledge } from '../core/types.ts';
import { partsBelow, recordsOf, rowsOf, SHIPPED, sectionsOf } from './shipped.ts';

/** Reads a shipped run-time file ("knowledge.txt", "corpus.jsonl") as text. */
export type ReadShipped = (name: string) => Promise<string>;

/** Replaces a getter by what it answered, so that each part is read once. */
function keep<T>(object: object, part: string, value: T): T {
  Object.defineProperty(object, part, { value, enumerable: true, writable: true });
  return value;
}

function lazyLists(sections: Map<string, string>): RawKnowledge['lists'] {
  const lists: RawKnowledge['lists'] = {};
  for (const [path, text] of sections) {
    if (!path.startsWith('/lists/')) continue;
    const name = path.slice('/lists/'.length);
    const get = (): string[][] => keep(lists, name, rowsOf(text));
    Object.defineProperty(lists, name, { configurable: true, enumerable: true, get });
  }
  return lists;
}

function mirrorsOf(text: string): MirrorRecord[] {
  return rowsOf(text).map(([domain = '', kind = '', source = '']) => ({ domain, kind, source }));
}

function isPacked(value: unknown): value is PackedKnowledge {
  const packed = value as Partial<PackedKnowledge>;
  return typeof packed.version === 'number' && typeof packed.outlets?.records === 'string';
}

/**
 * The shipped knowledge; each part is read out of the text when it is first looked at. A damaged file
 * throws with its name, never yields half the data.
 */
export async function loadKnowledge(read: ReadShipped): Promise<RawKnowledge> {
  const [text, records] = await Promise.all([read(SHIPPED.knowledge), read(SHIPPED.corpus)]);
  const sections = sectionsOf(text);
  const packed = partsBelow(sections, '/packed');
  if (!isPacked(packed)) throw new Error(`${SHIPPED.knowledge} is damaged`);
  if (!records.startsWith('{')) throw new Error(`${SHIPPED.corpus} is damaged`);
  const section = (name: string): string => sections.get(name) ?? '';
  const json = <T>(name: string): T[] => JSON.parse(sections.get(`${name}=json`) ?? '[]') as T[];
  return {
    get outlets() {
      return keep(
        this,
        'outlets',
        recordsOf<RawKnowledge['outlets'][number]>(packed.outlets.records),
      );
    },
    get gazetteer() {
      const { records } = packed.gazetteer;
      return keep(this, 'gazetteer', recordsOf<RawKnowledge['gazetteer'][number]>(records));
    },
    get corpus() {
      return keep(this, 'corpus', recordsOf<RawKnowledge['corpus'][number]>(records));
    },
    get agencies() {
      return keep(this, 'agencies', json<RawKnowledge['agencies'][number]>('/agencies'));
    },
    get subdomains() {
      return keep(this, 'subdomains', json<RawKnowledge['subdomains'][number]>('/subdomains'));
    },
    get creditLines() {
      return keep(this, 'creditLines', json<RawKnowledge['creditLines'][number]>('/creditLines'));
    },
    get mirrors() {
      return keep(this, 'mirrors', mirrorsOf(section('/mirrors')));
    },
    lists: lazyLists(sections),
    packed: { ...packed, corpus: { ...packed.corpus, records } },
  };
}

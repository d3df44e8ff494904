import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchCorpora } from '../../src/core/coverage/index.ts';
import { partsOf } from '../../src/core/coverage/postings.ts';
import { indexOutlets } from '../../src/core/knowledge/outlets.ts';
import { openKnowledge, packKnowledge } from '../../src/core/packed.ts';
import { compileGazetteer, gazetteerTables } from '../../src/core/text/gazetteer.ts';
import { compileCorpus, compileKnowledge } from '../../src/data/compile.ts';
import { loadKnowledge } from '../../src/data/index.ts';
import { sectionsOf, shipKnowledge } from '../../src/data/shipped.ts';

const source = (name: string): string => readFileSync(join('src/data', name), 'utf8');
const raw = { ...compileKnowledge(source), corpus: compileCorpus(source) };
const packed = packKnowledge(raw);
const files = shipKnowledge(raw, packed);
const read = (name: string): Promise<string> => Promise.resolve(files[name] ?? '');
const opened = openKnowledge(await loadKnowledge(read));

describe('the packed gazetteer', () => {
  const anew = gazetteerTables(raw.gazetteer);
  const unpacked = compileGazetteer(opened.gazetteer);

  it('is not worked out again', () => {
    expect(Array.isArray(opened.gazetteer)).toBe(false);
    expect(anew.byFirst.size).toBeGreaterThan(1000);
  });

  it.each(['byFirst', 'byStem', 'spaceless', 'surnames', 'surnameStems', 'byConcept'] as const)(
    'answers as the records do: %s',
    (table) => {
      for (const [key, value] of anew[table]) expect(unpacked[table].get(key)).toEqual(value);
      expect(unpacked[table].get('no such key')).toBeUndefined();
      expect(unpacked[table].has('no such key')).toBe(false);
    },
  );

  it.each(['givenNames', 'titleWords'] as const)('knows the same words: %s', (words) => {
    expect([...anew[words]].filter((word) => !unpacked[words].has(word))).toEqual([]);
    expect(unpacked[words].has('no such word')).toBe(false);
  });
});

describe('the packed registry', () => {
  const anew = indexOutlets(raw.outlets, raw.subdomains, raw.lists['outlet-aliases']);
  const names = [
    ...raw.outlets.flatMap(({ name, aliases, domains }) => [name, ...aliases, ...domains]),
    ...(raw.lists['outlet-aliases'] ?? []).map(([, alias = '']) => alias),
    'The press',
    'Quiet Harbour Notes',
  ];

  it('names the same outlets', () => {
    for (const name of names) {
      expect(opened.outlets.byName(name), name).toEqual(anew.byName(name));
      expect(opened.outlets.byAlias(name), name).toEqual(anew.byAlias(name));
      expect(opened.outlets.byHandle(name.toLowerCase())).toEqual(
        anew.byHandle(name.toLowerCase()),
      );
    }
  });

  it('knows the same hosts', () => {
    const hosts = raw.outlets.flatMap(({ domains, imageHosts }) => [...domains, ...imageHosts]);
    hosts.push(...raw.subdomains.map(({ host }) => host), 'images.example.org');
    for (const host of hosts) {
      expect(opened.outlets.byHost(host), host).toEqual(anew.byHost(host));
      expect(opened.outlets.byImageHost(host), host).toEqual(anew.byImageHost(host));
    }
  });

  it('finds the same names in running text, and gives the same object each time', () => {
    const text = `${names.slice(0, 900).join(' wrote, and ')} said nothing.`;
    expect(opened.outlets.mentions(text)).toEqual(anew.mentions(text));
    expect(anew.mentions(text).length).toBeGreaterThan(100);
    expect(opened.outlets.byName('spiegel.de')).toBe(opened.outlets.byId('spiegel'));
    expect(opened.outlets.all()).toHaveLength(raw.outlets.length);
  });
});

describe('the packed corpus', () => {
  const anew = openKnowledge(raw);

  it('holds the same postings', () => {
    const lists = (knowledge: typeof anew): Map<string, unknown[]> => {
      const parts = [...(knowledge.corpora[0] ? partsOf(knowledge.corpora[0].postings) : [])];
      return new Map(
        parts.flatMap(({ terms, lengths, lists }) => {
          let at = 0;
          return terms.map((term, index): [string, unknown[]] => {
            const from = at;
            at += lengths[index] ?? 0;
            return [term, lists.slice(from, at)];
          });
        }),
      );
    };
    expect(lists(opened)).toEqual(lists(anew));
    expect(lists(anew).size).toBeGreaterThan(5000);
  });

  it.each([
    'Geneva talks Ryabkov Sherman',
    'Genf Gespräche Rjabkow 2022-01-10',
    'earthquake',
    'no-such-word',
  ])('finds the same for "%s"', (words) => {
    const found = (knowledge: typeof anew) => searchCorpora(words, knowledge.corpora, ['en']);
    expect(found(opened)).toEqual(found(anew));
  });

  it('is worked out anew where the packed form is of another make', async () => {
    const again = await loadKnowledge(read);
    const older = openKnowledge({ ...again, packed: { ...packed, version: 0 } });
    expect(older.corpora[0]?.records).toHaveLength(raw.corpus.length);
    expect(Array.isArray(older.gazetteer)).toBe(true);
    expect(older.outlets.byHost('www.spiegel.de')?.id).toBe('spiegel');
  });
});

describe('the shipped files', () => {
  it('give back every record and row', async () => {
    const { packed: _packed, ...loaded } = await loadKnowledge(read);
    expect({ ...loaded, lists: { ...loaded.lists } }).toEqual(raw);
  });

  it('refuse to open where one is damaged or missing', async () => {
    const missing = (name: string) =>
      loadKnowledge((asked) => (asked === name ? Promise.resolve('') : read(asked)));
    await expect(missing('knowledge.txt')).rejects.toThrow('knowledge.txt is damaged');
    await expect(missing('corpus.jsonl')).rejects.toThrow('corpus.jsonl is damaged');
  });

  it('keep the sections apart', () => {
    const sections = sectionsOf('\n== a/b\none\ntwo\n== c\n');
    expect([...sections]).toEqual([
      ['a/b', 'one\ntwo'],
      ['c', ''],
    ]);
    const lists = { ...raw.lists, bad: [['fine'], ['== not fine']] };
    expect(() => shipKnowledge({ ...raw, lists }, packed)).toThrow('/lists/bad');
  });
});

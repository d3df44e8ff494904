import { LazyRecords, LazyTable, LazyWords, packTable } from '../text/lazy-table.ts';
import type { OutletRecord, RawKnowledge } from '../types.ts';
import type { KnownMention } from './outlet-mentions.ts';
import { type OutletAlias, type OutletTables, outletTables } from './outlet-tables.ts';

/**
 * The tables of the registry as texts, made when the product is built. Outlets go by their number,
 * nothing stands for "shared by several"; items of a list are parted by tabs, fields by bars.
 */
export interface PackedOutlets {
  records: string;
  ids: string;
  hosts: string;
  domains: string;
  names: string;
  /** Name form -> "outlet|how|language". */
  aliases: string;
  images: string;
  handles: string;
  /** First word -> "outlet|words|as written". */
  mentions: string;
  /** First words of names, one a line. */
  starts: string;
}

type Registry = Pick<RawKnowledge, 'outlets' | 'subdomains' | 'lists'>;

/** Packs the tables. Throws on a name that holds a tab or a line end, or a bar where it would break. */
export function packOutlets({ outlets, subdomains, lists }: Registry): PackedOutlets {
  const tables = outletTables(outlets, subdomains, lists['outlet-aliases']);
  const numbers = new Map(outlets.map((outlet, at) => [outlet, String(at)]));
  const number = (outlet: OutletRecord | null): string => (outlet && numbers.get(outlet)) ?? '';
  const single = (map: Map<string, OutletRecord | null>): string =>
    packTable([...map].map(([key, outlet]) => [key, number(outlet)]));
  const listed = <T>(map: Map<string, T[]>, text: (one: T) => string): string =>
    packTable([...map].map(([key, list]) => [key, list.map(text).join('\t')]));
  const alias = ({ outlet, how, lang }: OutletAlias) => `${number(outlet)}|${how}|${lang}`;
  const mention = ({ outlet, words, written }: KnownMention): string => {
    if (written.includes('\t')) throw new Error(`not fit for a table: ${written}`);
    return `${number(outlet)}|${words.join(' ')}|${written}`;
  };
  return {
    records: outlets.map((outlet) => JSON.stringify(outlet)).join('\n'),
    ids: single(tables.ids),
    hosts: packTable(tables.hosts),
    domains: single(tables.domains),
    names: single(tables.names),
    aliases: listed(tables.aliases, alias),
    images: single(tables.images),
    handles: single(tables.handles),
    mentions: listed(tables.mentions, mention),
    starts: [...tables.starts].join('\n'),
  };
}

/** The tables out of their packed form; every one waits until it is looked into. */
export function unpackOutlets(packed: PackedOutlets): OutletTables {
  const records = new LazyRecords<OutletRecord>(packed.records);
  const one = (at: string): OutletRecord => records.at(Number(at));
  const oneOrShared = (at: string): OutletRecord | null => (at === '' ? null : one(at));
  const alias = (text: string): OutletAlias => {
    const [at = '', how = '', lang = ''] = text.split('|');
    return { outlet: one(at), how: how as OutletAlias['how'], lang };
  };
  const mention = (text: string): KnownMention => {
    const [at = '', words = '', ...written] = text.split('|');
    return { outlet: one(at), words: words.split(' '), written: written.join('|') };
  };
  return {
    ids: new LazyTable(packed.ids, one),
    hosts: new LazyTable(packed.hosts, (id) => id),
    domains: new LazyTable(packed.domains, one),
    names: new LazyTable(packed.names, oneOrShared),
    aliases: new LazyTable(packed.aliases, (list) => list.split('\t').map(alias)),
    images: new LazyTable(packed.images, oneOrShared),
    handles: new LazyTable(packed.handles, oneOrShared),
    mentions: new LazyTable(packed.mentions, (list) => list.split('\t').map(mention)),
    starts: new LazyWords(packed.starts),
    all: () => records.all(),
  };
}

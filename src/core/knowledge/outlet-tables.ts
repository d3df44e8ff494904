import type { Lookup } from '../text/lazy-table.ts';
import type { OutletRecord, RawKnowledge } from '../types.ts';
import { nameForm, squash } from './outlet-forms.ts';
import { type KnownMention, mentionTable } from './outlet-mentions.ts';

/** A name a machine makes of an outlet's: `context` names need a second sign to be believed. */
export interface OutletAlias {
  outlet: OutletRecord;
  how: 'short' | 'former' | 'translated' | 'transcribed' | 'mangled' | 'context';
  lang: string;
}

/** What the registry is looked up in. Null where several outlets share a name, host or handle. */
export interface OutletTables {
  ids: Lookup<OutletRecord>;
  /** Outlets that live on a subdomain of a shared domain: host -> id. */
  hosts: Lookup<string>;
  domains: Lookup<OutletRecord>;
  names: Lookup<OutletRecord | null>;
  aliases: Lookup<OutletAlias[]>;
  images: Lookup<OutletRecord | null>;
  /** Names, domains and ids as likely handles of social networks: letters and digits only. */
  handles: Lookup<OutletRecord | null>;
  /** First word -> names as running text writes them, longest first. */
  mentions: Lookup<KnownMention[]>;
  /** First words of all names and aliases, in the form of `nameForm`. */
  starts: { has(word: string): boolean };
  all(): OutletRecord[];
}

/** The same with all of it there, as working it out leaves it. */
export interface BuiltTables extends OutletTables {
  ids: Map<string, OutletRecord>;
  hosts: Map<string, string>;
  domains: Map<string, OutletRecord>;
  names: Map<string, OutletRecord | null>;
  aliases: Map<string, OutletAlias[]>;
  images: Map<string, OutletRecord | null>;
  handles: Map<string, OutletRecord | null>;
  mentions: Map<string, KnownMention[]>;
  starts: Set<string>;
}

function put<T>(map: Map<string, T | null>, key: string, value: T): void {
  if (key === '') return;
  const known = map.get(key);
  map.set(key, known === undefined || known === value ? value : null);
}

function addOutlet(tables: BuiltTables, outlet: OutletRecord): void {
  for (const domain of outlet.domains) tables.domains.set(domain, outlet);
  for (const name of [outlet.name, ...outlet.aliases, ...outlet.domains]) {
    put(tables.names, nameForm(name), outlet);
  }
  for (const host of outlet.imageHosts) put(tables.images, host, outlet);
}

/** Sites are often named by the first label alone ("Source: spiegel"); real names go before. */
function addLabels(tables: BuiltTables, outlets: OutletRecord[]): void {
  const labels = new Map<string, OutletRecord | null>();
  for (const outlet of outlets) {
    for (const domain of outlet.domains) put(labels, domain.split('.')[0] ?? '', outlet);
  }
  for (const [label, outlet] of labels) {
    if (outlet && label.length >= 4 && !tables.names.has(label)) tables.names.set(label, outlet);
  }
}

function addAliases(tables: BuiltTables, rows: string[][]): void {
  for (const [id = '', alias = '', lang = '', how = ''] of rows) {
    const outlet = tables.ids.get(id);
    if (!outlet) continue;
    const form = nameForm(alias);
    const list = tables.aliases.get(form) ?? [];
    list.push({ outlet, how: how as OutletAlias['how'], lang });
    tables.aliases.set(form, list);
  }
  // The reviewed table settles names that several outlets share ("The Guardian").
  for (const [form, list] of tables.aliases) {
    const sure = new Set(list.filter(({ how }) => how !== 'context').map(({ outlet }) => outlet));
    const [only] = sure;
    if (only && sure.size === 1 && !tables.names.get(form)) tables.names.set(form, only);
  }
}

const HANDLE_MIN = 4;

function handlesOf(outlets: OutletRecord[]): Map<string, OutletRecord | null> {
  const handles = new Map<string, OutletRecord | null>();
  for (const outlet of outlets) {
    const sites = outlet.domains.flatMap((domain) => [domain, domain.split('.')[0] ?? '']);
    const names = [outlet.id, outlet.name, ...outlet.aliases, ...sites];
    for (const name of names) {
      const key = squash(name);
      if (key.length >= HANDLE_MIN) put(handles, key, outlet);
    }
  }
  return handles;
}

/** Works the tables out: some 50 ms in a fresh worker, which is why the build does it beforehand. */
export function outletTables(
  outlets: OutletRecord[],
  subdomains: RawKnowledge['subdomains'],
  aliases: string[][] = [],
): BuiltTables {
  const ids = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  const shared = subdomains.filter(({ outlet }) => outlet !== '');
  const tables: BuiltTables = {
    ids,
    hosts: new Map(shared.map((row) => [row.host, row.outlet])),
    domains: new Map(),
    names: new Map(),
    aliases: new Map(),
    images: new Map(),
    handles: handlesOf(outlets),
    mentions: mentionTable(outlets, aliases, (id) => ids.get(id) ?? null),
    starts: new Set(),
    all: () => outlets,
  };
  for (const outlet of outlets) addOutlet(tables, outlet);
  for (const { name, outlet } of subdomains) {
    const record = ids.get(outlet);
    if (record && !tables.names.has(nameForm(name))) tables.names.set(nameForm(name), record);
  }
  addAliases(tables, aliases);
  addLabels(tables, outlets);
  for (const map of [tables.names, tables.aliases])
    for (const form of map.keys()) tables.starts.add(form.split(' ')[0] ?? '');
  return tables;
}

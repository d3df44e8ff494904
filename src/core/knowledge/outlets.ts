import { registrableDomain } from '../text/address.ts';
import { fold } from '../text/normalise.ts';
import type { OutletRecord, RawKnowledge } from '../types.ts';
import { candidateNames, nameForm } from './outlet-forms.ts';
import { mentionFinder, type OutletMention } from './outlet-mentions.ts';

/** A name a machine makes of an outlet's: `context` names need a second sign to be believed. */
export interface OutletAlias {
  outlet: OutletRecord;
  how: 'short' | 'former' | 'translated' | 'transcribed' | 'mangled' | 'context';
  lang: string;
}

/** Look-ups over the registry of newsrooms. */
export interface OutletIndex {
  byId(id: string): OutletRecord | null;
  /** The outlet a host belongs to: subdomain table first, then the registrable domain. */
  byHost(host: string): OutletRecord | null;
  /**
   * The outlet of this name, alias, site or handle; case, accents, articles, brackets and words
   * such as "online" or "news" aside. Null when unknown or ambiguous.
   */
  byName(name: string): OutletRecord | null;
  /** The outlet a picture host belongs to: its own domains and its picture hosts. Null when shared. */
  byImageHost(host: string): OutletRecord | null;
  /** Every reading of a name, the doubtful ones ("The mirror" for DER SPIEGEL) too. */
  byAlias(name: string): OutletAlias[];
  /** Outlets named in running text of at most 20,000 characters, in order of mention. */
  mentions(text: string): OutletMention[];
  all(): OutletRecord[];
}

interface Tables {
  ids: Map<string, OutletRecord>;
  hosts: Map<string, string>;
  domains: Map<string, OutletRecord>;
  /** Null where several outlets share the name. */
  names: Map<string, OutletRecord | null>;
  aliases: Map<string, OutletAlias[]>;
  images: Map<string, OutletRecord | null>;
}

function put<T>(map: Map<string, T | null>, key: string, value: T): void {
  if (key === '') return;
  const known = map.get(key);
  map.set(key, known === undefined || known === value ? value : null);
}

function addOutlet(tables: Tables, outlet: OutletRecord): void {
  for (const domain of outlet.domains) tables.domains.set(domain, outlet);
  for (const name of [outlet.name, ...outlet.aliases, ...outlet.domains]) {
    put(tables.names, nameForm(name), outlet);
  }
  for (const host of outlet.imageHosts) put(tables.images, host, outlet);
}

/** Sites are often named by the first label alone ("Source: spiegel"); real names go before. */
function addLabels(tables: Tables, outlets: OutletRecord[]): void {
  const labels = new Map<string, OutletRecord | null>();
  for (const outlet of outlets) {
    for (const domain of outlet.domains) put(labels, domain.split('.')[0] ?? '', outlet);
  }
  for (const [label, outlet] of labels) {
    if (outlet && label.length >= 4 && !tables.names.has(label)) tables.names.set(label, outlet);
  }
}

function addAliases(tables: Tables, rows: string[][]): void {
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

function buildTables(
  outlets: OutletRecord[],
  subdomains: RawKnowledge['subdomains'],
  aliases: string[][],
): Tables {
  const tables: Tables = {
    ids: new Map(outlets.map((outlet) => [outlet.id, outlet])),
    hosts: new Map(
      subdomains.filter(({ outlet }) => outlet !== '').map((row) => [row.host, row.outlet]),
    ),
    domains: new Map(),
    names: new Map(),
    aliases: new Map(),
    images: new Map(),
  };
  for (const outlet of outlets) addOutlet(tables, outlet);
  for (const { name, outlet } of subdomains) {
    const record = tables.ids.get(outlet);
    if (record && !tables.names.has(nameForm(name))) tables.names.set(nameForm(name), record);
  }
  addAliases(tables, aliases);
  addLabels(tables, outlets);
  return tables;
}

function hostOutlet(tables: Tables, host: string): OutletRecord | null {
  const lower = host.toLowerCase().replace(/^(?:www|m|amp|mobile)\./, '');
  const id = tables.hosts.get(lower);
  return (
    (id ? tables.ids.get(id) : undefined) ?? tables.domains.get(registrableDomain(lower)) ?? null
  );
}

function namedOutlet(tables: Tables, name: string): OutletRecord | null {
  for (const form of candidateNames(name)) {
    const found = tables.names.get(form);
    if (found !== undefined) return found;
    // "The press" may be meant for Die Presse or for nobody: better no name than a wrong one.
    if (tables.aliases.has(form)) return null;
  }
  const host = /^(?:https?:\/\/)?((?:[\w-]{1,63}\.){1,4}[a-z]{2,12})(?:\/\S*)?$/i.exec(
    name.trim().slice(0, 200),
  );
  return host ? hostOutlet(tables, host[1] ?? '') : null;
}

/** Indexes the registry. Names shared by several outlets are ambiguous and answer null. */
export function indexOutlets(
  outlets: OutletRecord[],
  subdomains: RawKnowledge['subdomains'],
  aliases: string[][] = [],
): OutletIndex {
  const tables = buildTables(outlets, subdomains, aliases);
  const images = (host: string) =>
    tables.images.get(host.toLowerCase()) ??
    tables.images.get(registrableDomain(host.toLowerCase()));
  return {
    byId: (id) => tables.ids.get(id) ?? null,
    byHost: (host) => hostOutlet(tables, host),
    byName: (name) => namedOutlet(tables, name),
    byImageHost: (host) => {
      const shared = images(host);
      // A group's server (null) is nobody's in particular, unless the address itself says more.
      return shared ?? hostOutlet(tables, host);
    },
    byAlias: (name) => candidateNames(name).flatMap((form) => tables.aliases.get(form) ?? []),
    mentions: mentionFinder(outlets, aliases, (id) => tables.ids.get(id) ?? null),
    all: () => outlets,
  };
}

/** Folded first label of an outlet's main domain. */
export function domainLabel(outlet: OutletRecord): string {
  return fold(outlet.domains[0]?.split('.')[0] ?? '');
}

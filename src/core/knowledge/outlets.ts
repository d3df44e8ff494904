import { registrableDomain } from '../text/address.ts';
import { fold } from '../text/normalise.ts';
import type { OutletRecord, RawKnowledge } from '../types.ts';
import { candidateNames } from './outlet-forms.ts';
import { findMentions, type OutletMention } from './outlet-mentions.ts';
import { type OutletAlias, type OutletTables, outletTables } from './outlet-tables.ts';

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
  /** The outlet a squashed handle of a social network is likely to be of; null when shared. */
  byHandle(handle: string): OutletRecord | null;
  /** Every reading of a name, the doubtful ones ("The mirror" for DER SPIEGEL) too. */
  byAlias(name: string): OutletAlias[];
  /** True where some outlet's name begins with this word, folded: most words need no further look. */
  beginsName(word: string): boolean;
  /** Outlets named in running text of at most 20,000 characters, in order of mention. */
  mentions(text: string): OutletMention[];
  all(): OutletRecord[];
}

function hostOutlet(tables: OutletTables, host: string): OutletRecord | null {
  const lower = host.toLowerCase().replace(/^(?:www|m|amp|mobile)\./, '');
  const id = tables.hosts.get(lower);
  return (
    (id ? tables.ids.get(id) : undefined) ?? tables.domains.get(registrableDomain(lower)) ?? null
  );
}

function namedOutlet(tables: OutletTables, name: string): OutletRecord | null {
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

/** The look-ups over tables, worked out here or by the build. */
export function outletIndex(tables: OutletTables): OutletIndex {
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
    byHandle: (handle) => tables.handles.get(handle) ?? null,
    byAlias: (name) => candidateNames(name).flatMap((form) => tables.aliases.get(form) ?? []),
    beginsName: (word) => tables.starts.has(word),
    mentions: (text) => findMentions(text, tables.mentions),
    all: () => tables.all(),
  };
}

/** Indexes the registry. Names shared by several outlets are ambiguous and answer null. */
export function indexOutlets(
  outlets: OutletRecord[],
  subdomains: RawKnowledge['subdomains'],
  aliases: string[][] = [],
): OutletIndex {
  return outletIndex(outletTables(outlets, subdomains, aliases));
}

/** Folded first label of an outlet's main domain. */
export function domainLabel(outlet: OutletRecord): string {
  return fold(outlet.domains[0]?.split('.')[0] ?? '');
}

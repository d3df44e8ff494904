import { registrableDomain } from '../text/address.ts';
import { fold } from '../text/normalise.ts';
import type { OutletRecord, RawKnowledge } from '../types.ts';

/** Look-ups over the registry of newsrooms. */
export interface OutletIndex {
  byId(id: string): OutletRecord | null;
  /** The outlet a host belongs to: subdomain table first, then the registrable domain. */
  byHost(host: string): OutletRecord | null;
  /** The outlet with this exact name or alias, case and accents aside. Null when unknown or ambiguous. */
  byName(name: string): OutletRecord | null;
  all(): OutletRecord[];
}

/** Indexes the registry. Names shared by several outlets are ambiguous and answer null. */
export function indexOutlets(
  outlets: OutletRecord[],
  subdomains: RawKnowledge['subdomains'],
): OutletIndex {
  const ids = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  const hosts = new Map(subdomains.map((row) => [row.host, row.outlet]));
  const domains = new Map<string, OutletRecord>();
  const names = new Map<string, OutletRecord | null>();
  for (const outlet of outlets) {
    for (const domain of outlet.domains) domains.set(domain, outlet);
    for (const name of [outlet.name, ...outlet.aliases, ...outlet.domains]) {
      const key = fold(name);
      const known = names.get(key);
      names.set(key, known === undefined || known === outlet ? outlet : null);
    }
  }
  return {
    byId: (id) => ids.get(id) ?? null,
    byHost: (host) =>
      ids.get(hosts.get(host) ?? hosts.get(host.replace(/^www\./, '')) ?? '') ??
      domains.get(registrableDomain(host)) ??
      null,
    byName: (name) => names.get(fold(name.trim())) ?? null,
    all: () => outlets,
  };
}

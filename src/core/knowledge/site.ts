import { parseAddress, registrableDomain } from '../text/address.ts';
import type { OutletRecord, PageSnapshot } from '../types.ts';
import type { Knowledge } from './index.ts';
import { squash } from './outlet-forms.ts';

export { squash };

/** Who the page's own site is, as far as address and self-description tell. */
export interface Site {
  host: string;
  domain: string;
  /** First label of the registrable domain, letters and digits only. */
  label: string;
  /** The outlet this host is known to belong to. */
  outlet: OutletRecord | null;
  /** Names the site gives itself: og:site_name, application-name, JSON-LD publisher. */
  declared: string[];
  /** The outlet the site says it is, whatever its address. */
  claims: OutletRecord | null;
}

const CACHE = new WeakMap<PageSnapshot, Site>();
const NEUTRAL = new WeakMap<Knowledge['lists'], Set<string>>();

function nameOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, 5).flatMap(nameOf);
  if (typeof value !== 'object' || value === null) return [];
  const name: unknown = (value as Record<string, unknown>)['name'];
  return typeof name === 'string' ? [name] : [];
}

/** Names of the publisher in the page's structured data, at most 10. */
export function publishers(snapshot: PageSnapshot): string[] {
  const found = snapshot.jsonLd.flatMap((item) =>
    typeof item === 'object' && item !== null
      ? nameOf((item as Record<string, unknown>)['publisher'])
      : [],
  );
  return [...new Set(found.map((name) => name.slice(0, 120).trim()))].filter(Boolean).slice(0, 10);
}

const PLACEHOLDER =
  /^(?:|localhost|unknown\.(?:example|invalid)|(?:www\.)?example\.(?:com|org|net)|\d{1,3}(?:\.\d{1,3}){3})$/;

/** Pages read from a file have no address of their own: then the canonical one is the best guess. */
function hostOf(snapshot: PageSnapshot): string {
  const host = snapshot.host.toLowerCase();
  if (!PLACEHOLDER.test(host)) return host;
  const own = snapshot.canonical ?? snapshot.metas.find(({ key }) => key === 'og:url')?.content;
  return parseAddress(own ?? '')?.host ?? host;
}

/** The page's own site; worked out once per snapshot. */
export function siteOf(snapshot: PageSnapshot, knowledge: Knowledge): Site {
  const known = CACHE.get(snapshot);
  if (known) return known;
  const host = hostOf(snapshot);
  const domain = registrableDomain(host);
  const metas = snapshot.metas
    .filter(({ key }) => key === 'og:site_name' || key === 'application-name')
    .map(({ content }) => content.slice(0, 120));
  const declared = [...metas, ...publishers(snapshot)];
  const claims = declared
    .map((name) => knowledge.outlets.byName(name) ?? knowledge.outlets.byHost(name.toLowerCase()))
    .find((outlet) => outlet !== null);
  const site: Site = {
    host,
    domain,
    label: squash(domain.split('.')[0] ?? ''),
    outlet: knowledge.outlets.byHost(host),
    declared,
    claims: claims ?? null,
  };
  CACHE.set(snapshot, site);
  return site;
}

/** Country domains that the whole world uses. */
const WORLDWIDE = new Set('ai am cc co eu fm gg io la ly me mu nu re sc sh to tv vc ws'.split(' '));

/** The country of the site's address, ISO 3166 upper-case, where its last label is a country's own. */
export function countryOf(site: Site): string | null {
  const last = site.host.split('.').at(-1) ?? '';
  if (!/^[a-z]{2}$/.test(last) || WORLDWIDE.has(last)) return null;
  return last === 'uk' ? 'GB' : last.toUpperCase();
}

/**
 * True for a site of a country where people speak another language than the page's in the first
 * place: its newsroom may well write in a language it learned.
 */
export function writesAbroad(site: Site, lang: string | null): boolean {
  const country = countryOf(site);
  if (country === null || lang === null) return false;
  return new Intl.Locale(`und-${country}`).maximize().language !== lang;
}

function resembles(label: string, name: string): boolean {
  if (label === '' || name.length < 2) return false;
  if (label === name) return true;
  return (name.length >= 4 && label.includes(name)) || (label.length >= 5 && name.includes(label));
}

/** True when a name fits the site's address ("El País" on elpais.com.uy). */
export function fitsAddress(site: Site, name: string): boolean {
  return resembles(site.label, squash(name));
}

/**
 * True when the outlet is, or may well be, the page's own: by address, by likeness of its name and
 * address, or because the site says so. A doubt counts as own.
 */
export function isOwnOutlet(site: Site, outlet: OutletRecord): boolean {
  if (site.outlet?.id === outlet.id || site.claims?.id === outlet.id) return true;
  const names = [
    outlet.name,
    ...outlet.aliases,
    ...outlet.domains.map((d) => d.split('.')[0] ?? ''),
  ];
  return names.some((name) => fitsAddress(site, name));
}

/** True for hosts of the page's own domain, and of domains with the same first label. */
export function isOwnHost(site: Site, host: string): boolean {
  const domain = registrableDomain(host.toLowerCase());
  return (
    domain === site.domain ||
    (site.label.length > 2 && squash(domain.split('.')[0] ?? '') === site.label)
  );
}

/** True for hosts that say nothing about who made a page: networks, share buttons, shops. */
export function isNeutralHost(knowledge: Knowledge, host: string): boolean {
  let set = NEUTRAL.get(knowledge.lists);
  if (!set) {
    set = new Set((knowledge.lists['neutral-hosts'] ?? []).map(([domain = '']) => domain));
    NEUTRAL.set(knowledge.lists, set);
  }
  const lower = host.toLowerCase();
  return set.has(lower) || set.has(registrableDomain(lower));
}

/** The outlet whose pictures or pages a host serves: its own domains, then its picture hosts. */
export function outletOfHost(knowledge: Knowledge, host: string): OutletRecord | null {
  const lower = host.toLowerCase();
  return knowledge.outlets.byHost(lower) ?? knowledge.outlets.byImageHost(lower);
}

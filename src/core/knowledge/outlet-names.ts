import { parseAddress } from '../text/address.ts';
import type { OutletRecord } from '../types.ts';
import { agencyIndex } from './agencies.ts';
import type { Knowledge } from './index.ts';

/** What a short stretch of words names: outlets, agencies, or a site we do not know. */
export interface NamedSources {
  outlets: OutletRecord[];
  agencies: string[];
  /** A host written out ("example-news.com"), when no outlet is known by it. */
  host: string | null;
  /** True when a name is one a machine made of the real one ("RIA News", "The Duty"). */
  mangled: boolean;
}

const HOST = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,12})(?:\/\S{0,200})?$/u;
const DOUBTFUL = new Set(['context', 'former']);
const MACHINE = new Set(['translated', 'mangled', 'context']);

/**
 * The outlet or agency a name stands for, names that a machine made of it too. Doubtful readings
 * ("The mirror") only when `sure` says that the place leaves no doubt, as a credit line does.
 */
export function outletNamed(
  name: string,
  knowledge: Knowledge,
  sure: boolean,
): { outlet: OutletRecord; mangled: boolean } | null {
  const exact = knowledge.outlets.byName(name);
  if (exact) return { outlet: exact, mangled: false };
  const readings = knowledge.outlets.byAlias(name).filter(({ how }) => sure || !DOUBTFUL.has(how));
  const first = readings[0];
  if (!first || readings.some(({ outlet }) => outlet.id !== first.outlet.id)) return null;
  return { outlet: first.outlet, mangled: MACHINE.has(first.how) };
}

const LOCAL = /^(\p{L}\p{Ll}{4,14})\p{Lu}\p{Ll}{2,14}$/u;

/**
 * The name a local edition is built on: "detik" of "detikJateng", a place joined to the name. Null
 * for other words. Companies are named so too: only where a newsroom must stand.
 */
export function localEdition(word: string): string | null {
  return word.length > 30 ? null : (LOCAL.exec(word)?.[1] ?? null);
}

/** "SVT Nyheter" is SVT, when the whole is not known and the first word is an acronym. */
function acronym(name: string): string | null {
  return /^([\p{Lu}\d]{3,6})\s\p{L}/u.exec(name)?.[1] ?? null;
}

function readPart(part: string, knowledge: Knowledge, found: NamedSources): void {
  const name = part
    .trim()
    .replace(/^(?:the|www\.)\s+/i, '')
    .replace(/^["'“„«]+|["'”“»]+$/g, '');
  if (name.length < 2 || name.length > 60) return;
  const agency = agencyIndex(knowledge).find(name);
  if (agency) {
    found.agencies.push(agency.id);
    return;
  }
  const host = HOST.exec(name)?.[1]?.toLowerCase();
  const byHost = host ? knowledge.outlets.byHost(host) : null;
  const short = acronym(name);
  const named = byHost
    ? { outlet: byHost, mangled: false }
    : (outletNamed(part.trim(), knowledge, true) ??
      outletNamed(name, knowledge, true) ??
      (short ? outletNamed(short, knowledge, false) : null));
  if (named) {
    if (named.outlet.kind === 'agency') found.agencies.push(named.outlet.id);
    else found.outlets.push(named.outlet);
    found.mangled ||= named.mangled;
  } else if (host && parseAddress(`https://${host}/`)) found.host = host;
}

/**
 * Reads names out of what follows a credit label: "AFP / Le Monde", "spiegel", "www.example.com".
 * At most 100 characters are looked at. The whole is tried first, then its parts.
 */
export function namedSources(words: string, knowledge: Knowledge): NamedSources {
  const found: NamedSources = { outlets: [], agencies: [], host: null, mangled: false };
  const text = words.slice(0, 100).trim();
  readPart(text, knowledge, found);
  if (found.outlets.length + found.agencies.length > 0 || found.host) return found;
  const bare = text.replace(/\s*[([][^)\]]{0,60}[)\]]\s*$/, '');
  const parts = bare.split(/[,;/|&+]| and | und | et | y | e | и | та | ve | - | – /);
  for (const part of parts.slice(0, 5)) readPart(part, knowledge, found);
  return found;
}

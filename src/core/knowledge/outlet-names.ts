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
}

const HOST = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,12})(?:\/\S{0,200})?$/u;

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
  const outlet =
    (host ? knowledge.outlets.byHost(host) : null) ??
    knowledge.outlets.byName(name) ??
    knowledge.outlets.byName(part.trim());
  if (outlet?.kind === 'agency') found.agencies.push(outlet.id);
  else if (outlet) found.outlets.push(outlet);
  else if (host && parseAddress(`https://${host}/`)) found.host = host;
}

/**
 * Reads names out of what follows a credit label: "AFP / Le Monde", "spiegel", "www.example.com".
 * At most 100 characters are looked at. The whole is tried first, then its parts.
 */
export function namedSources(words: string, knowledge: Knowledge): NamedSources {
  const found: NamedSources = { outlets: [], agencies: [], host: null };
  const text = words.slice(0, 100).trim();
  readPart(text, knowledge, found);
  if (found.outlets.length + found.agencies.length > 0 || found.host) return found;
  const bare = text.replace(/\s*[([][^)\]]{0,60}[)\]]\s*$/, '');
  for (const part of bare
    .split(/[,;/|&+]| and | und | et | y | e | и | та | ve | - | – /)
    .slice(0, 5)) {
    readPart(part, knowledge, found);
  }
  return found;
}

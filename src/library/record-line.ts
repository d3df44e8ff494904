import { parseAddress } from '../core/text/address.ts';
import { clip, collapse } from '../core/text/normalise.ts';
import type { CorpusRecord } from '../core/types.ts';

/** Longest line that is looked at, in characters; a longer one is reported as bad. */
export const MAX_LINE = 65_536;
const MAX_LIST = 60;

export type LineResult = { record: CorpusRecord } | { problem: string };

function text(value: unknown, max: number): string {
  return typeof value === 'string' ? clip(collapse(value), max) : '';
}

function list(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, MAX_LIST)
    .map((item) => text(item, 120))
    .filter((item) => item !== '');
}

/** A calendar date out of an ISO date or time; null for anything else. */
function dateOf(value: unknown): string | null {
  const match = typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(value) : null;
  const day = match?.[1];
  return day && !Number.isNaN(Date.parse(day)) ? day : null;
}

function kindOf(value: unknown): CorpusRecord['kind'] {
  return value === 'wire-copy' || value === 'licensed-syndication' ? value : 'original';
}

/**
 * Turns parsed JSON into a corpus record, or says in one clause why it is none. Needs an http(s)
 * `url` and a `title` or a `gist`; every other field may be missing. Unknown fields are ignored.
 */
export function readRecord(value: unknown): LineResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: 'not a JSON object' };
  }
  const fields = value as Record<string, unknown>;
  const address = typeof fields['url'] === 'string' ? parseAddress(fields['url']) : null;
  if (!address) return { problem: 'no http or https address in "url"' };
  const title = text(fields['title'], 400);
  const gist = text(fields['gist'], 600);
  if (!title && !gist) return { problem: 'neither "title" nor "gist"' };
  if (fields['published'] != null && dateOf(fields['published']) === null) {
    return { problem: '"published" is no date (YYYY-MM-DD)' };
  }
  return {
    record: {
      url: address.url,
      title: title || null,
      outlet: text(fields['outlet'], 120) || address.domain,
      domain: address.domain,
      published: dateOf(fields['published']),
      lang: /^[a-z]{2,3}$/.exec(text(fields['lang'], 3))?.[0] ?? 'und',
      kind: kindOf(fields['kind']),
      people: list(fields['people']),
      organisations: list(fields['organisations']),
      places: list(fields['places']),
      figures: list(fields['figures']),
      gist,
      agencies: list(fields['agencies'] ?? fields['agencies_named']),
      ...(fields['state'] === true ? { state: true } : {}),
    },
  };
}

/** Reads one line of a JSONL corpus. Never throws. */
export function readRecordLine(line: string): LineResult {
  if (line.length > MAX_LINE) return { problem: `longer than ${MAX_LINE} characters` };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'not valid JSON' }; // The parser's own words differ between browsers.
  }
  return readRecord(value);
}

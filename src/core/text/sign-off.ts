/** A line such as "fek/AFP/dpa" or "rs, kb/rt (AP, AFP)", taken apart. */
export interface SignOff {
  /** Short author or desk codes in lower case ("fek", "rs", "lby"). */
  codes: string[];
  /** Agency signs as written. */
  signs: string[];
  /** True when the agencies stand in brackets after the codes: "rs, kb/rt (AP, AFP)". */
  bracketed: boolean;
}

const CODE = /^\p{Ll}{2,4}$/u;
const WORDS = new Set(
  'and und et y e og och by von par por di da van av af with mit avec con com from for to the der die das'.split(
    ' ',
  ),
);
const JOINED = /[/,;+&()[\]|\s]+/u;

/**
 * Takes a line of at most 60 characters apart into codes and agency signs. Every token must be one
 * or the other, and at least one an agency by `isAgency`; null otherwise.
 */
export function parseSignOff(line: string, isAgency: (sign: string) => boolean): SignOff | null {
  const text = line
    .trim()
    .replace(/^[\s—–\-―*•]+/, '')
    .replace(/[\s.*]+$/, '');
  if (text.length < 2 || text.length > 60) return null;
  const whole = text.replace(/^[([/]+|[)\]/]+$/g, '').trim();
  if (isAgency(whole)) return { codes: [], signs: [whole], bracketed: false };
  if (!/[/,+|]/.test(text)) return null;
  const signs: string[] = [];
  const codes: string[] = [];
  for (const token of text.split(JOINED).filter(Boolean)) {
    const bare = token.replace(/[.:]$/, '').replace(/-(?:afx|infocom)$/i, '');
    if (isAgency(bare)) signs.push(bare);
    else if (bare === 'und' || bare === 'and') continue;
    else if (CODE.test(bare) && !WORDS.has(bare)) codes.push(bare);
    else return null;
  }
  if (signs.length === 0 || codes.length > 6) return null;
  return {
    codes,
    signs,
    bracketed: text.indexOf('(') > 0 && text.endsWith(')') && codes.length > 0,
  };
}

/** The sign-off a paragraph ends with: the whole of a short line, or brackets after the last stop. */
export function trailingSignOff(text: string): string | null {
  const line = text.trim();
  if (line.length <= 60) return line;
  const tail = line.slice(-70);
  const bracket = /[.!?”"“»…]\s*((?:\p{Ll}{2,4}[/,]\s?){0,4}[([][^()[\]]{2,40}[)\]])\.?$/u.exec(
    tail,
  );
  const dash = /[.!?”"“»…]\s*[—–-]{1,2}\s?([\p{L}/ ]{2,30})\.?$/u.exec(tail);
  const slash = /[.!?”"“»…]\s+((?:\p{L}{2,6}\/){1,4}\p{L}{2,7})$/u.exec(tail);
  return bracket?.[1] ?? slash?.[1] ?? dash?.[1] ?? null;
}

import type { Line } from './lines.ts';

const NETWORKS =
  /\b(?:facebook|twitter|instagram|youtube|tiktok|telegram|whatsapp|linkedin|threads|pinterest|snapchat|viber|bluesky|mastodon|google news)\b/gi;
const MAIL = /[\w.+-]{2,64}@[\w-]{2,64}\.[\w.-]{2,64}/;
const LONGEST = 220;

/** True for a line that names two or more networks to follow, and links to one or is no sentence. */
function isFollowLine(line: Line): boolean {
  const names = new Set((line.text.match(NETWORKS) ?? []).map((name) => name.toLowerCase()));
  return names.size >= 2 && (line.linkShare >= 0.1 || !line.sentence);
}

/** The newsroom's own mailbox: its domain is the page's. */
function hasOwnMail(line: Line, host: string): boolean {
  const domain = MAIL.exec(line.text)?.[0].split('@')[1]?.toLowerCase().replace(/\.+$/, '') ?? '';
  const own = host.toLowerCase().replace(/^www\./, '');
  return domain.length > 3 && (own === domain || own.endsWith(`.${domain}`));
}

/** True for a last line that says where to follow or write to the newsroom or the author. */
export function isContactLine(line: Line, host: string): boolean {
  if (line.heading || line.text.length > LONGEST || /["“”„«»]/.test(line.text)) return false;
  return isFollowLine(line) || hasOwnMail(line, host);
}

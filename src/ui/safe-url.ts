/** The address when it is http(s), else null: page text may name any scheme. */
export function safeUrl(url: string | null | undefined): string | null {
  if (!url) return null;
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
  } catch {
    // Not an absolute address: nothing to link to.
    return null;
  }
}

/** The host without "www.", or "" where there is no http(s) address. */
export function hostOf(url: string | null | undefined): string {
  const safe = safeUrl(url);
  return safe ? new URL(safe).hostname.replace(/^www\./, '') : '';
}

/** Where the Wayback Machine shows the newest copy it holds. */
export function archivedUrl(url: string): string {
  return `https://web.archive.org/web/${url}`;
}

const SCHEME = /^https?:\/\/(?:www\.)?/i;

/** Address without scheme, "www." and closing slash. */
function plain(url: string): string {
  return url.replace(SCHEME, '').replace(/\/$/, '');
}

/**
 * What the addresses of one article have in common: without scheme, "www.", and the marks of its
 * mobile and AMP forms ("m.", "amp.", "/amp", "?outputType=amp"). Only to compare, never to open:
 * that the same address without the marks exists is likely, not sure.
 */
export function articleKey(url: string): string {
  return plain(url)
    .replace(/^(?:m|mobile|amp|touch)\./i, '')
    .replace(/([?&])(?:amp(?:=1|=true)?|outputType=amp)(?=&|$)/i, '$1')
    .replace(/[?&]+$/, '')
    .replace(/\/amp(?=\/|$)/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/\/$/, '');
}

/** True for the mobile or AMP form of an article's address. */
export function isLesserForm(url: string): boolean {
  return articleKey(url) !== plain(url);
}

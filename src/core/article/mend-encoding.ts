/** What windows-1252 shows for the bytes 0x80 to 0x9f, in order. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const MISREAD = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/g;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
};

function byteOf(sign: string): number {
  const at = HIGH.indexOf(sign);
  return at >= 0 ? 0x80 + at : sign.charCodeAt(0);
}

/** One character from the UTF-8 bytes at the start; null when they are none. */
function decode(bytes: number[]): { sign: string; used: number } | null {
  const [lead = 0] = bytes;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (bytes.length < length) return null;
  let code = lead & (0xff >> (length + 1));
  for (const byte of bytes.slice(1, length)) {
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return code < least || code > 0x10ffff
    ? null
    : { sign: String.fromCodePoint(code), used: length };
}

/** UTF-8 that was read as windows-1252 ("â€™", "Ã©"), read again as it was meant. */
export function mendMojibake(text: string): string {
  if (
    !/[\u00c2\u00c3\u00d0\u00d1\u00e2\u00e3-\u00f4][\u0080-\u00bf€‚„…†‡‰Š‹Œ‘’“”•–—™š›œžŸ]/.test(
      text,
    )
  )
    return text;
  return text.replace(MISREAD, (run) => {
    const found = decode([...run].map(byteOf));
    return found ? found.sign + run.slice(found.used) : run;
  });
}

/** Entities that were printed as text ("&amp;", "&#8217;"). */
export function mendEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,6}));/gi,
    (whole, dec, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = dec ? Number(dec) : Number.parseInt(String(hex), 16);
      const printable = code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
      return printable ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Soft hyphens and zero-width signs that break words when they are shown or searched. */
export function mendInvisible(text: string): string {
  const shown = /[\u00ad\u200b\u2060\ufeff]/.test(text)
    ? text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    : text;
  return shown.trim();
}

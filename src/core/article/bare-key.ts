const BLANK = /[\s\u00ad\u200b\u2060\ufeff]/;

/** True for spaces and for signs without width, by their code. */
export function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code > 8 && code < 14);
  return BLANK.test(String.fromCharCode(code));
}

/**
 * A number for the first `most` signs of the text's first `reach` characters, blanks not counted:
 * the same for texts that differ in spaces only. 53 bits, so that two texts will not share one.
 */
export function bareKey(text: string, reach: number = text.length, most: number = reach): number {
  const end = Math.min(text.length, reach);
  let high = 0;
  let low = 5381;
  let count = 0;
  for (let at = 0; at < end && count < most; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) continue;
    low = (Math.imul(low, 33) ^ code) >>> 0;
    high = (Math.imul(high, 65599) + code + (low >>> 24)) >>> 0;
    count++;
  }
  return (high & 0x1fffff) * 0x100000000 + low;
}

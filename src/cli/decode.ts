const HEAD_BYTES = 4096;
const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const XML_ENCODING = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i;

function fromMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null; // A label nobody knows says nothing.
  }
}

/** The encoding the page declares in its first bytes, as written, or null. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  return META_CHARSET.exec(head)?.[1] ?? XML_ENCODING.exec(head)?.[1] ?? null;
}

function damage(text: string): number {
  return (text.slice(0, 200_000).match(/\ufffd/g) ?? []).length;
}

/** Bytes that no text carries: a picture, an archive, a program has many. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 27);
}

/** True when the bytes are no text in any encoding. */
export function isBinary(bytes: Uint8Array): boolean {
  const mark = fromMark(bytes);
  if (mark !== null && mark !== 'utf-8') return false;
  const head = bytes.subarray(0, HEAD_BYTES);
  if (new TextDecoder('latin1').decode(head.subarray(0, 5)) === '%PDF-') return true;
  return head.filter(isControl).length > head.length / 200;
}

/**
 * Decodes a saved page: byte order mark, then the declared encoding, then UTF-8, then Windows-1252.
 * A declared encoding that damages the text gives way to the one that damages it least.
 */
export function decodePage(bytes: Uint8Array): string {
  const mark = fromMark(bytes);
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  const said = declared(bytes);
  // A page whose head could be read byte by byte is not in UTF-16, whatever it says.
  const label = said !== null && !/^utf-?16/i.test(said) ? said : 'utf-8';
  const first = (decoderFor(label) ?? new TextDecoder()).decode(bytes);
  if (damage(first) < 3) return first;
  const others = ['utf-8', 'windows-1252'].map((other) => new TextDecoder(other).decode(bytes));
  return others.reduce((best, text) => (damage(text) * 2 < damage(best) ? text : best), first);
}

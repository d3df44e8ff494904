interface Mark {
  at: number;
  sign: string;
  /** Space, an opening bracket or nothing stands before it, and no space behind it. */
  opens: boolean;
  /** No space stands before it, and no letter or figure behind it. */
  closes: boolean;
}

interface Pair {
  open: Mark;
  close: Mark;
}

/** Outward and inward signs of one size, and what they become. */
interface Size {
  left: string;
  right: string;
  opening: string;
  closing: string;
}

const DOUBLE: Size = { left: '«', right: '»', opening: '“', closing: '”' };
const SINGLE: Size = { left: '‹', right: '›', opening: '‘', closing: '’' };

function marksOf(text: string, { left, right }: Size): Mark[] {
  const found: Mark[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign !== left && sign !== right) continue;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    found.push({
      at,
      sign,
      opens: /^$|[\s([{"“„'‘»›—–-]/.test(before) && /[^\s]/.test(after),
      closes: /[^\s]/.test(before) && !/[\p{L}\p{N}]/u.test(after),
    });
  }
  return found;
}

/**
 * The quotations, whichever way their marks point: «x», « x », »x« and »x». Null where the marks do
 * not pair; a mark with spaces around it that opens nothing is an arrow and stays.
 */
function pairsOf(marks: Mark[], { left, right }: Size): Pair[] | null {
  const pairs: Pair[] = [];
  let open: Mark | null = null;
  for (const mark of marks) {
    if (!open) {
      if (mark.sign === left || mark.opens) open = mark;
      else if (mark.closes) return null;
    } else if (open.sign === left ? mark.sign === right : mark.closes) {
      pairs.push({ open, close: mark });
      open = null;
    } else return null;
  }
  return open ? null : pairs;
}

function replaced(text: string, size: Size): string {
  const pairs = pairsOf(marksOf(text, size), size);
  if (!pairs || pairs.length === 0) return text;
  let mended = '';
  let from = 0;
  for (const { open, close } of pairs) {
    // Only French sets its marks apart from the words, and only on their inner side.
    const inner = text.slice(open.at + 1, close.at).trim();
    mended += text.slice(from, open.at) + size.opening + inner + size.closing;
    from = close.at + 1;
  }
  return mended + text.slice(from);
}

/** Pointed quotation marks as English writes them; unpaired marks and arrows stay as they are. */
export function mendPointed(text: string): string {
  if (!/[«»‹›]/.test(text)) return text;
  return replaced(replaced(text, DOUBLE), SINGLE);
}

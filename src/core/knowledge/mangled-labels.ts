import { fold, lengthUnfolded } from '../text/normalise.ts';
import type { CopyKind } from '../types.ts';
import type { Knowledge } from './index.ts';

/** A source label as a translator or spinner leaves it ("Supply hyperlink", "Source From:"). */
export interface MangledLabel {
  label: string;
  strength: number;
  kind: CopyKind | null;
}

const CACHE = new WeakMap<Knowledge['lists'], MangledLabel[]>();

function parseKind(kind: string): CopyKind | null {
  return kind === 'spun' || kind === 'machine-translation' || kind === 'back-translation'
    ? kind
    : null;
}

function labels(knowledge: Knowledge): MangledLabel[] {
  const known = CACHE.get(knowledge.lists);
  if (known) return known;
  const rows = (knowledge.lists['credit-mangled'] ?? []).map(
    ([label = '', strength = '', kind = '']): MangledLabel => ({
      label: fold(label),
      strength: Number(strength) || 0.5,
      kind: parseKind(kind),
    }),
  );
  CACHE.set(knowledge.lists, rows);
  return rows;
}

/** Splits a line of at most 120 characters into mangled label and what it names; null without one. */
export function readMangledCredit(
  line: string,
  knowledge: Knowledge,
): { label: MangledLabel; name: string } | null {
  if (line.length > 120) return null;
  const bare = line.trim().replace(/^[\s([»–-]+/, '');
  const text = fold(bare);
  const label = labels(knowledge).find((row) => text.startsWith(row.label));
  if (!label) return null;
  const rest = bare.slice(lengthUnfolded(bare, label.label.length));
  if (/^[\p{L}\p{N}]/u.test(rest) || rest.length > 80) return null;
  return { label, name: rest.replace(/^[\s:–-]+|[\s.)\]]+$/g, '') };
}

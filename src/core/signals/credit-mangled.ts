import type { Knowledge } from '../knowledge/index.ts';
import { namedSources } from '../knowledge/outlet-names.ts';
import { isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { fold } from '../text/normalise.ts';
import { quote } from '../text/quote.ts';
import { isCaption, type StoryLine, storyLines } from '../text/story-lines.ts';
import type { CopyKind, Evidence, Reading } from '../types.ts';
import type { Signal } from './index.ts';

interface Mangled {
  label: string;
  strength: number;
  kind: CopyKind | null;
}

const CACHE = new WeakMap<Knowledge['lists'], Mangled[]>();

function mangledLabels(knowledge: Knowledge): Mangled[] {
  const known = CACHE.get(knowledge.lists);
  if (known) return known;
  const rows = (knowledge.lists['credit-mangled'] ?? []).map(
    ([label = '', strength = '', kind = '']): Mangled => ({
      label: fold(label),
      strength: Number(strength) || 0.5,
      kind:
        kind === 'spun' || kind === 'machine-translation' || kind === 'back-translation'
          ? kind
          : null,
    }),
  );
  CACHE.set(knowledge.lists, rows);
  return rows;
}

function readLine(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const text = fold(line.text).replace(/^[\s([»–-]+/, '');
  const label = mangledLabels(knowledge).find((row) => text.startsWith(row.label));
  const rest = label ? line.text.trim().slice(label.label.length) : '';
  if (!label || /^[\p{L}\p{N}]/u.test(rest) || rest.length > 80) return [];
  const site = siteOf(reading.snapshot, knowledge);
  const outlet = namedSources(rest.replace(/^[\s:]+/, ''), knowledge).outlets.find(
    (candidate) => !isOwnOutlet(site, candidate),
  );
  return [
    {
      signal: 'credit-mangled',
      family: 'credit',
      code: 'credit_label_mangled',
      quote: quote(line.text),
      where: { part: 'block', index: line.index },
      strength: label.strength,
      ...(label.kind ? { kind: label.kind } : {}),
      ...(outlet ? { outlet: outlet.id } : {}),
    },
  ];
}

/** Source labels that went through a translator or a spinner ("Supply hyperlink"). */
export const creditMangled: Signal = {
  id: 'credit-mangled',
  summary: 'The source label itself was translated or reworded by a machine.',
  run(reading, knowledge) {
    return storyLines(reading)
      .filter(
        (line) => line.text.length <= 120 && line.before > 0 && line.after <= 1 && !isCaption(line),
      )
      .flatMap((line) => readLine(line, reading, knowledge))
      .slice(0, 1);
  },
};

import { fold, lengthUnfolded } from '../text/normalise.ts';
import type { Knowledge } from './index.ts';

/** A line split into a credit label and what it names. */
export interface CreditWords {
  label: string;
  /** What follows the label, without its punctuation; "" when the label stands alone. */
  name: string;
  /** True for labels that ask to read the original ("Read the original article"). */
  original: boolean;
  /** Languages (ISO 639-1) that use this label. */
  langs: string[];
}

interface Entry {
  original: boolean;
  langs: string[];
}

interface Labels {
  spaced: Map<string, Entry>;
  unspaced: [string, Entry][];
}

/** Labels of authors, photographers and agencies: they credit a person or a picture, not a newsroom. */
const OTHER = new Set(
  'credit:|credito:|credit :|copyright|author:|автор:|текст:|text:|文:|取材・文:|द्वारा:|كتب:|agentur:|haber:|ajans:|oprac.|a cura di|reporting by|agencias|via|secondo|segun|selon|laut|volgens|wedlug|לפי|על פי|דרך'
    .split('|')
    .map(fold),
);
/** Scripts without spaces between words: a name may follow its label at once. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/;
const CACHE = new WeakMap<Knowledge['creditLines'], Labels>();

function addLabel(labels: Labels, lang: string, label: string, original: boolean): void {
  const key = fold(label)
    .trim()
    .replace(/\s*[:=]$/, ':');
  if (OTHER.has(key) || key.includes('…') || key.includes('...')) return;
  const entry = labels.spaced.get(key) ?? { original, langs: [] };
  if (!entry.langs.includes(lang)) entry.langs.push(lang);
  labels.spaced.set(key, entry);
  if (UNSPACED.test(key)) {
    labels.unspaced.push([key.replace(/:$/, ''), entry]);
  }
}

function labelsOf(knowledge: Knowledge): Labels {
  const known = CACHE.get(knowledge.creditLines);
  if (known) return known;
  const labels: Labels = { spaced: new Map(), unspaced: [] };
  for (const { lang, label, meaning } of knowledge.creditLines) {
    if (meaning === 'source-credit' || meaning === 'read-original') {
      addLabel(labels, lang, label, meaning === 'read-original');
    }
  }
  for (const [lang = '', label = '', meaning = ''] of knowledge.lists['credit-labels'] ?? []) {
    addLabel(labels, lang, label, meaning === 'read-original');
  }
  CACHE.set(knowledge.creditLines, labels);
  return labels;
}

function tidy(name: string): string {
  return name.replace(/^[\s:：=»>→|–—-]+|[\s.,;。»>→|–—-]+$/g, '');
}

/**
 * Splits a line of at most 160 characters into credit label and name, in any language of the list.
 * Null when it does not begin with a label that names a source.
 */
export function readCredit(line: string, knowledge: Knowledge): CreditWords | null {
  const text = line.trim().replace(/^[([（【•*»–—-]\s*|\s*[)\]）】]$/g, '');
  if (text.length < 3 || text.length > 160) return null;
  const labels = labelsOf(knowledge);
  const colon = /^([^:：]{2,40}?)\s*[:：]\s*/u.exec(text);
  const before = colon ? fold(colon[1] ?? '') : '';
  const byColon = colon
    ? (labels.spaced.get(`${before}:`) ?? labels.spaced.get(before))
    : undefined;
  if (colon && byColon) {
    return { label: colon[1] ?? '', name: tidy(text.slice(colon[0].length)), ...byColon };
  }
  const words = text.split(' ');
  for (let count = Math.min(8, words.length); count > 0; count -= 1) {
    const label = words.slice(0, count).join(' ');
    const entry = labels.spaced.get(fold(label).replace(/[.…»>→]+$/, ''));
    if (entry) return { label, name: tidy(words.slice(count).join(' ')), ...entry };
  }
  const key = UNSPACED.test(text) ? fold(text) : '';
  const found = key === '' ? undefined : labels.unspaced.find(([label]) => key.startsWith(label));
  if (!found) return null;
  const [label, entry] = found;
  return { label, name: tidy(text.slice(lengthUnfolded(text, label.length))), ...entry };
}

/**
 * True for a line that is a label and nothing else, its colon left out ("Source"): as a link under
 * the story it says where the text is from without naming anybody.
 */
export function isBareLabel(line: string, knowledge: Knowledge): boolean {
  const text = line.trim();
  if (text.length < 3 || text.length > 30 || /[:：]/.test(text)) return false;
  const entry = labelsOf(knowledge).spaced.get(`${fold(text)}:`);
  return entry !== undefined && !entry.original;
}

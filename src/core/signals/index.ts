import type { Knowledge } from '../knowledge/index.ts';
import type { Evidence, Reading } from '../types.ts';
import { articleMismatch } from './article-mismatch.ts';
import { brokenSentences } from './broken-sentences.ts';
import { creditLine } from './credit-line.ts';
import { dropCap } from './drop-cap.ts';
import { foreignNumbers } from './foreign-numbers.ts';
import { foreignQuotes } from './foreign-quotes.ts';
import { gluedWords } from './glued-words.ts';
import { mojibake } from './mojibake.ts';
import { spacingDamage } from './spacing-damage.ts';
import { spinnerSyntax } from './spinner-syntax.ts';

/** One sign to look for. `id` is the file name; an empty answer means silent. */
export interface Signal {
  id: string;
  /** One plain sentence: what it looks for. */
  summary: string;
  run(reading: Reading, knowledge: Knowledge): Evidence[];
}

/** Every signal, alphabetically. A folder test checks that no file is missing here. */
export const SIGNALS: readonly Signal[] = [
  articleMismatch,
  brokenSentences,
  creditLine,
  dropCap,
  foreignNumbers,
  foreignQuotes,
  gluedWords,
  mojibake,
  spacingDamage,
  spinnerSyntax,
];

/** Runs all signals. One that throws is named in the evidence log and counts as silent. */
export function gatherEvidence(
  reading: Reading,
  knowledge: Knowledge,
  onError: (signal: string, error: unknown) => void = () => undefined,
): Evidence[] {
  return SIGNALS.flatMap((signal) => {
    try {
      return signal.run(reading, knowledge);
    } catch (error) {
      onError(signal.id, error);
      return [];
    }
  });
}

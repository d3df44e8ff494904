import type { Knowledge } from '../knowledge/index.ts';
import type { Evidence, Reading } from '../types.ts';
import { creditLine } from './credit-line.ts';

/** One sign to look for. `id` is the file name; an empty answer means silent. */
export interface Signal {
  id: string;
  /** One plain sentence: what it looks for. */
  summary: string;
  run(reading: Reading, knowledge: Knowledge): Evidence[];
}

/** Every signal, alphabetically. A folder test checks that no file is missing here. */
export const SIGNALS: readonly Signal[] = [creditLine];

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

import type { Knowledge } from '../knowledge/index.ts';
import type { Evidence, Reading } from '../types.ts';

/** One sign to look for. `id` is the file name; an empty answer means silent. */
export interface Signal {
  id: string;
  /** One plain sentence: what it looks for. */
  summary: string;
  run(reading: Reading, knowledge: Knowledge): Evidence[];
}

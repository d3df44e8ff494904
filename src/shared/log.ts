/**
 * Writes a problem into the extension's own console. Never call it from the content script:
 * its console is the page's.
 */
export function logProblem(where: string, error: unknown): void {
  console.warn(`Unmirror: ${where}:`, error instanceof Error ? error.message : String(error));
}

/** An error whose message is one plain sentence that may be shown to the reader. */
export class Problem extends Error {
  override name = 'Problem';
}

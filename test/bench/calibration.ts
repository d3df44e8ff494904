/** Small statistics that the verdict bench and the fit share. */

interface Said {
  copy: boolean;
  verdict: { probability: number };
}

const EDGES = [0, 0.05, 0.2, 0.5, 0.8, 0.9, 0.97, 1.0001];

/** Rows "0.05-0.20: 14 pages, 7 % copies" over the probability said. */
export function calibration(pages: Said[]): string[] {
  return EDGES.slice(0, -1).flatMap((low, index) => {
    const high = EDGES[index + 1] ?? 1;
    const group = pages.filter(
      ({ verdict }) => verdict.probability >= low && verdict.probability < high,
    );
    if (group.length === 0) return [];
    const copies = group.filter(({ copy }) => copy).length;
    const share = Math.round((100 * copies) / group.length);
    return [
      `${low.toFixed(2)}-${Math.min(1, high).toFixed(2)}: ${group.length} pages, ${share} % copies`,
    ];
  });
}

/** The value below which the given share of the sorted values lies; 0 for no values. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

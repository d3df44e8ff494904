/** Discounted gain of the first `depth` grades: a grade g is worth 2^g - 1. */
function gain(grades: number[], depth: number): number {
  return grades
    .slice(0, depth)
    .reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** nDCG at `depth`, 0 to 1: what was found over the best that could have been found. */
export function ndcg(found: number[], judged: number[], depth: number): number {
  const ideal = gain(
    [...judged].sort((a, b) => b - a),
    depth,
  );
  return ideal === 0 ? 0 : gain(found, depth) / ideal;
}

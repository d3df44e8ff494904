// How long collections of sentences become texts.

/** Words (signs by half) of a text that is cut out of a collection. */
const LENGTH = 380;

/** Words of a text, half the signs where words are not parted by spaces. */
export const lengthOf = (text) =>
  /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? text.length / 2 : text.split(' ').length;

/** Runs of line numbers with about LENGTH words each; lines that are not wanted are passed over. */
export function cut(lines, wanted = () => true) {
  const runs = [];
  let run = [];
  let words = 0;
  lines.forEach((line, at) => {
    if (!wanted(at)) return;
    run.push(at);
    words += lengthOf(line);
    if (words < LENGTH) return;
    runs.push(run);
    run = [];
    words = 0;
  });
  return runs;
}

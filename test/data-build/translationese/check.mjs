// What a fitted style model finds in texts it was not fitted on.
import { fitModel, scoreOf } from './fit.mjs';

const FOLDS = 3;
/** Honest texts that show what one in 500 looks like. */
const ENOUGH = 500;
const STEP = 0.3;
/** Honest pages from which the limits are theirs alone, and a score may be called sure. */
const MANY = 900;
/** No text is sure below this score: one human translation in 25 comes there. */
const LEAST_SURE = 1.5;
/** How far beyond `low` the signal's strength is full, as a multiple of the way to `high`. */
const FULL = 1.5;
const RATES = [0.002, 0.005, 0.01, 0.02];

const hash = (text) => [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) >>> 0, 7);

/** Scores of all texts by models that saw neither them nor another text of their group. */
function heldOut(texts, features, keep) {
  const folds = texts.map(({ group }) => hash(group) % FOLDS);
  const scores = new Float64Array(texts.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const chosen = folds.flatMap((own, at) => (own === fold ? [] : [at]));
    const model = fitModel(texts, features, keep, chosen);
    folds.forEach((own, at) => {
      if (own === fold) scores[at] = scoreOf(features.rows[at], model);
    });
  }
  return scores;
}

function report(texts, scores) {
  const pages = texts.flatMap(({ sort }, at) => (sort === 'page' ? [scores[at]] : []));
  // Few pages are of few houses: what people translated tells the style from the house and the subject,
  // and so it does where only an encyclopaedia was translated by software.
  const noNews = texts.every(({ set, translated }) => !translated || set.startsWith('flores'));
  const others = texts.flatMap(({ translated, sort }, at) =>
    translated || sort === 'page' ? [] : [scores[at]],
  );
  const many = pages.length >= MANY && !noNews;
  // No more of them than pages, where these are enough: readers see few texts that people translated.
  const step = Math.max(1, others.length / Math.max(ENOUGH, pages.length));
  const some = others.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  const honest = (many ? pages : [...pages, ...some]).sort((a, b) => b - a);
  const limits = RATES.map((rate) => honest[Math.floor(honest.length * rate)] ?? 0);
  console.log(
    `  limits ${limits.map((limit) => limit.toFixed(2)).join(' ')} (${honest.length} texts)`,
  );
  const groups = new Map();
  texts.forEach(({ sort, direction, system }, at) => {
    const names = [`${sort} ${direction}`];
    if (sort === 'translation') names.push('translation all');
    if (sort === 'translation' && /^online/i.test(system)) names.push('translation online');
    for (const name of names) groups.set(name, [...(groups.get(name) ?? []), scores[at]]);
  });
  for (const [name, found] of [...groups].sort()) {
    const shares = limits.map((limit) => found.filter((score) => score > limit).length);
    const percent = shares.map((count) => `${Math.round((100 * count) / found.length)} %`);
    console.log(`  ${name.padEnd(22)} ${String(found.length).padStart(5)}  ${percent.join('  ')}`);
  }
  texts
    .map(({ sort, group }, at) => ({ sort, group, score: scores[at] }))
    .filter(({ sort }) => sort === 'page')
    .sort((a, b) => b.score - a.score)
    .slice(0, 8)
    .forEach(({ group, score }) => {
      console.log(`    ${score.toFixed(2)} ${group}`);
    });
  // With few honest texts the rarest are not seen: a step beyond. Where human translations are as many
  // as pages, one in 200 of the mixture is rarer than one in 500 of what readers open, and so is one
  // in 100 where they are of the very texts that software translated.
  const usual = many ? 0 : noNews ? 2 : 1;
  const low = limits[3];
  const high = limits[usual] + (honest.length < ENOUGH ? STEP : 0);
  // One outlier among a thousand (an essay of 1961) does not decide, nor do texts too short to be sure of.
  const rare = honest[Math.floor(honest.length / 1000)] ?? 0;
  const farthest = Math.max(LEAST_SURE, rare + STEP, low + FULL * (high - low) + STEP);
  return { low, high, sure: many ? farthest : Number.POSITIVE_INFINITY };
}

/**
 * Prints the shares found in held-out documents. Gives the scores that 2 % (`low`) and 0.2 % (`high`)
 * of honest pages pass, guessed from human translations where pages are few, and one beyond nearly
 * all of them (`sure`), infinite where pages are few.
 */
export function checkModel(texts, features, keep) {
  console.log('held-out documents: share above the limits of 0.2, 0.5, 1, 2 % of honest texts');
  return report(texts, heldOut(texts, features, keep));
}

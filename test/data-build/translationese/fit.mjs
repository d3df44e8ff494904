// Logistic regression over the sequences, in two rounds: all of them, then the ones that matter.
const ROUNDS = 25;
const RATE = 0.5;
const PULL = 3e-4;
/** How much a sort of honest text counts: real pages and human translations more than sources. */
const SHARES = { page: 2, reference: 2, source: 1 };

/** Sorts weigh by their share, and every text of a sort alike; translations as much as honest texts. */
function weightsOf(texts, chosen) {
  const name = ({ translated, direction, sort }) => (translated ? `mt ${direction}` : sort);
  const counts = new Map();
  for (const at of chosen) counts.set(name(texts[at]), (counts.get(name(texts[at])) ?? 0) + 1);
  const sorts = [...counts.keys()];
  const directions = sorts.filter((sort) => sort.startsWith('mt ')).length;
  const honest = sorts.reduce((sum, sort) => sum + (SHARES[sort] ?? 0), 0);
  return chosen.map((at) => {
    const sort = name(texts[at]);
    const share = texts[at].translated ? 1 / directions : SHARES[sort] / honest;
    return (1000 * share) / counts.get(sort);
  });
}

/** One over the length of the text's vector, over the sequences that are on. */
const scaleOf = ({ index, value }, on) => {
  let squares = 0;
  for (let at = 0; at < index.length; at += 1) if (on[index[at]]) squares += value[at] ** 2;
  return 1 / Math.sqrt(squares || 1);
};

/** The model's score of one text. */
export function scoreOf(row, { weights, bias, on }) {
  const scale = scaleOf(row, on);
  let sum = bias;
  for (let at = 0; at < row.index.length; at += 1) {
    if (on[row.index[at]]) sum += weights[row.index[at]] * row.value[at] * scale;
  }
  return sum;
}

/** Repeatable numbers from 0 to 1. */
function generator() {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}

/** AdaGrad over the chosen texts; sequences that are off keep weight 0. */
function descend(texts, { names, rows }, chosen, on) {
  const importance = weightsOf(texts, chosen);
  const weights = new Float64Array(names.length);
  const slopes = new Float64Array(names.length).fill(1e-6);
  const model = { weights, bias: 0, on };
  let biasSlope = 1e-6;
  const random = generator();
  const order = chosen.map((_, at) => at);
  const scales = chosen.map((at) => scaleOf(rows[at], on));
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const { index, value } = rows[chosen[at]];
      const said = 1 / (1 + Math.exp(-scoreOf(rows[chosen[at]], model)));
      const error = (said - Number(texts[chosen[at]].translated)) * importance[at];
      for (let part = 0; part < index.length; part += 1) {
        const feature = index[part];
        if (!on[feature]) continue;
        const pull = PULL * weights[feature] * importance[at];
        const slope = error * value[part] * scales[at] + pull;
        slopes[feature] += slope * slope;
        weights[feature] -= (RATE * slope) / Math.sqrt(slopes[feature]);
      }
      biasSlope += error * error;
      model.bias -= (RATE * error) / Math.sqrt(biasSlope);
    }
  }
  return model;
}

/** Fits on the chosen texts (all when none are named) and keeps the `keep` sequences that matter most. */
export function fitModel(texts, features, keep, chosen = texts.map((_, at) => at)) {
  const { names, rows } = features;
  const first = descend(texts, features, chosen, new Uint8Array(names.length).fill(1));
  const use = new Float64Array(names.length);
  for (const at of chosen) {
    const { index, value } = rows[at];
    for (let part = 0; part < index.length; part += 1) use[index[part]] += value[part] ** 2;
  }
  const ranked = names
    .map((_, feature) => [feature, Math.abs(first.weights[feature]) * Math.sqrt(use[feature])])
    .sort((a, b) => b[1] - a[1]);
  const on = new Uint8Array(names.length);
  for (const [feature] of ranked.slice(0, keep)) on[feature] = 1;
  return { names, ...descend(texts, features, chosen, on) };
}

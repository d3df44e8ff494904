import type { Analysis, CoverageItem } from '../core/types.ts';

const KINDS = {
  verbatim: 'copied word for word',
  'machine-translation': 'machine-translated',
  'back-translation': 'translated there and back',
  spun: 'reworded by a program',
} as const;
const NOTICES = {
  wire: 'a wire story',
  syndication: 'republished under licence',
  edition: 'an edition of the same newsroom',
} as const;
const SHOWN = 5;

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function verdictLine({ verdict }: Analysis): string {
  const { level, kind, probability, notice } = verdict;
  const how = kind === null ? '' : `, ${KINDS[kind]}`;
  const also = notice === null ? '' : ` It looks like ${NOTICES[notice]}.`;
  if (level === 'none') return `No sign of a copy (${percent(probability)}).${also}`;
  const what = level === 'copy' ? 'A copy' : 'Possibly a copy';
  return `${what}${how} (${percent(probability)}).${also}`;
}

function originLines({ origin }: Analysis): string[] {
  const who = origin.outlet === null ? 'unknown' : `${origin.outlet.name} (${origin.outlet.id})`;
  const state = origin.outlet?.stateControlled ? ', state-controlled' : '';
  const lines = [`  outlet     ${who}${state}, ${percent(origin.confidence)} sure`];
  if (origin.agencies.length > 0) lines.push(`  agencies   ${origin.agencies.join(', ')}`);
  if (origin.url !== null)
    lines.push(`  original   ${origin.url} (${percent(origin.urlConfidence)} sure)`);
  for (const { label, url } of origin.find.slice(0, SHOWN))
    lines.push(`  find       ${label}: ${url}`);
  return lines;
}

/** One related record in two lines. The gist stands where no title is known. */
export function coverageLines(item: CoverageItem): string[] {
  const also = item.also.length > 0 ? ` (also at ${item.also.length} others)` : '';
  const state = item.state ? ', state-controlled' : '';
  const about = [
    item.published ?? 'no date',
    `${item.outlet}${state}`,
    item.lang,
    item.score.toFixed(2),
  ];
  const why = item.why.length > 0 ? `: ${item.why.join(', ')}` : '';
  return [
    `  ${item.title ?? item.gist}${also}`,
    `      ${about.join(' | ')} | ${item.group}${why}`,
    `      ${item.url}`,
  ];
}

function traceLines({ article }: Analysis): string[] {
  if (article.trace.length === 0) return ['Trace: nothing was dropped or mended.'];
  const lines = article.trace.map(
    ({ step, action, text, reason }) =>
      `  ${action.padEnd(9)} ${step}: ${reason} | ${text.slice(0, 100)}`,
  );
  return ['Trace', ...lines];
}

/** What was found, for a person to read. `explain` adds what happened to each block and the weights. */
export function reportOf(analysis: Analysis, explain: boolean): string {
  const { article, evidence, coverage, origin } = analysis;
  const shown = explain ? evidence : evidence.slice(0, SHOWN);
  const quotes = shown.map(
    ({ signal, quote, strength }) => `  ${strength.toFixed(2)} ${signal}: ${quote}`,
  );
  const reasons = origin.reasons.map(
    ({ code, quote, outlet, weight }) => `  ${weight.toFixed(2)} ${outlet} by ${code}: ${quote}`,
  );
  return [
    analysis.url,
    verdictLine(analysis),
    ...(quotes.length > 0 ? ['Evidence', ...quotes] : []),
    'Article',
    `  ${article.title ?? '(no title)'}`,
    `  ${article.byline ?? 'no byline'} | ${article.published ?? 'no date'} | ${article.lang ?? '?'} | ${article.blocks.length} blocks`,
    'Origin',
    ...originLines(analysis),
    ...(explain && reasons.length > 0 ? ['Why this outlet', ...reasons] : []),
    ...(coverage.length > 0
      ? ['Related coverage', ...coverage.slice(0, explain ? 20 : SHOWN).flatMap(coverageLines)]
      : []),
    ...(explain ? traceLines(analysis) : []),
  ].join('\n');
}

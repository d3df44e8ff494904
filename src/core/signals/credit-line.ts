import { readCredit } from '../knowledge/credit-labels.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { readMangledCredit } from '../knowledge/mangled-labels.ts';
import { namedSources } from '../knowledge/outlet-names.ts';
import { isNeutralHost, isOwnHost, isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import { isCaption, type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, OutletRecord, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

/** A source line under a chart or between paragraphs credits a figure, not the story. */
function placeFactor(line: StoryLine): number {
  if (isCaption(line)) return 0;
  if (line.after === 0) return 1;
  return line.before === 0 ? 0.8 : 0.25;
}

function outletEvidence(
  line: StoryLine,
  outlet: OutletRecord,
  mangled: boolean,
  reading: Reading,
): Evidence {
  const own = outlet.languages[0] ?? null;
  const foreign = own !== null && reading.lang !== null && own !== reading.lang;
  const never = foreign && (mangled || !outlet.languages.includes(reading.lang ?? ''));
  return {
    signal: 'credit-line',
    family: 'credit',
    code: foreign ? 'credit_line_foreign' : 'credit_line_outlet',
    quote: quote(line.text),
    where: { part: 'block', index: line.index },
    strength: placeFactor(line) * (never ? 1 : foreign ? 0.85 : 0.8),
    ...(never ? { kind: 'machine-translation' as const } : {}),
    outlet: outlet.id,
    ...(own ? { lang: own } : {}),
    detail: { outlet: outlet.name },
  };
}

/** "Källa: ..." under an English text: the label itself was not translated. */
function labelEvidence(line: StoryLine, langs: string[], reading: Reading): Evidence[] {
  const lang = langs[0];
  if (!lang || !reading.lang || langs.includes(reading.lang) || placeFactor(line) < 0.5) return [];
  return [
    {
      signal: 'credit-line',
      family: 'newsroom',
      code: 'credit_label_foreign',
      quote: quote(line.text),
      where: { part: 'block', index: line.index },
      strength: 0.9,
      kind: 'machine-translation',
      lang,
    },
  ];
}

function siteEvidence(line: StoryLine, host: string): Evidence {
  return {
    signal: 'credit-line',
    family: 'credit',
    code: 'credit_line_site',
    quote: quote(line.text),
    where: { part: 'block', index: line.index },
    strength: placeFactor(line) * 0.7,
    detail: { site: host },
  };
}

/** "【…】" alone on the line before: a reporter's name, as East Asian papers sign. */
const SIGNED = /^[【［〔][^】］〕]{2,30}[】］〕]$/u;

function isSigned(line: StoryLine, reading: Reading): boolean {
  const before = reading.body[reading.body.indexOf(line.index) - 1] ?? -1;
  return SIGNED.test(reading.snapshot.blocks[before]?.text ?? '');
}

/** "– BR": the story's very last line is an outlet's name and nothing else. */
function bareName(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const last = reading.body[reading.body.length - 1] === line.index && line.before > 1;
  const name = line.text.trim().replace(/^[-–—([\s]+|[\s.)\]]+$/g, '');
  if (!last || line.block.linkChars > 0 || name.length > 30 || isCaption(line)) return [];
  const outlet = /^\P{Ll}/u.test(name) ? knowledge.outlets.byName(name) : null;
  if (!outlet || outlet.kind === 'agency') return [];
  if (isOwnOutlet(siteOf(reading.snapshot, knowledge), outlet)) return [];
  const evidence = outletEvidence(line, outlet, false, reading);
  return [{ ...evidence, strength: isSigned(line, reading) ? 1 : evidence.strength * 0.8 }];
}

const AUTHORS = new WeakMap<Knowledge['lists'], string[]>();
const BEFORE_HOST = /^[\s:：／/]+(?:https?:\/\/)?(?:www\.)?/;
const HOST = /^((?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10})(?=\s*(?:[|,;·•–—(/-]|\d|$))/;

function authorWords(knowledge: Knowledge): string[] {
  const known = AUTHORS.get(knowledge.lists);
  if (known) return known;
  const rows = (knowledge.lists['byline-words'] ?? []).filter(([, kind]) => kind === 'by');
  const words = rows
    .map(([, , word = '']) => word.toLowerCase())
    .sort((a, b) => b.length - a.length);
  AUTHORS.set(knowledge.lists, words);
  return words;
}

/** "Author: example-news.com | 3 May": where a name should stand, an address of a newsroom does. */
function authorHost(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const text = line.text.trim().toLowerCase();
  if (text.length > 90 || !text.includes('.') || isCaption(line)) return [];
  const word = authorWords(knowledge).find(
    (one) => text.startsWith(one) && /[\s:：／/]/.test(text.slice(one.length - 1, one.length + 1)),
  );
  const rest = word === undefined ? '' : text.slice(word.length).replace(BEFORE_HOST, '');
  const outlet = knowledge.outlets.byHost(HOST.exec(rest)?.[1] ?? '');
  if (!outlet || outlet.kind === 'agency' || placeFactor(line) < 0.5) return [];
  if (isOwnOutlet(siteOf(reading.snapshot, knowledge), outlet)) return [];
  return [outletEvidence(line, outlet, false, reading)];
}

const PUBLIC_HOST = /\.(?:gov|edu|int|mil)\b/;

function readLine(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  if (line.before === 0 && line.after === 0) return [];
  const plain = readCredit(line.text, knowledge);
  const credit = plain ?? readMangledCredit(line.text, knowledge);
  if (!credit) {
    const author = authorHost(line, reading, knowledge);
    return author.length > 0 ? author : bareName(line, reading, knowledge);
  }
  if (!credit.name || placeFactor(line) === 0) return [];
  const site = siteOf(reading.snapshot, knowledge);
  const named = namedSources(credit.name, knowledge);
  const outlet = named.outlets.find((candidate) => !isOwnOutlet(site, candidate));
  if (outlet) {
    const evidence = outletEvidence(line, outlet, named.mangled, reading);
    const agencies = named.agencies.length > 0 ? { agencies: named.agencies } : {};
    return [{ ...evidence, ...agencies }, ...labelEvidence(line, plain?.langs ?? [], reading)];
  }
  if (named.agencies.length > 0) return labelEvidence(line, plain?.langs ?? [], reading);
  const host = named.outlets.length === 0 ? named.host : null;
  if (!host || isOwnHost(site, host) || isNeutralHost(knowledge, host) || PUBLIC_HOST.test(host)) {
    return [];
  }
  return [siteEvidence(line, host), ...labelEvidence(line, plain?.langs ?? [], reading)];
}

/** Source lines in the languages of the credit-line list that name another newsroom. */
export const creditLine: Signal = {
  id: 'credit-line',
  summary: 'A line at the start or end of the story names another newsroom as its source.',
  run(reading, knowledge) {
    return storyLines(reading)
      .filter((line) => line.text.length <= 160)
      .flatMap((line) => readLine(line, reading, knowledge))
      .slice(0, 3);
  },
};

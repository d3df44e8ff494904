import type { Knowledge } from '../knowledge/index.ts';
import { readMangledCredit } from '../knowledge/mangled-labels.ts';
import { namedSources } from '../knowledge/outlet-names.ts';
import { isOwnOutlet, siteOf } from '../knowledge/site.ts';
import { quote } from '../text/quote.ts';
import { isCaption, type StoryLine, storyLines } from '../text/story-lines.ts';
import type { Evidence, Reading } from '../types.ts';
import type { Signal } from './signal.ts';

function readLine(line: StoryLine, reading: Reading, knowledge: Knowledge): Evidence[] {
  const credit = readMangledCredit(line.text, knowledge);
  if (!credit) return [];
  const site = siteOf(reading.snapshot, knowledge);
  const outlet = namedSources(credit.name, knowledge).outlets.find(
    (candidate) => !isOwnOutlet(site, candidate),
  );
  return [
    {
      signal: 'credit-mangled',
      family: 'credit',
      code: 'credit_label_mangled',
      quote: quote(line.text),
      where: { part: 'block', index: line.index },
      strength: credit.label.strength,
      ...(credit.label.kind ? { kind: credit.label.kind } : {}),
      ...(outlet ? { outlet: outlet.id } : {}),
    },
  ];
}

/** Source labels that went through a translator or a spinner ("Supply hyperlink"). */
export const creditMangled: Signal = {
  id: 'credit-mangled',
  summary: 'The source label itself was translated or reworded by a machine.',
  run(reading, knowledge) {
    return storyLines(reading)
      .filter((line) => line.before > 0 && line.after <= 1 && !isCaption(line))
      .flatMap((line) => readLine(line, reading, knowledge))
      .slice(0, 1);
  },
};

import { describe, expect, it } from 'vitest';
import { spinnerSyntax } from '../../../src/core/signals/spinner-syntax.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string) =>
  spinnerSyntax.run(makeReading({ lines: story([line]) }), reviewedKnowledge());

describe('spinner-syntax', () => {
  it.each([
    [
      'braces around one word',
      'The old ferry carries pumps and other {equipment} that no one has used since spring.',
    ],
    [
      'braces with choices',
      'The council {agreed|consented|concurred} to wait until the autumn before it decides.',
    ],
    [
      'an advert code',
      'The yard will count what a hull costs. [ad_1] The library counts its readers meanwhile.',
    ],
    [
      'a broken number word',
      'It was the XNUMXth meeting about the ferry since the winter began in the harbour town.',
    ],
  ])('finds %s', (_what, line) => {
    const found = run(line);
    expect(codesOf(found)).toEqual(['spinner_syntax']);
    expect(found[0]).toMatchObject({
      family: 'spinning',
      kind: 'spun',
      where: { part: 'block', index: 3 },
    });
  });

  it.each([
    [
      'template fields',
      'Write to the clerk as follows: Dear {name}, we would like to keep the ferry in {city}.',
    ],
    [
      'a remark of the editor',
      'The ferry, says the clerk, is {link removed} and nobody in the town knows why that is.',
    ],
    [
      'code',
      'The page sets const hull = { price: null }; and then return {hull}; which is all it does.',
    ],
    [
      'square brackets in a quotation',
      'The clerk said that “they [the readers] would rather have a warm room than a boat.”',
    ],
  ])('is silent about %s', (_what, line) => {
    expect(run(line)).toEqual([]);
  });
});

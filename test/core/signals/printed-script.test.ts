import { describe, expect, it } from 'vitest';
import { printedScript } from '../../../src/core/signals/printed-script.ts';
import { codesOf, makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (sketch: Parameters<typeof makeReading>[0]) =>
  printedScript.run(makeReading(sketch), reviewedKnowledge());

describe('printed-script', () => {
  it.each([
    'googletag.cmd.push(function() { show(); });',
    '(adsbygoogle = window.adsbygoogle || []).push({});',
  ])('sees a script in the story: %s', (line) => {
    expect(codesOf(run({ lines: story([line]) }))).toEqual(['printed_script']);
  });

  it('is silent on pages that show code, and about words alike', () => {
    const code = story([{ text: 'gtag(1)', tag: 'pre' }, 'Call gtag( once per page.']);
    expect(run({ lines: code })).toEqual([]);
    expect(run({ lines: story(['The function of the ferry (a library) is new.']) })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { counterOwnVoice } from '../../../src/core/signals/counter-own-voice.ts';
import { makeReading, reviewedKnowledge } from '../reading.ts';

const run = (lines: string[], lang = 'en') =>
  counterOwnVoice.run(makeReading({ lines, lang }), reviewedKnowledge());

const DIARY = [
  'On the third day I parked my van above the bay and made myself a coffee on the stove.',
  'My neighbour on the site came over, looked at my tyres and told me I should not drive on.',
  'I had been on the road for six weeks, and I still could not tell one harbour from the next.',
  'The garage in the village opened at nine, so I walked down with my dog and waited outside.',
];

describe('counter-own-voice', () => {
  it('hears a narrator, strongly where most sentences are his', () => {
    const [found] = run(DIARY);
    expect(found?.code).toBe('counter_own_voice');
    expect(found?.strength).toBeGreaterThan(0.8);
    expect(found?.where).toEqual({ part: 'block', index: 0 });
  });

  it('hears one in German', () => {
    const lines = [
      'Am dritten Tag stellte ich meinen Wagen über der Bucht ab und kochte mir einen Kaffee.',
      'Mein Nachbar sah sich meine Reifen an und riet mir, nicht weiterzufahren.',
      'Ich war seit sechs Wochen unterwegs, und ich kannte noch immer keinen Hafen beim Namen.',
    ];
    expect(run(lines, 'de')).toHaveLength(1);
  });

  it('takes no account of the country that is written like a pronoun', () => {
    const line = 'The US and the US Navy were told by US officials that the harbour stays closed.';
    expect(run(Array<string>(6).fill(line))).toEqual([]);
  });

  it('does not take what others say for the narrator', () => {
    const lines = DIARY.map((line) => `“${line}” the driver told the harbour office on Monday.`);
    expect(run(lines)).toEqual([]);
  });

  it('is silent about one aside in a long report, and about languages it has no words for', () => {
    const report =
      'The council met on Monday evening and put off the vote on the new bridge until the spring.';
    expect(run([...DIARY.slice(0, 1), ...Array<string>(30).fill(report)])).toEqual([]);
    expect(run(DIARY, 'eu')).toEqual([]);
  });
});

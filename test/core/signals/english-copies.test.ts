import { describe, expect, it } from 'vitest';
import { brokenSentences } from '../../../src/core/signals/broken-sentences.ts';
import { foreignQuotes } from '../../../src/core/signals/foreign-quotes.ts';
import { grammarSlips } from '../../../src/core/signals/grammar-slips.ts';
import { houseFormulas } from '../../../src/core/signals/house-formulas.ts';
import { newsroomHabits } from '../../../src/core/signals/newsroom-habits.ts';
import type { Signal } from '../../../src/core/signals/signal.ts';
import { spacingDamage } from '../../../src/core/signals/spacing-damage.ts';
import { untranslatedWords } from '../../../src/core/signals/untranslated-words.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const strength = (signal: Signal, lines: string[]) =>
  signal.run(makeReading({ lang: 'en', lines: story(lines) }), reviewedKnowledge())[0]?.strength ??
  0;

const PLAIN =
  'The ferry left the harbour in the morning and came back with the mail in the evening.';

describe('what copies in English keep of their source', () => {
  it.each<[string, Signal, string[]]>([
    [
      'prompts of a ticker',
      houseFormulas,
      ['This news ticker on the ferry is continuously updated.', PLAIN],
    ],
    ['times of a ticker', houseFormulas, ['Nobody was hurt (see update from January 5, 7 p.m.).']],
    ['a share button', houseFormulas, ['to divide', PLAIN]],
    ['labels of dates', houseFormulas, ['Established: Update:', PLAIN]],
    ['a label of the BBC in Brazil', houseFormulas, ['photo caption,', PLAIN]],
    ['half-time scores', newsroomHabits, [`${PLAIN} It ended 3:1 (2:0) before 200 people.`]],
    ['a bracketed dateline', newsroomHabits, [`(Paris) The ferry is late. ${PLAIN}`]],
    ['a dateline before a bar', newsroomHabits, [`Geneva | The ferry’s captain is late. ${PLAIN}`]],
    [
      'the Spanish perfect behind speech',
      grammarSlips,
      ['“The ferry stays”, he has indicated, while the mayor waited at the quay for an answer.'],
    ],
    [
      'a capital in the middle',
      grammarSlips,
      ['The captain whose His ferry sank two years ago is back at the harbour and tells of it.'],
    ],
    [
      'a small word left over',
      grammarSlips,
      ['The captain, che what happened that night he never said, is back at the harbour today.'],
    ],
    [
      'capitals where links stood',
      grammarSlips,
      [
        'The captain shared a photo In black and white colours of the old ferry in the harbour.',
        'She wrote a letter On his old typewriter that year, and the captain kept it in his cabin.',
      ],
    ],
    [
      'an adjective cut off',
      grammarSlips,
      ['They dislike the government. authoritarian. They say so.'],
    ],
    [
      'names in small letters',
      grammarSlips,
      ['The ferry from moscow met the captains of nato in latvia, where they all had dinner.'],
    ],
    [
      'a capital behind the quotation',
      grammarSlips,
      ['“Where does the ferry go, right now?”, Wrote Gazette, whose reporter was at the quay.'],
    ],
    [
      'the day of the month behind the day',
      newsroomHabits,
      [`They met this Thursday, 2, in Stockholm. ${PLAIN}`],
    ],
    [
      'a quotation closed after a space',
      foreignQuotes,
      [
        `«We did not cause it; the ferry did », he came to say. ${PLAIN}`,
        'The captain said that he «left early » on that day and that nobody came to see him off.',
      ],
    ],
    [
      'paragraphs cut at bold words',
      brokenSentences,
      ['She pleaded for a', '“great change”', ', inviting', 'everyone', ', he said to', PLAIN],
    ],
    [
      'a perfect before its speaker',
      grammarSlips,
      ['“The ferry has the complete papers”, has affirmed Santos on the quay, where he waited.'],
    ],
    [
      'a speaker behind a dash',
      grammarSlips,
      ['– First of all it is needed to wait here – stressed the new minister on the ferry today.'],
    ],
    [
      'a portfolio in brackets',
      newsroomHabits,
      [`Minister Jansen (Home Affairs) will not take the ferry, it is said. ${PLAIN}`],
    ],
    ['a button of a Spanish site', houseFormulas, ['Know more', PLAIN]],
    [
      'a mark behind a space',
      spacingDamage,
      [`It was “the last ferry ”, and “so it is ”, he said. ${PLAIN}`],
    ],
    [
      'marks on the other side',
      spacingDamage,
      [`“The rule is” stop the ferry, “she added. ${PLAIN}`],
    ],
    ['commas for low marks', spacingDamage, [`He laughed. ,,It is all uphill from here! ${PLAIN}`]],
    [
      'two stops behind a mark',
      spacingDamage,
      [`He said “it comes later.” .. Then he left. ${PLAIN}`],
    ],
    ['a broken clock time', spacingDamage, [`Update from January 5, 9:20 p.m .: ${PLAIN}`]],
    ['a broken share', spacingDamage, [`The captain won 23 .4% of the votes. ${PLAIN}`]],
    ['brackets and stops', spacingDamage, [`He got a third (24.0%). ), they said. ${PLAIN}`]],
    [
      'marks turned around',
      spacingDamage,
      ['“The ferry stays where it is and will not leave us. “ The captain said no more of it.'],
    ],
    [
      'a bracketed foreign word',
      untranslatedWords,
      ['He praised the “ferry [qui] marked an era and left us many stories” of the old harbour.'],
    ],
    [
      'speech behind dashes',
      foreignQuotes,
      [
        '– The ferry has to leave on time, says captain Anna Berg.',
        '– We have waited for two hours and nobody told us why, he says.',
        '– Do you know when it leaves?',
        PLAIN,
      ],
    ],
  ])('are seen: %s', (_, signal, lines) => {
    expect(strength(signal, lines)).toBeGreaterThan(0.2);
  });

  it.each<[string, Signal, string[]]>([
    ['a live page', houseFormulas, ['This live blog is closed. It was updated until Sunday.']],
    ['maths', houseFormulas, ['We had to divide the money by three, said the captain to us.']],
    ['a score', newsroomHabits, [`${PLAIN} It ended 3-1 after a 2-0 lead at the break.`]],
    ['a verse', newsroomHabits, [`${PLAIN} He quoted Matthew 5:14 and Mark 12:31 (13:2).`]],
    ['a section', newsroomHabits, [`Sport | The ferry cup ${PLAIN}`]],
    ['a place', newsroomHabits, [`(Nairobi) – The ferry is late, the group said. ${PLAIN}`]],
    ['a British perfect', grammarSlips, [`“It stays,” she has said. He has warned us. ${PLAIN}`]],
    ['a title', grammarSlips, [`She reads In Our Time and On the Road. ${PLAIN}`]],
    ['one short form', grammarSlips, [`It took approx. forty. Nobody counted. ${PLAIN}`]],
    [
      'a date',
      newsroomHabits,
      [`They met on Thursday, 2 January, and on Friday, 3, 2020. ${PLAIN}`],
    ],
    ['one loose comma', brokenSentences, ['Ferry', ', he said to the captain of it', PLAIN]],
    ['a plain perfect', grammarSlips, [`“It stays,” said Santos, who has affirmed it. ${PLAIN}`]],
    [
      'an office in brackets',
      newsroomHabits,
      [`The minister (who is late) waits at home. ${PLAIN}`],
    ],
    [
      'a quoted sentence',
      spacingDamage,
      [`He wrote, “She waits on the quay,” and “left”. ${PLAIN}`],
    ],
    ['a revolutionary', grammarSlips, [`A portrait of Che is on the wall of the ferry. ${PLAIN}`]],
    ['a clock time', spacingDamage, [`It left at 9:20 p.m. and came back at 5 a.m. ${PLAIN}`]],
    ['a calibre', spacingDamage, [`He hid a .45 and 23 bullets (and 4.5% of the gold). ${PLAIN}`]],
    ['an insertion', untranslatedWords, [`“[The] ferry [sic] is late,” he said of it. ${PLAIN}`]],
    [
      'a list behind dashes',
      foreignQuotes,
      [
        '– Tickets for two',
        '– A map of the harbour',
        '– The book the captain says he wrote',
        PLAIN,
      ],
    ],
  ])('honest pages: %s', (_, signal, lines) => {
    expect(strength(signal, lines)).toBe(0);
  });
});

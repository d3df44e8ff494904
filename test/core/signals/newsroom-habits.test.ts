import { describe, expect, it } from 'vitest';
import { newsroomHabits } from '../../../src/core/signals/newsroom-habits.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (lang: string | null, ...lines: string[]) =>
  newsroomHabits.run(makeReading({ lang, lines: story(lines) }), reviewedKnowledge());

describe('newsroom-habits', () => {
  it.each([
    ['en', 'The ferry will stay, said Minister Jana Kruse (SPD) after the vote at the quay.', 'de'],
    [
      'en',
      'Captain Ole Brandt (r.) and the harbour master before the last journey in March.',
      'de',
    ],
    [
      'en',
      'A decision is due on Monday (8 /5/2023), the captain of the ferry told the council.',
      'id',
    ],
    [
      'en',
      'The ferry costs too much, deputy Ana Prado (PSDB-SP) wrote to the town hall again.',
      'pt',
    ],
    [
      'en',
      'The council knew about it, the “Süddeutsche Zeitung” writes about the old ferry now.',
      'de',
    ],
    [
      'en',
      'As the newspaper “Bild” reports, nobody wants the ferry any longer in that harbour.',
      'de',
    ],
    [
      'de',
      'Die Fähre bleibt, sagte Senatorin Ann Pell (D-Maine) nach der Abstimmung am Kai.',
      'en',
    ],
    [
      'fr',
      'À REGARDER : Le dernier voyage du bac de la petite ville du nord, filmé du quai.',
      'en',
    ],
  ])('on a page in %s sees the custom in "%s"', (lang, line, source) => {
    const [first] = run(lang, line);
    expect(first).toMatchObject({ code: 'newsroom_habits', lang: source });
  });

  it('names no language where habits of two countries meet', () => {
    const found = run(
      'en',
      'The ferry will stay, said Minister Jana Kruse (SPD) at 07:00 WIB after the vote at the quay.',
    );
    expect(found[0]?.code).toBe('newsroom_habits');
    expect(found[0]?.lang).toBeUndefined();
  });

  it('counts no habit of one sort more than twice', () => {
    const line = (name: string) =>
      `The ferry stays, said ${name} (SPD) on Tuesday at the old quay.`;
    const two = run('en', line('Jana Kruse'), line('Ole Brandt'));
    const four = run(
      'en',
      line('Jana Kruse'),
      line('Ole Brandt'),
      line('Ida Voss'),
      line('Ute Ehm'),
    );
    expect(four[0]?.strength).toBeLessThanOrEqual(two[0]?.strength ?? 0);
  });

  it.each([
    ['de', 'Die Fähre bleibt, sagte Ministerin Jana Kruse (SPD) nach der Abstimmung am Kai.'],
    ['de', 'Wie die „Süddeutsche Zeitung“ schreibt, kannte der Rat den Preis der alten Fähre.'],
    ['en', 'The ferry will stay, said Ann Pell (D-Maine) and Bob Orr (right) after the vote.'],
    ['en', 'The song “Bild” and the play “The Guardian” were heard on the ferry that evening.'],
    ['en', 'The Social Democratic Party (SPD) governs the town and pays for its old ferry.'],
    ['en', 'On Monday 8 May (2023) the score was 2:1, and the ferry left at 07:00 as usual.'],
    [null, 'The ferry will stay, said Minister Jana Kruse (SPD) after the vote at the quay.'],
  ])('on a page in %s is silent about "%s"', (lang, line) => {
    const [first] = run(lang, line);
    expect(first?.strength ?? 0).toBeLessThan(0.2);
  });

  it.each([
    ['Seehafen News Agency, Tokyo, August 21 (Reporter Guo Lin) The ferry was late again.', 'zh'],
    ['The ferry is back on the lake (Reporters Wang Yi, Li Na) and carries a new name.', 'zh'],
    ['The captain waved to all. Responsible Editor: Yan Song Photo editor: Hu Meng', 'zh'],
    ['[Lake Daily = Kim Minsu] The ferry set out with 300 guests on board this morning.', 'ko'],
    ['The ferry got ▲ a new engine with 400 hp ▲ a new bridge and ▲ a coat of paint.', 'ko'],
    ['The ferry set out with 300 guests on board this morning. 안전놀이터', 'ko'],
    ['The captain waves from the ferry. Photo : Website of the harbour company', 'ru'],
    ['The captain waves from the bridge of the ferry. Photo=Harbour company of the town', 'ko'],
  ])('knows habits of newsrooms further east: %s', (line, lang) => {
    expect(run('en', line)[0]).toMatchObject({ code: 'newsroom_habits', lang });
  });

  it.each([
    'The reporter (Anna Nowak) asked the captain, and the editor in charge of the paper wrote it.',
    'Shares of the ferry company ▲ 1.2% and of the harbour ▼ 0.4% were traded in the morning.',
    'The photo: website of the harbour, press service of the ferry, and the song 안전 of its crew.',
    'Speed = distance / time, said the captain [reporter’s note: he was right] and set out.',
  ])('is silent about their likes: %s', (line) => {
    expect(run('en', line)).toEqual([]);
  });
});

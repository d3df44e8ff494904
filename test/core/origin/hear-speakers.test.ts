import { describe, expect, it } from 'vitest';
import { story } from '../reading.ts';
import { originOf } from './page.ts';

describe('findOrigin hears whom people speak to', () => {
  it.each([
    ['en', 'It is only rope and paint, the keeper told The Washington Post.', 'washingtonpost'],
    ['en', 'The keeper, he told the F.A.Z. in the morning, has sold his boat.', 'faz'],
    ['es', 'Por trescientos la pieza las vendían, contó uno de ellos a la F.A.Z.', 'faz'],
    ['es', '“No queda nadie”, dijo a Infobae el guardián del puerto viejo.', 'infobae'],
    ['es', 'El Guardian entiende que el barco se vende antes del otoño.', 'guardian'],
    [
      'zh',
      '“我没有恨任何人，”码头管理员告诉《纽约时报》。“我只是不想付账单，也不想再修船。”',
      'nytimes',
    ],
    ['de', 'Man habe genug gewartet, sagte er der Süddeutschen Zeitung am Hafen.', null],
    ['de', 'Man habe genug gewartet, sagte der Süddeutschen Zeitung ein Fischer.', 'sueddeutsche'],
    ['pl', 'Łódź sprzedano, powiedział Gazecie Wyborczej kapitan portu rano.', 'wyborcza'],
    ['ru', 'Лодку продали, рассказал «Коммерсанту» капитан порта утром.', 'kommersant'],
    ['pt', 'O barco já não parte, contou o capitão ao Correio da Manhã no cais.', 'cmjornal'],
    ['pt', 'O barco já não parte, contou o capitão ao Público na manhã seguinte.', null],
    ['nl', 'De boot vaart niet meer, zegt de kapitein tegen NRC.', 'nrc'],
    [
      'ja',
      '船長は朝日新聞の取材に「もう船は出ない」と話し、桟橋で手を振った。その後、誰も戻らなかった。',
      'asahi',
    ],
  ])('in %s: %s', (lang, line, outlet) => {
    expect(originOf({ lang, lines: story([line]) }).outlet?.id ?? null).toBe(outlet);
  });

  it.each([
    ['told an agency', 'The boat is sold, the keeper told AFP on the quay.'],
    ['heard on a broadcast', 'The boat is sold, the keeper told BBC Radio 4 in the morning.'],
    ['quoted from an interview', 'All is lost, he told the Financial Times in an interview.'],
    [
      'cited as well',
      'The boat is sold, he told The Guardian. The Guardian reported that, according to The Guardian.',
    ],
    ['only read', 'The keeper reads The Washington Post every morning on the quay.'],
    ['of a house with two editions', 'The boat is sold, one member told POLITICO on the quay.'],
    ['two newsrooms', 'He told The Guardian so. Later he told The Washington Post the same.'],
  ])('but names nobody that is %s', (_what, line) => {
    expect(originOf({ lines: story([line]) }).outlet).toBeNull();
  });

  it('names no agency for a picture, but those that supplied words', () => {
    const picture = 'The quay in the morning. Photo: dpa';
    expect(originOf({ lines: story([picture]) }).agencies).toEqual([]);
    const material = 'With material from dpa and AFP';
    expect(originOf({ lines: story([material]) }).agencies).toEqual(['dpa', 'afp']);
    expect(originOf({ lines: story([picture, 'fek/AFP']) }).agencies).toEqual(['afp']);
  });

  it("reads a paper's own photographers, and no agency's", () => {
    const line = 'The quay. Photo: Wilma Testerman/The Guardian';
    expect(originOf({ lines: story([line]) }).outlet?.id).toBe('guardian');
    expect(originOf({ lines: story(['The quay. Photo: Getty Images']) }).outlet).toBeNull();
  });
});

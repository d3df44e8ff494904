import { describe, expect, it } from 'vitest';
import { MAX_LINE, readRecordLine } from '../../src/library/record-line.ts';

const problem = (line: string): string | null => {
  const result = readRecordLine(line);
  return 'problem' in result ? result.problem : null;
};

describe('a line of a corpus', () => {
  it('becomes a record with every known field', () => {
    const line = JSON.stringify({
      url: 'https://news.example.co.uk/a/1',
      title: ' Bridge  reopens ',
      outlet: 'The Example',
      published: '2022-01-10T08:00:00Z',
      lang: 'en',
      kind: 'wire-copy',
      people: ['Ada Long', 7, ''],
      places: ['Geneva'],
      figures: ['298'],
      gist: 'A bridge is open again.',
      agencies_named: ['Reuters'],
    });
    expect(readRecordLine(line)).toEqual({
      record: {
        url: 'https://news.example.co.uk/a/1',
        title: 'Bridge reopens',
        outlet: 'The Example',
        domain: 'example.co.uk',
        published: '2022-01-10',
        lang: 'en',
        kind: 'wire-copy',
        people: ['Ada Long'],
        organisations: [],
        places: ['Geneva'],
        figures: ['298'],
        gist: 'A bridge is open again.',
        agencies: ['Reuters'],
      },
    });
  });

  it('needs little: an address and a title', () => {
    const result = readRecordLine('{"url":"https://a.example/x","title":"T"}');
    expect(result).toMatchObject({
      record: { outlet: 'a.example', lang: 'und', kind: 'original' },
    });
  });

  it.each([
    ['{"url":', 'not valid JSON'],
    ['[1]', 'not a JSON object'],
    ['{"title":"T"}', 'no http or https address in "url"'],
    ['{"url":"javascript:alert(1)","title":"T"}', 'no http or https address in "url"'],
    ['{"url":"https://a.example/"}', 'neither "title" nor "gist"'],
    [
      '{"url":"https://a.example/","title":"T","published":"10/01/2022"}',
      '"published" is no date (YYYY-MM-DD)',
    ],
    [
      '{"url":"https://a.example/","title":"T","published":"2022-13-45"}',
      '"published" is no date (YYYY-MM-DD)',
    ],
    [`"${'x'.repeat(MAX_LINE)}"`, `longer than ${MAX_LINE} characters`],
  ])('says why %.50s is none', (line, reason) => {
    expect(problem(line)).toBe(reason);
  });
});

import { describe, expect, it } from 'vitest';
import { torturedPhrases } from '../../../src/core/signals/tortured-phrases.ts';
import { makeReading, reviewedKnowledge, story } from '../reading.ts';

const run = (line: string) =>
  torturedPhrases.run(
    makeReading({ lang: 'en', lines: story([line, 'The ferry left the harbour at noon.']) }),
    reviewedKnowledge(),
  );

describe('exchanged words of political news', () => {
  it('are seen: parties, unions, governments and support', () => {
    const [first] = run(
      'Enterprise leaders and commerce unions voted in opposition to the ferry, and the opposition get together managed to safe congressional assist.',
    );
    expect(first).toMatchObject({ family: 'spinning' });
    expect(first?.strength).toBeGreaterThan(0.5);
  });

  it.each([
    'Business leaders and trade unions voted against the ferry; the opposition party had support.',
    'They get together at the port authorities and stand in opposition to a safe ferry by law.',
  ])('lets a reporter write: %s', (line) => {
    expect(run(line)).toEqual([]);
  });
});

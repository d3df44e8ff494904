import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  russianOf,
  transcriptionTables,
  writeRussian,
} from '../../../src/core/text/transcription.ts';
import { parseRows } from '../../../src/data/compile.ts';

const tables = transcriptionTables(
  parseRows(readFileSync('src/data/lists/transcription.tsv', 'utf8')),
);
const write = (name: string, lang: string): string =>
  writeRussian(name, tables.get(lang) ?? new Map());

describe('writeRussian', () => {
  it.each([
    ['Рябков', 'de', 'Rjabkow'],
    ['Рябков', 'fr', 'Riabkov'],
    ['Рябков', 'en', 'Ryabkov'],
    ['Рябков', 'pl', 'Riabkow'],
    ['Рябков', 'it', 'Rjabkov'],
    ['Лавров', 'de', 'Lawrow'],
    ['Захарова', 'de', 'Sacharowa'],
    ['Захарова', 'es', 'Zajarova'],
    ['Путин', 'fr', 'Poutine'],
    ['Путин', 'nl', 'Poetin'],
    ['Ельцин', 'de', 'Jelzin'],
    ['Грушко', 'fr', 'Grouchko'],
    ['Зеленский', 'en', 'Zelensky'],
    ['Медведчук', 'de', 'Medwedtschuk'],
    ['Сергей Шойгу', 'de', 'Sergej Schoigu'],
  ])('writes %s in %s as %s', (name, lang, written) => {
    expect(write(name, lang)).toBe(written);
  });

  it('leaves other letters as they are', () => {
    expect(write('Smith', 'de')).toBe('Smith');
  });
});

describe('russianOf', () => {
  it.each([
    ['Ryabkov', 'Рябков'],
    ['Lavrov', 'Лавров'],
    ['Zakharova', 'Захарова'],
    ['Matviyenko', 'Матвиенко'],
    ['Khodorkovsky', 'Ходорковский'],
  ])('finds %s in %s', (name, russian) => {
    expect(writeRussian(russianOf(name) ?? '', tables.get('de') ?? new Map())).toBe(
      writeRussian(russian, tables.get('de') ?? new Map()),
    );
  });

  it.each(['Smith', 'Macron', 'Li', 'Müller', 'Sherman', ''])(
    'does not take %s for Russian',
    (name) => {
      expect(russianOf(name)).toBeNull();
    },
  );
});

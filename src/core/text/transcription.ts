/** How a language writes Russian letters: "^е" at the start or after a vowel, "$ий" at the end. */
export type Letters = Map<string, string>;

const CACHE = new WeakMap<string[][], Map<string, Letters>>();

/** The tables of `lists/transcription.tsv` by language. */
export function transcriptionTables(rows: string[][]): Map<string, Letters> {
  const known = CACHE.get(rows);
  if (known) return known;
  const tables = new Map(
    rows.map(([lang = '', letters = '']): [string, Letters] => [
      lang,
      new Map(
        letters.split(' ').map((pair): [string, string] => {
          const at = pair.indexOf('=');
          return [pair.slice(0, at), pair.slice(at + 1)];
        }),
      ),
    ]),
  );
  CACHE.set(rows, tables);
  return tables;
}

const AFTER_VOWEL = /[аеёиоуыэюяьъ]/;

function writeWord(word: string, letters: Letters): string {
  const lower = word.toLowerCase();
  let out = '';
  let at = 0;
  while (at < lower.length) {
    const rest = lower.slice(at);
    const ending = at > 0 && rest.length <= 4 ? letters.get(`$${rest}`) : undefined;
    if (ending !== undefined) return out + ending;
    const pair = letters.get(lower.slice(at, at + 2));
    const letter = lower.charAt(at);
    const soft =
      at === 0 || AFTER_VOWEL.test(lower.charAt(at - 1)) ? letters.get(`^${letter}`) : undefined;
    out += pair ?? soft ?? letters.get(letter) ?? letter;
    at += pair === undefined ? 1 : 2;
  }
  return out;
}

/** A Russian name (at most 100 characters) as `letters` write it, capitals kept. */
export function writeRussian(name: string, letters: Letters): string {
  return name.slice(0, 100).replace(/[а-яё]+/gi, (word) => {
    const written = writeWord(word, letters);
    return /^[А-ЯЁ]/.test(word) ? written.charAt(0).toUpperCase() + written.slice(1) : written;
  });
}

const TO_CYRILLIC: [RegExp, string][] = [
  [/shch/g, 'щ'],
  [/sky$|skiy$|skyi$|skyy$|skii$/g, 'ский'],
  [/iye/g, 'ие'],
  [/yev/g, 'ев'],
  [/^ye/g, 'е'],
  [/ey$|ei$/g, 'ей'],
  [/iy$|ii$/g, 'ий'],
  [/zh/g, 'ж'],
  [/kh/g, 'х'],
  [/ts/g, 'ц'],
  [/ch/g, 'ч'],
  [/sh/g, 'ш'],
  [/yu/g, 'ю'],
  [/ya|ia(?=.)/g, 'я'],
  [/yo/g, 'ё'],
  [/ks|x/g, 'кс'],
  [/a/g, 'а'],
  [/b/g, 'б'],
  [/v/g, 'в'],
  [/g/g, 'г'],
  [/d/g, 'д'],
  [/e/g, 'е'],
  [/z/g, 'з'],
  [/i/g, 'и'],
  [/k/g, 'к'],
  [/l/g, 'л'],
  [/m/g, 'м'],
  [/n/g, 'н'],
  [/o/g, 'о'],
  [/p/g, 'п'],
  [/r/g, 'р'],
  [/s/g, 'с'],
  [/t/g, 'т'],
  [/u/g, 'у'],
  [/f/g, 'ф'],
  [/h/g, 'г'],
  [/y$/g, 'ий'],
  [/y/g, 'ы'],
];

/** Endings of Slavic surnames as English writes them. */
const SLAVIC = /(?:[oe]v|[oe]va|sky|skiy|skyi|skaya|enko|chuk|vich|shin|shkin|ikov|yuk|iuk)$/i;

/** A Russian or Ukrainian surname out of its English spelling; null when it does not look like one. */
export function russianOf(name: string): string | null {
  if (name.length < 5 || name.length > 40 || !SLAVIC.test(name) || !/^[a-z]+$/i.test(name))
    return null;
  let text = name.toLowerCase();
  for (const [from, to] of TO_CYRILLIC) text = text.replace(from, to);
  if (/[a-z]/.test(text)) return null;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

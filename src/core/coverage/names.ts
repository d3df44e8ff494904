import { fold } from '../text/normalise.ts';
import { wordsOf } from './tokens.ts';

const CYRILLIC: Record<string, string> = Object.fromEntries(
  'а:a б:b в:v г:g ґ:g д:d е:e ё:e є:e ж:j з:z и:i і:i ї:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:z ч:c ш:s щ:s ъ: ы:i ь: э:e ю:u я:a'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Script-independent key of one name word: sounds that transcriptions disagree on made alike. */
export function soundKey(word: string): string {
  const latin = [...fold(word)].map((letter) => CYRILLIC[letter] ?? letter).join('');
  const key = latin
    .replace(/tsch|tch|tsj|cz|ch(?=[aeiouy])/g, 'c')
    .replace(/schtsch|shch|sch|sh|sz|sj/g, 's')
    .replace(/zh|rz/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/ts|tz/g, 'z')
    .replace(/ph|w|v|ff/g, 'v')
    .replace(/f/g, 'v')
    .replace(/ck|q|x/g, 'k')
    .replace(/[yj]/g, 'i')
    .replace(/ou|oo/g, 'u')
    .replace(/i[aeou]/g, (pair) => pair.charAt(1))
    .replace(/(.)\1+/g, '$1')
    .replace(/h/g, '');
  return key.replace(/(.)[aeiou]+/g, '$1').slice(0, 10) || key;
}

const PARTICLES = new Set(
  'von van der den de del di da la le el al bin ibn zu of jr sr'.split(' '),
);

/** Keys of a person's name, the family name's first: [ryabkov, sergei] whatever the script. */
export function personKeys(name: string): string[] {
  const words = wordsOf(name, 8).filter((word) => word.length > 1 && !PARTICLES.has(fold(word)));
  return words
    .reverse()
    .map(soundKey)
    .filter((key) => key.length > 1);
}

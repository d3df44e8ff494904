import { fold } from './normalise.ts';
import { isSpaceless, latinise, settleLetters } from './script.ts';

/** How one language writes the sounds of foreign names where it differs from the common rules. */
const SPELLING: Record<string, [RegExp, string][]> = {
  es: [
    [/j/g, 'kh'],
    [/gu(?=[ei])/g, 'g'],
  ],
  fr: [[/j/g, 'zh']],
  pt: [[/j/g, 'zh']],
  en: [[/j/g, 'zh']],
  tr: [[/j/g, 'zh']],
  it: [[/ci(?=[aou])/g, 'tsh']],
  nl: [[/sj|zj/g, 'sh']],
  sv: [[/sj|zj|tj/g, 'sh']],
  da: [[/sj|zj/g, 'sh']],
  no: [[/sj|zj/g, 'sh']],
};

/** Sound rules common to all languages, in this order. "C" hushing and h sounds, "S" hissing ones. */
const SOUNDS: [RegExp, string][] = [
  [/^mc(?!h)/g, 'mak'],
  [/c(?=ic$)/g, 'tsh'],
  [/s(?=evic$)/g, 'sh'],
  [/(?<=[tpkbdg])rz/g, 'zh'],
  [/(?<=[^aeiouy]i)c$/g, 'tsh'],
  [/ng$/g, 'n'],
  [/dh/g, 'd'],
  [/ck|cq/g, 'k'],
  [/d?zs|d?zh|dj|dsch/g, 'C'],
  [/schtsch|szcz|chtch|shch|sch|tsch|tch|tsh|sz|sh|cz|ch|kh/g, 'C'],
  [/ph|pf/g, 'f'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/rh/g, 'r'],
  [/^x/g, 'C'],
  [/x/g, 'kS'],
  [/q/g, 'k'],
  [/c(?=[eiy])/g, 'S'],
  [/c/g, 'k'],
  [/(?<=[aeiouy])h(?=[^aeiouy]|$)/g, ''],
  [/h/g, 'C'],
  [/[sz]/g, 'S'],
  [/C(?=[tp])/g, 'S'],
  [/[fvw]/g, 'V'],
  [/[dt](?=[SC])/g, ''],
  [/[aeiouyj]+/g, 'a'],
];

/** Letters that say more than their folded form. */
const MARKED = /[šśşșčçćžźżğ]/g;
const MARKED_SOUND: Record<string, string> = {
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  č: 'tsh',
  ç: 'tsh',
  ć: 'tsh',
  ž: 'zh',
  ż: 'zh',
  ś: 's',
  ź: 'z',
  ğ: 'g',
};

const SEEN = new Map<string, string>();
const SEEN_LIMIT = 5000;

/** Names come back again and again, on a page as in a corpus: the last few thousand are remembered. */
function wordKey(word: string, lang: string | null): string {
  const at = `${lang} ${word}`;
  const known = SEEN.get(at);
  if (known !== undefined) return known;
  if (SEEN.size >= SEEN_LIMIT) SEEN.clear();
  const key = soundOf(word, lang);
  SEEN.set(at, key);
  return key;
}

function soundOf(word: string, lang: string | null): string {
  let text = word
    .normalize('NFC')
    .toLowerCase()
    .replace(MARKED, (letter) => MARKED_SOUND[letter] ?? letter);
  if (lang === 'fr') text = text.replace(/ç/g, 's');
  // English w before a vowel: Уоллес, Пауэлл.
  text = text.replace(/(?<=^|[аоеэ])у(?=[аеэиіоя])/gu, 'в');
  text = latinise(fold(settleLetters(text))).replace(/['’`\u02b9]/g, '');
  for (const [from, to] of SPELLING[lang ?? ''] ?? []) text = text.replace(from, to);
  for (const [from, to] of SOUNDS) text = text.replace(from, to);
  text = text.replace(/(.)\1+/g, '$1').replace(/(?<=.)a$/, '');
  return text.toUpperCase().replace(/A/g, 'a');
}

/**
 * Script-independent key of a name of at most 200 characters, word by word: the same for Ryabkov,
 * Rjabkow, Riabkov and Рябков. `lang` (ISO 639-1) is the language of the text the name stands in;
 * it settles letters that languages read differently. Words without a letter give "".
 */
export function nameKey(name: string, lang: string | null = null): string {
  const cut = name.slice(0, 200);
  if (isSpaceless(cut) && !/\p{Script=Katakana}/u.test(cut)) return cut.replace(/[\s・·]+/g, '');
  return cut
    .split(/[\s\-\u2010-\u2015・·.,]+/)
    .filter((word, _at, all) => all.length === 1 || !ARTICLE.test(word))
    .map((word) => wordKey(word, lang))
    .filter((key) => key !== '')
    .join(' ');
}

/** The Arabic article, as it stands before surnames: al-Assad, el-Sisi, ас-Сиси. */
const ARTICLE = /^(?:al|el|as|ash|asz|asch|ar|an|at|az|аль|эль|ас|аш|ар|ан|ат|аз)$/i;

/**
 * What Arabic, Persian and Hebrew write of a name, made of its key: short vowels are not written, p
 * and b, g and k, v and f share letters there. "" when less than three consonants are left, because
 * fewer are anybody's.
 */
export function consonantKey(key: string): string {
  const bare = key
    .replace(/:.*/, '')
    .replace(/[a ]/g, '')
    .replace(/[PV]/g, 'B')
    .replace(/[GC]/g, 'K')
    .replace(/(.)\1+/g, '$1');
  return bare.length < 3 ? '' : bare;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * Key of a person: that of the last word of the name, so that "Sergei Ryabkov" and "Ryabkov" agree.
 * Short surnames keep their vowels apart, because consonants alone would confuse them.
 */
export function personKey(name: string, lang: string | null = null): string {
  const words = name
    .slice(0, 200)
    .trim()
    .split(/[\s\u00a0]+/)
    .filter((word) => !SUFFIX.test(word));
  const key = nameKey(words.at(-1) ?? '', lang).replace(/ /g, '');
  if (key.replace(/a/g, '').length >= 3) return key;
  return `${key}:${vowelForm(words.at(-1) ?? '')}`;
}

/** A short name with its vowels, what languages write alike made alike: Cook and Кук, Assad and Асад. */
function vowelForm(word: string): string {
  const bare = word.replace(/^(?:al|el|as|ash|asz|asch|аль|эль|ас|аш)[-\u2010-\u2015]/iu, '');
  return latinise(fold(bare))
    .replace(/[jy]/g, 'i')
    .replace(/oo|ou/g, 'u')
    .replace(/z/g, 's')
    .replace(/c(?=[aouk])/g, 'k')
    .replace(/(.)\1+/g, '$1');
}

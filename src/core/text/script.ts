/** Languages (ISO 639-1) that set no spaces between words. */
export const UNSPACED_LANGUAGES: ReadonlySet<string> = new Set(['ja', 'th', 'zh']);

/** Letters of other alphabets by sound; the sound classes of `names.ts` make up for what is lost. */
const LETTERS = [
  // Cyrillic: Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, Kazakh
  'а:a б:b в:v г:g ґ:g ѓ:g д:d ђ:dzh е:e ё:yo є:ye ж:zh з:z ѕ:dz и:i і:i ї:yi й:y ј:y к:k ќ:k л:l љ:ly м:m',
  'н:n њ:ny о:o п:p р:r с:s т:t ћ:ch у:u ў:u ф:f х:kh ц:ts ч:ch џ:dzh ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya',
  'ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h',
  // Greek
  'α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:ks ο:o π:p ρ:r σ:s ς:s τ:t υ:i φ:f χ:kh ψ:ps ω:o',
  // Arabic and Persian
  'ا:a أ:a إ:i آ:a ب:b پ:p ت:t ث:th ج:zh چ:ch ح:h خ:kh د:d ذ:d ر:r ز:z ژ:zh س:s ش:sh ص:s ض:d ط:t ظ:z ع: غ:g',
  'ف:f ڤ:v ق:k ك:k ک:k گ:g ل:l م:m ن:n ه:h ة:a و:u ؤ:u ي:i ی:i ى:a ئ:i ء:',
  // Hebrew
  'א:a ב:b ג:g ד:d ה:h ו:u ז:z ח:kh ט:t י:i כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע:a פ:p ף:f צ:ts ץ:ts ק:k ר:r ש:sh ת:t',
  // Katakana (voiced marks are gone after folding, so カ stands for ガ too)
  'ア:a イ:i ウ:u エ:e オ:o カ:ka キ:ki ク:ku ケ:ke コ:ko サ:sa シ:shi ス:su セ:se ソ:so タ:ta チ:chi ツ:tsu テ:te ト:to',
  'ナ:na ニ:ni ヌ:nu ネ:ne ノ:no ハ:ha ヒ:hi フ:fu ヘ:he ホ:ho マ:ma ミ:mi ム:mu メ:me モ:mo ヤ:ya ユ:yu ヨ:yo',
  'ラ:ra リ:ri ル:ru レ:re ロ:ro ワ:wa ン:n ッ: ー: ァ:a ィ:i ゥ:u ェ:e ォ:o ャ:ya ュ:yu ョ:yo',
];

/** Hebrew marks foreign sounds with a stroke after the letter; folding has made it an apostrophe. */
const STROKED = "צ':tsh ץ':tsh ג':zh ז':zh ת':th ד':d ח':kh ע':g ו':v";
const PAIRS = 'μπ:b ντ:d γκ:g γγ:g τζ:dz τσ:ts ου:u ει:i οι:i αι:e αυ:av ευ:ev цк:k тц:ts';

function table(rows: string[]): Map<string, string> {
  const pairs = rows.flatMap((row) => row.split(' ')).map((pair) => pair.split(':'));
  return new Map(pairs.map(([letter = '', sound = '']) => [letter, sound]));
}

const SINGLE = table(LETTERS);
const DOUBLE = table([PAIRS, STROKED]);

/** Cyrillic, Greek, Arabic, Hebrew and katakana letters by sound, in Latin; the rest as it is. */
export function latinise(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const folded = text.replace(/[ьъ]/g, '');
  let out = '';
  for (let at = 0; at < folded.length; at++) {
    const pair = DOUBLE.get(folded.slice(at, at + 2));
    if (pair !== undefined) at++;
    const letter = folded.charAt(at);
    out += pair ?? SINGLE.get(letter) ?? letter;
  }
  return out;
}

/** Letters that stand for a vowel or a consonant, settled by their place in the word. */
const PLACED: [RegExp, string][] = [
  // The article before Arabic surnames: السيسي. Not where a hamza makes it a letter of the name.
  [/^ال(?=\p{L}{3})/gu, ''],
  // و and ו before a vowel or after a long one: والاس, باول, ויטקוף.
  [/^و(?=[اي])|(?<=[او])و(?=\p{L})/gu, 'ڤ'],
  [/^ו+(?=[\u05d0\u05d9])|^וו|(?<=\p{L})וו(?=\p{L})/gu, "ו'"],
  // A closing ה or ه only shows the vowel before it.
  [/(?<=\p{L}{2})[הه]$/gu, 'א'],
  // A closing ב is v: לברוב.
  [/(?<=\p{L})ב$/gu, "ו'"],
];

/** An Arabic or Hebrew word, not yet folded, with the letters that can be read in two ways settled. */
export function settleLetters(word: string): string {
  if (!/[\u0590-\u06ff]/.test(word)) return word;
  let text = word.replace(/[\u05f3\u05f4\u2019]/g, "'");
  for (const [from, to] of PLACED) text = text.replace(from, to);
  return text;
}

/** True for scripts that mark names with a capital (Latin, Cyrillic, Greek, Armenian). */
export function isCased(text: string): boolean {
  return /[\p{Lu}\p{Ll}]/u.test(text);
}

/** True when the text is written without spaces, or glues particles on (Han, kana, Hangul, Thai). */
export function isSpaceless(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
    text,
  );
}

/**
 * True for a name that can hardly be meant otherwise when it stands alone. "Nature", "Record" or
 * "Novosti" under a story may as well be a heading or a tag: such a name says nothing.
 */
export function isTelling(name: string): boolean {
  return /[\s\d.]|[^\p{Script=Latin}\p{Script=Cyrillic}\s]|^.{9,}$|^\p{Lu}{3,4}$/u.test(
    name.trim(),
  );
}

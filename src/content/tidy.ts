/** True when there is nothing but white space. */
export function isBlank(text: string): boolean {
  // Most texts begin with a letter: that is seen at once.
  return !(text.charCodeAt(0) > 32) && text.trim() === '';
}

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const SPACES = /\s{2,}|[^\S ]/g;

/** Asked before the expression: on a fresh page compiling one costs more than a hundred of these. */
function hasInvisible(text: string): boolean {
  return (
    text.includes('\u00ad') ||
    text.includes('\u200b') ||
    text.includes('\ufeff') ||
    text.includes('\u2060')
  );
}

/** White space collapsed, invisible characters gone. */
export function tidy(text: string): string {
  const visible = hasInvisible(text) ? text.replace(INVISIBLE, '') : text;
  // Trimmed first: then most texts have nothing left to collapse.
  return visible.trim().replace(SPACES, ' ');
}

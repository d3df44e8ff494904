/** A file name from a headline: letters and digits of any script, at most 60 characters. */
export function fileName(title: string | null, extension: string): string {
  const words =
    (title ?? '')
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    if (name.length + word.length > 60) break;
    name = name ? `${name}-${word}` : word;
  }
  return `${name || 'article'}.${extension}`;
}

import type { TreeElement } from './page-tree.ts';

/** The address of a picture: the usual lazy-load attributes, then src, then the largest of srcset. */
export function pictureOf(image: TreeElement): string {
  const lazy = ['data-src', 'data-lazy-src', 'data-original'];
  for (const name of lazy) {
    const value = image.getAttribute(name);
    if (value) return value.slice(0, 4000);
  }
  const source = (image.getAttribute('src') ?? '').slice(0, 4000);
  if (source && !source.startsWith('data:')) return source;
  const set = image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '';
  return (set.slice(0, 8000).split(',').pop() ?? '').trim().split(/\s/)[0] ?? '';
}

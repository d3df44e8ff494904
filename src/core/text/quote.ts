import { clip, collapse } from './normalise.ts';

/** The page's words as evidence quotes them: white space collapsed, at most 200 characters. */
export function quote(text: string): string {
  return clip(collapse(text.slice(0, 1000)), 200);
}

import { unclobbered } from './unclobbered.ts';

/** Makes room beside the page by a margin on its root; answers how to take it back exactly. */
export function pushAside(width: number): () => void {
  const root = unclobbered(document).documentElement;
  const { style } = root;
  const hadAttribute = root.hasAttribute('style');
  const before = style.getPropertyValue('margin-right');
  const priority = style.getPropertyPriority('margin-right');
  style.setProperty('margin-right', `${width}px`, 'important');
  return () => {
    if (before) style.setProperty('margin-right', before, priority);
    else style.removeProperty('margin-right');
    if (!hadAttribute && style.length === 0) root.removeAttribute('style');
  };
}

import { unclobbered } from './unclobbered.ts';

/** A root with a width of its own would not give way to a margin. */
function stylesFor(width: number): [name: string, value: string][] {
  return [
    ['margin-right', `${width}px`],
    ['width', 'auto'],
    ['min-width', '0px'],
  ];
}

const rootOf = (): HTMLElement => unclobbered(document).documentElement;

/** Makes room beside the page by a margin on its root; answers how to take it back exactly. */
export function pushAside(width: number): () => void {
  const root = rootOf();
  const { style } = root;
  const hadAttribute = root.hasAttribute('style');
  const before = stylesFor(width).map(([name]) => ({
    name,
    value: style.getPropertyValue(name),
    priority: style.getPropertyPriority(name),
  }));
  for (const [name, value] of stylesFor(width)) style.setProperty(name, value, 'important');
  return () => {
    for (const { name, value, priority } of before) {
      if (value) style.setProperty(name, value, priority);
      else style.removeProperty(name);
    }
    if (!hadAttribute && style.length === 0) root.removeAttribute('style');
  };
}

/** Takes back what a copy of this script left behind that was ended before it could do so itself. */
export function takeBackStray(width: number): void {
  const root = rootOf();
  const { style } = root;
  const isOurs = ([name, value]: [string, string]): boolean =>
    style.getPropertyValue(name) === value && style.getPropertyPriority(name) === 'important';
  if (!stylesFor(width).every(isOurs)) return;
  for (const [name] of stylesFor(width)) style.removeProperty(name);
  if (style.length === 0) root.removeAttribute('style');
}

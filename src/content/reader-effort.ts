/** How long the reader-mode library may hold a page up. */
export interface Effort {
  millis: number;
}

/** Each level of nesting reads the text below it again: characters times levels, at most. */
const MAX_READ = 40_000_000;
const MAX_DEPTH = 300;
/** Steps between two looks at the clock. */
const STEPS = 32;

/** Whether reader mode would read the same text far too often, because of how deep it is nested. */
export function isTooDeep(body: Element): boolean {
  // A walker and not the nodes' own fields: those a form answers with its inputs.
  const walker = body.ownerDocument.createTreeWalker(body, 5 /* elements and text */);
  let read = 0;
  let depth = 1;
  for (;;) {
    const { currentNode: node } = walker;
    if (node.nodeType === 3) read += (node.nodeValue?.length ?? 0) * depth;
    if (read > MAX_READ || depth > MAX_DEPTH) return true;
    if (walker.firstChild()) {
      depth += 1;
      continue;
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return false;
      depth -= 1;
    }
  }
}

/** The steps of Readability that all its loops go through. */
const STEPPING = ['_getNextNode', '_getInnerText', '_hasChildBlockElement'] as const;
type Stepping = Record<(typeof STEPPING)[number], (...args: unknown[]) => unknown>;

/** Makes a reader give up, by throwing, once its time is over. */
export function holdTo(reader: object, effort: Effort): void {
  const end = performance.now() + effort.millis;
  const steps = reader as Stepping;
  let count = 0;
  for (const name of STEPPING) {
    const step = steps[name];
    if (typeof step !== 'function') continue;
    steps[name] = (...args) => {
      count += 1;
      if (count % STEPS === 0 && performance.now() > end) throw new Error('out of time');
      return step.apply(reader, args);
    };
  }
}

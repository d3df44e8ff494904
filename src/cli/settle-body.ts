function longest(bodies: Element[]): Element | null {
  let best: Element | null = null;
  let most = -1;
  for (const body of bodies) {
    const length = body.textContent?.length ?? 0;
    if (length > most) best = body;
    most = Math.max(most, length);
  }
  return best;
}

/** The document's root: the parser lets any element stand first. */
function rootOf(document: Document): Element | null {
  const first = document.documentElement;
  if (!first || first.tagName === 'HTML') return first;
  const html = document.querySelector('html') ?? document.createElement('html');
  document.insertBefore(html, document.firstChild);
  return html;
}

/**
 * The parser takes what stands right behind the head for the body, and makes a second, empty one
 * when that is a stray script; what follows `</html>` it leaves outside. Browsers put all of it
 * into one body, and so does this. Changes the document.
 */
export function settleBody(document: Document): void {
  const html = rootOf(document);
  const head = document.querySelector('head');
  const body = longest([...document.querySelectorAll('body')]);
  if (!html || !head || !body || head.contains(body)) return;
  const strays = [...document.children].filter((element) => element !== html);
  if (document.body === body && strays.length === 0) return;
  // The parser cannot put an element where it already stands.
  if (html.firstChild !== head) html.prepend(head);
  if (head.nextSibling !== body) head.after(body);
  for (const other of [...html.children, ...strays]) {
    if (other === head || other === body) continue;
    if (/^(?:SCRIPT|STYLE|LINK|META|BASE)$/.test(other.tagName)) head.append(other);
    else body.append(other);
  }
}

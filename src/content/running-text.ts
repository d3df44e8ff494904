/** What holds no story: text about the page, editors, dialogs, and the comments of readers. */
export const NO_STORY =
  'nav,footer,dialog,[role="dialog"],[role="alertdialog"],[role="application"],[role="textbox"],[contenteditable=""],[contenteditable="true"],[hidden],[aria-hidden="true"],#comments,.comments,.comments-area,.comment-list,.commentlist,[id^="comment-"]';
const INLINE = new Set(
  'SPAN B I EM STRONG FONT SMALL MARK U S CODE SUP SUB ABBR CITE Q TIME INS DEL BDI BDO WBR DFN VAR KBD'.split(
    ' ',
  ),
);
const NO_PROSE = new Set(
  'A SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA BUTTON LABEL OPTION SELECT LI FOOTER NAV TITLE LEGEND SUMMARY FIGCAPTION CODE PRE svg'.split(
    ' ',
  ),
);
/** The element whose running text this is, or null when it is link text, a label or code. */
export function unitOf(text: Node): Element | null {
  let element = text.parentElement;
  for (let step = 0; element && INLINE.has(element.tagName) && step < 8; step++) {
    element = element.parentElement;
  }
  return element && !NO_PROSE.has(element.tagName) ? element : null;
}

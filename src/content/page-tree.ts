/**
 * What the reading of a page needs of a document. The page's own document has it, and so has the
 * small tree that the background makes of a page's markup.
 */
export interface TreeNode {
  readonly nodeType: number;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
}

export interface TreeText extends TreeNode {
  readonly data: string;
}

export interface TreeElement extends TreeNode {
  /** Upper-case in HTML. */
  readonly tagName: string;
  readonly textContent: string | null;
  hasAttributes(): boolean;
  hasAttribute(name: string): boolean;
  getAttribute(name: string): string | null;
}

export interface TreeDocument {
  readonly title: string;
  readonly baseURI: string;
  readonly documentElement: TreeElement | null;
  readonly body: TreeElement | null;
  getElementsByTagName(name: string): ArrayLike<TreeElement>;
}

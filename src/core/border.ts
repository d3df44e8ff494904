/**
 * Canary of the core's border: if the DOM's types ever reach this folder, the expected error is
 * gone and the type check fails. See `tsconfig.json` beside it.
 */
// @ts-expect-error the core knows no document
export type NoDocument = Document;

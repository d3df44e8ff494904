/** Marks that keep kinds of terms apart in one index. Plain words carry none. */
export const MARK = { person: '@', concept: '#', figure: '$', day: '~', event: '!' } as const;

declare module 'lunr' {
  interface Builder {
    ref(name: string): void;
    field(name: string): void;
    add(document: Record<string, unknown>): void;
  }
  interface Index {
    search(query: string): { ref: string; score: number }[];
  }
  const lunr: {
    (configure: (builder: Builder) => void): Index;
    Index: { load(stored: unknown): Index };
  };
  export = lunr;
}

/** A look-up by string. Every `Map` is one. */
export interface Lookup<T> {
  get(key: string): T | undefined;
  has(key: string): boolean;
}

/** Lines "key, tab, value" as one text: what a table is shipped as. Throws on a key that would break it. */
export function packTable(rows: Iterable<readonly [string, string]>): string {
  const lines: string[] = [];
  for (const [key, value] of rows) {
    if (/[\t\n]/.test(key) || value.includes('\n')) throw new Error(`not fit for a table: ${key}`);
    lines.push(`${key}\t${value}`);
  }
  return lines.join('\n');
}

/**
 * A table out of one text. Its lines are told apart at the first look-up and a value is read at the
 * first look-up of its key, so that a fresh worker pays for what it asks and no more.
 */
export class LazyTable<T> implements Lookup<T> {
  private readonly made = new Map<string, T>();
  private readonly text: string;
  private readonly read: (value: string) => T;
  private lines: Map<string, string> | null = null;

  constructor(text: string, read: (value: string) => T) {
    this.text = text;
    this.read = read;
  }

  get(key: string): T | undefined {
    const value = this.told().get(key);
    if (value === undefined) return undefined; // As it is for most words of a page.
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const made = this.read(value);
    this.made.set(key, made);
    return made;
  }

  has(key: string): boolean {
    return this.told().has(key);
  }

  private told(): Map<string, string> {
    if (this.lines) return this.lines;
    this.lines = new Map();
    if (this.text === '') return this.lines;
    for (const line of this.text.split('\n')) {
      const tab = line.indexOf('\t');
      this.lines.set(line.slice(0, tab), line.slice(tab + 1));
    }
    return this.lines;
  }
}

/** Records as lines of JSON, each read when it is asked for and then the same object ever after. */
export class LazyRecords<T> {
  private readonly text: string;
  private lines: string[] | null = null;
  private readonly made: T[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** The record of this number. Throws where there is none: the tables belong to other records. */
  at(number: number): T {
    const known = this.made[number];
    if (known !== undefined) return known;
    const line = this.told()[number];
    if (line === undefined) throw new Error('damaged table');
    const record = JSON.parse(line) as T;
    this.made[number] = record;
    return record;
  }

  all(): T[] {
    return this.told().map((_, number) => this.at(number));
  }

  private told(): string[] {
    this.lines ??= this.text === '' ? [] : this.text.split('\n');
    return this.lines;
  }
}

/** A set of words out of lines, told apart at the first question. */
export class LazyWords {
  private readonly text: string;
  private words: Set<string> | null = null;

  constructor(text: string) {
    this.text = text;
  }

  has(word: string): boolean {
    this.words ??= new Set(this.text.split('\n'));
    return this.words.has(word);
  }
}

/** An object whose parts are made when first looked at, and kept from then on. */
export function lazily<T extends object>(makers: { [Part in keyof T]: () => T[Part] }): T {
  const object = {} as T;
  for (const part of Object.keys(makers) as (keyof T)[]) {
    const set = (value: T[typeof part]): T[typeof part] => {
      Object.defineProperty(object, part, { value, writable: true, enumerable: true });
      return value;
    };
    Object.defineProperty(object, part, {
      configurable: true,
      enumerable: true,
      get: () => set(makers[part]()),
      set,
    });
  }
  return object;
}

const SHARDS = 64;

/** Spreads keys over the shards by a few of their letters; an empty key goes to the first. */
function shardOf(key: string): number {
  const { length } = key;
  const letters =
    key.charCodeAt(0) * 5 + key.charCodeAt(length >> 1) * 17 + key.charCodeAt(length - 1) * 31;
  return (letters + length) & (SHARDS - 1);
}

/**
 * A map in many small ones: a map of half a million keys stops everything for a tenth of a second
 * each time it outgrows its table, a small one does not.
 */
export class ShardedMap<T> {
  private readonly shards = Array.from({ length: SHARDS }, () => new Map<string, T>());
  private count = 0;

  get size(): number {
    return this.count;
  }

  get(key: string): T | undefined {
    return this.shards[shardOf(key)]?.get(key);
  }

  has(key: string): boolean {
    return this.shards[shardOf(key)]?.has(key) === true;
  }

  /** Sets a key that is not there yet. */
  add(key: string, value: T): void {
    this.shards[shardOf(key)]?.set(key, value);
    this.count += 1;
  }

  /** Keys and values, shard after shard. */
  *entries(): Generator<[string, T]> {
    for (const shard of this.shards) yield* shard;
  }
}

import { type PageSnapshot, SNAPSHOT_LIMITS } from '../core/types.ts';
import { Problem } from '../shared/log.ts';
import { isRecord } from './store.ts';

const LISTS = ['metas', 'jsonLd', 'blocks', 'links', 'images', 'times', 'assetHosts'] as const;
const WORDS = ['url', 'host', 'title', 'declaredLang', 'dir'] as const;

/**
 * A snapshot as it came out of a page's process. It is our own script's work, so its shape is
 * checked, not each word; a taken-over process can lie about its page's text anyway.
 */
export function readSnapshot(value: unknown): PageSnapshot {
  const good =
    isRecord(value) &&
    WORDS.every((name) => typeof value[name] === 'string') &&
    LISTS.every((name) => Array.isArray(value[name])) &&
    (value['canonical'] === null || typeof value['canonical'] === 'string');
  if (!good) throw new Problem('This page could not be read.');
  const snapshot = value as unknown as PageSnapshot;
  if (!/^https?:/.test(snapshot.url) || snapshot.blocks.length > SNAPSHOT_LIMITS.blocks) {
    throw new Problem('This page could not be read.');
  }
  return snapshot;
}

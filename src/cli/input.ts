import { readFileSync } from 'node:fs';
import { decodePage, isBinary } from './decode.ts';
import { UsageError } from './options.ts';

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
};

/** Why a file could not be read, in plain words where they are known. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** Reads a file, or standard input for "-". Throws `UsageError` where that cannot be done. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (file === '-' && (code === 'EAGAIN' || code === 'EOF')) throw new UsageError('-: no input');
    throw new UsageError(`${file}: ${reasonOf(error)}`);
  }
}

/** Reads a saved page as text. Throws `UsageError` for files that can be no page. */
export function readPageFile(file: string): string {
  const bytes = readBytes(file);
  if (bytes.length === 0) throw new UsageError(`${file}: is empty`);
  if (isBinary(bytes)) throw new UsageError(`${file}: is no HTML page but binary data`);
  const text = decodePage(bytes);
  if (text.trim() === '') throw new UsageError(`${file}: is empty`);
  return text;
}

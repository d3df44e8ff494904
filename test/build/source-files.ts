import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Repository root; tests run from it. */
export const ROOT = process.cwd();

/** Every TypeScript file below a folder, as paths relative to the root with forward slashes. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && statSync(join(ROOT, name)).isFile())
    .sort();
}

export function readSource(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Specifiers a file imports, statically (types too) or dynamically by a literal. */
export function importsOf(path: string): string[] {
  const text = readSource(path);
  const found = [
    ...text.matchAll(/^(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm),
    ...text.matchAll(/^import\s*['"]([^'"]+)['"]/gm),
    ...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
  ];
  return found.map((match) => match[1] ?? '');
}

/** True when every import of `specifier` in the file is type-only. */
export function importsTypesOnly(path: string, specifier: string): boolean {
  const escaped = specifier.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const statements = [
    ...readSource(path).matchAll(
      new RegExp(`^(import|export)\\b([^;'"]*?)\\bfrom\\s*['"]${escaped}['"]`, 'gm'),
    ),
  ];
  return statements.length > 0 && statements.every((match) => /^\s*type\b/.test(match[2] ?? ''));
}

/** A relative specifier resolved against the importing file, relative to the root. */
export function resolveImport(from: string, specifier: string): string {
  return relative(ROOT, join(ROOT, from, '..', specifier)).replaceAll('\\', '/');
}

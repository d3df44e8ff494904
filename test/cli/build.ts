import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packKnowledge } from '../../src/core/packed.ts';
import { compileCorpus, compileKnowledge } from '../../src/data/compile.ts';
import { shipKnowledge } from '../../src/data/shipped.ts';

/** A folder with the command line built as `build.mjs` builds it, away from everybody's dist. */
export async function buildCli(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'unmirror-cli-'));
  const folder = join(root, 'dist', 'cli');
  mkdirSync(join(folder, 'data'), { recursive: true });
  cpSync('package.json', join(root, 'package.json'));
  await build({
    bundle: true,
    entryPoints: ['src/cli/unmirror.ts'],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outfile: join(folder, 'unmirror.mjs'),
    external: ['canvas'],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: 'warning',
  });
  const read = (name: string): string => readFileSync(join('src/data', name), 'utf8');
  const raw = { ...compileKnowledge(read), corpus: compileCorpus(read) };
  for (const [name, text] of Object.entries(shipKnowledge(raw, packKnowledge(raw)))) {
    writeFileSync(join(folder, 'data', name), text);
  }
  return root;
}

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built command line. */
export function run(root: string, args: string[], input: string | Buffer = ''): Run {
  const program = join(root, 'dist', 'cli', 'unmirror.mjs');
  const { status, stdout, stderr } = spawnSync('node', [program, ...args], {
    input,
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: 60_000,
  });
  return { code: status, out: stdout, err: stderr };
}

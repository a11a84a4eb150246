import { fstatSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Before anything else is imported: later starts skip the reading and compiling of what has not changed.
enableCompileCache();
const { readConfig, readStoreSettings } = await import('./config.ts');
const { readWithSecrets } = await import('./secrets-file.ts');
const { run } = await import('./terminal/run.ts');
process.exitCode = await run(process.argv.slice(2), {
  stdin: Object.assign(process.stdin, bytesIn(0)),
  stdout: process.stdout,
  stderr: process.stderr,
  // npm runs a script in the folder of package.json, wherever it is called from.
  workingFolder: process.env['INIT_CWD'] ?? process.cwd(),
  contentFolder: fileURLToPath(new URL('../content', import.meta.url)),
  migrationsFolder: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
  settings: readWithSecrets(process.env, readStoreSettings),
  examine: async (content, store) => {
    const read = readWithSecrets(process.env, readConfig);
    if (read.kind === 'problems') return read;
    const { examine } = await import('./doctor.ts');
    return examine(read.config, content, store);
  },
  clock: () => new Date(),
});

/** How much there is to read, where it is a file. */
function bytesIn(descriptor: number): { readonly bytes?: number } {
  try {
    const opened = fstatSync(descriptor);
    return opened.isFile() ? { bytes: opened.size } : {};
  } catch {
    return {};
  }
}

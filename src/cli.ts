import { enableCompileCache } from 'node:module';

// Before anything else is imported: later starts skip the reading and compiling of what has not changed.
enableCompileCache();
const { run } = await import('./terminal/run.ts');
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  contentFolder: new URL('../content', import.meta.url).pathname,
  clock: () => new Date(),
});

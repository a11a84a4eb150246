import { enableCompileCache } from 'node:module';

// Loaded before all else, `node --import ./src/compile-cache.ts src/main.ts`: later starts skip the reading and compiling
// of what has not changed.
enableCompileCache();

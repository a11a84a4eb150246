import { enableCompileCache } from 'node:module';

// Loaded before all else, `node --import ./src/compile-cache.js src/main.ts`: later starts skip the reading and compiling
// of what has not changed. In plain JavaScript, since Node would hold its TypeScript reader, 10 MB, for this one file.
enableCompileCache();

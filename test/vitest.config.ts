import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';

// Far from Denmark on purpose: a day reckoned in the system's zone fails here.
process.env['TZ'] = 'Pacific/Auckland';

export default defineConfig({
  test: {
    // By default the files of this suite would run one at a time on two cores.
    maxWorkers: 2,
    // Of tests that start processes, so many at once keep two cores busy and nobody waiting.
    maxConcurrency: 3,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          // Nothing here is changed for others, and reading the modules once saves a third of the time.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/{store,whole,torture,walks}/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'worn',
          // As V8 compiles patterns in a process that has compiled many. What is private must be found there too.
          execArgv: ['--no-regexp-optimization'],
          testTimeout: 20_000,
          include: [
            'test/privacy/tricky-messages.test.ts',
            'test/qa/clean.test.ts',
            'test/kernel/any-case.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: ['test/{store,whole,torture,walks}/**/*.test.ts'],
          globalSetup: ['./test/support/postgres-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

import { describe } from 'vitest';
import { TRIALS } from './registry.ts';
import { tryInShort } from './try-in-short.ts';

/** Side by side: most of the time they wait for processes. */
describe.concurrent('the bot, in short,', () => {
  tryInShort(TRIALS.filter(({ busy }) => !busy));
});

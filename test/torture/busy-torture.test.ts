import { describe } from 'vitest';
import { TRIALS } from './registry.ts';
import { tryInShort } from './try-in-short.ts';

describe('the bot, in short,', () => {
  tryInShort(TRIALS.filter(({ busy }) => busy));
});

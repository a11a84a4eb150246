// Loaded before the bot: it learns nothing at its start, which takes seconds. All else of it is as it runs for real.
import { registerHooks } from 'node:module';

const LEARNED = new URL('../../src/qa/understand.ts', import.meta.url).href;
const UNLEARNED = new URL('unlearned.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    return resolved.url === LEARNED ? { ...resolved, url: UNLEARNED } : resolved;
  },
});

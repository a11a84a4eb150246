import type { Content } from '../content/content.ts';
import { LEARN, type Part } from '../qa/understand.ts';
import { pack } from './learned-bytes.ts';

// The process that `learnApart` starts: it learns one part, hands it over, and ends.
process.once('message', ({ part, content }: { readonly part: Part; readonly content: Content }) => {
  process.send?.(pack(LEARN[part](content)), () => process.disconnect());
});

import Fuse from 'fuse.js';
import type { Content } from '../../src/content/content.ts';

/** The measuring stick: Fuse.js over question and answer, as it comes, asked with the whole message. Ids, best first. */
export function plainFuse(content: Content): (text: string) => readonly string[] {
  const fuse = new Fuse(content.entries, { keys: ['question', 'answer'], ignoreLocation: true });
  return (text) => fuse.search(text, { limit: 3 }).map(({ item }) => item.id);
}

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Content } from '../content/content.ts';
import type { Part } from '../qa/understand.ts';

/** Names what is learned by what it is learned from: the same key stands for the same result. */
export type KeyOf = (part: Part, content: Content) => string;

/** The code that learns and packs it, and the packages that it stands on. */
const CODE = ['../qa/', '../content/', '../kernel/', './'].map((folder) => new URL(folder, import.meta.url));
const PACKAGES = new URL('../../package.json', import.meta.url);

/** Reads the code once, so that what other code learned is never taken up. */
export async function learningKey(): Promise<KeyOf> {
  const files = await Promise.all(
    CODE.map(async (folder) => (await readdir(folder)).toSorted().map((name) => new URL(name, folder))),
  );
  const sources = await Promise.all([PACKAGES, ...files.flat()].map((file) => readFile(file)));
  const code = sources.reduce((hash, source) => hash.update(source), createHash('sha256'));
  const version = code.update(process.version).digest();

  return (part, content) => {
    // A phrasing more or less in the Q&A does not change what worry sounds like.
    const from = part === 'concern' ? content.worry : content;
    return createHash('sha256').update(version).update(JSON.stringify(from)).digest('hex');
  };
}

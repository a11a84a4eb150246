import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Content } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/load.ts';
import { contentReport } from '../../src/content/report.ts';

const folder = fileURLToPath(new URL('../../content', import.meta.url));

/** The programme's own content. */
export async function theContent(): Promise<Content> {
  const loaded = await loadContent(folder);
  if (loaded.kind === 'broken') throw new Error(contentReport(loaded, 'content'));

  return loaded.content;
}

/** The Q&A document: words that were broken over two lines joined, everything between words one space. */
export async function theDocument(): Promise<string> {
  const text = await readFile(`${folder}/source/qa-hjem-til-os.txt`, 'utf8');
  return text
    .replace(/-[^\S\n]*\n\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

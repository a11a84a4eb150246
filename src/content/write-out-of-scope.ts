import type { OutOfScopeTopic } from './content.ts';
import { checkOutOfScope } from './out-of-scope-file.ts';
import { blockField, type Lines } from './yaml-fields.ts';

const FIRST_OF_TOPIC = /^-\s+id:\s*(?<id>\S+)\s*$/;

/** The file of what is out of scope with what is in force in it; topics that did not change stay as they are written. */
export function writeOutOfScope(file: string, text: string, topics: readonly OutOfScopeTopic[]): string {
  const checked = checkOutOfScope({ kind: 'text', file, text });
  if (checked.kind === 'broken') throw new Error('not the file of what is out of scope');
  const before = new Map(checked.value.map(({ id, phrasings }) => [id, phrasings]));
  const same = (topic: OutOfScopeTopic) =>
    JSON.stringify(before.get(topic.id)) === JSON.stringify(topic.phrasings);
  if (topics.length === before.size && topics.every(same)) return text;

  const { head, blocks } = blocksIn(text.trimEnd().split('\n'));
  const lines = topics.flatMap((topic) => {
    const block = blocks.get(topic.id);
    return block && same(topic) ? block : topicLines(topic);
  });
  return `${[...head, ...lines].join('\n')}\n`;
}

/** What stands above the first topic, and each topic's own lines, the comments under it among them. */
function blocksIn(lines: Lines): { readonly head: Lines; readonly blocks: ReadonlyMap<string, Lines> } {
  const starts = lines.flatMap((line, at) => (FIRST_OF_TOPIC.test(line) ? [at] : []));
  const blocks = starts.map((from, index): readonly [string, Lines] => [
    FIRST_OF_TOPIC.exec(lines[from] ?? '')?.groups?.['id'] ?? '',
    lines.slice(from, starts[index + 1]),
  ]);
  return { head: lines.slice(0, starts[0]), blocks: new Map(blocks) };
}

function topicLines({ id, phrasings }: OutOfScopeTopic): Lines {
  return [`- id: ${id}`, ...blockField('phrasings', phrasings).map((line) => `  ${line}`)];
}

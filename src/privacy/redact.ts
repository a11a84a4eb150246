import type { Contact } from '../content/content.ts';
import { type Find, type Stretch, withoutReading } from './find.ts';
import { ALWAYS_KEPT, findContacts } from './kept.ts';
import { mentionsOf } from './names.ts';
import { PLACEHOLDER } from './pattern-parts.ts';
import { plainCharacters } from './plain-characters.ts';
import { PRIVATE_PATTERNS, type PrivatePattern } from './private-patterns.ts';
import { REMOVED_KINDS, type Redacted, type Removed, type RemovedKind } from './redaction.ts';

/** Something private, where it stands in the text with its characters made plain. */
export type PrivateFind = Stretch & { readonly kind: RemovedKind };

/**
 * Takes out all that is private and puts a Danish placeholder in its place; the programme's own contacts stay. It looks
 * again until nothing is found, since what was taken out can bring other things side by side.
 */
export function redact(text: string, contacts: readonly Contact[]): Redacted {
  const patterns = withContacts(contacts);
  const removed = new Map<RemovedKind, number>();
  let redacted = plainCharacters(text);
  for (let finds = find(redacted, patterns); finds.length > 0; finds = find(redacted, patterns)) {
    for (const { kind } of finds) removed.set(kind, (removed.get(kind) ?? 0) + 1);
    redacted = withPlaceholders(redacted, finds);
  }
  return { text: redacted, removed: countsOf(removed) };
}

/** What is private in a text, from left to right; nothing when the text was redacted. */
export function findPrivate(text: string, contacts: readonly Contact[]): readonly PrivateFind[] {
  return find(plainCharacters(text), withContacts(contacts));
}

const preparedFor = new WeakMap<readonly Contact[], readonly PrivatePattern[]>();

/** The patterns with these contacts kept; prepared once for each array of contacts. */
function withContacts(contacts: readonly Contact[]): readonly PrivatePattern[] {
  const prepared = preparedFor.get(contacts) ?? [
    { kind: 'kept', find: ALWAYS_KEPT },
    { kind: 'kept', find: findContacts(contacts) },
    ...PRIVATE_PATTERNS,
  ];
  preparedFor.set(contacts, prepared);
  return prepared;
}

function find(text: string, patterns: readonly PrivatePattern[]): readonly PrivateFind[] {
  const finds: PrivateFind[] = [];
  let unread = text;
  const look = (kind: PrivatePattern['kind'], finder: Find) => {
    const stretches = finder(unread);
    if (stretches.length === 0) return;
    if (kind !== 'kept') finds.push(...stretches.map((stretch) => ({ ...stretch, kind })));
    unread = withoutReading(unread, stretches);
  };

  for (const pattern of patterns) look(pattern.kind, pattern.find);
  look(
    'name',
    mentionsOf(finds.filter(({ kind }) => kind === 'name').map(({ start, end }) => text.slice(start, end))),
  );
  return finds.sort((a, b) => a.start - b.start);
}

function withPlaceholders(text: string, finds: readonly PrivateFind[]): string {
  let redacted = '';
  let done = 0;
  for (const { kind, start, end } of finds) {
    redacted += text.slice(done, start) + PLACEHOLDER[kind];
    done = end;
  }
  return redacted + text.slice(done);
}

function countsOf(removed: ReadonlyMap<RemovedKind, number>): Removed {
  const counts = REMOVED_KINDS.map((kind) => [kind, removed.get(kind) ?? 0] as const);
  return Object.fromEntries(counts) as Record<RemovedKind, number>;
}

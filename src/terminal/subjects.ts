import { meantCode } from '../anniversaries/match-code.ts';
import { never } from '../kernel/never.ts';
import type { Erasure, Hold, Subject } from '../privacy/subjects.ts';
import type { Store } from '../store/open.ts';
import { erasing as says } from '../wording/terminal-privacy.ts';
import { writeResult } from './files.ts';
import { personCalled } from './people.ts';
import { DONE, print, refuse, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

export type EraseFlags = { readonly confirm?: string };
type Kind = Subject['kind'];

/** Shows what erasing would do, and does it for whoever names what was shown. */
export function erase(
  terminal: Terminal,
  kind: Kind,
  named: string,
  { confirm }: EraseFlags,
): Promise<number> {
  return withStore(terminal, async (store) => {
    const subject = await subjectCalled(store, kind, named);
    if (!subject) return refuse(terminal, unknown(kind));
    if (confirm !== undefined) return carryOut(terminal, store, subject, confirm);

    const erasure = await store.subjects.preview(subject);
    if (!erasure) return refuse(terminal, unknown(kind));

    await print(terminal.stdout, linesOf(erasure));
    if (erasure.held.length > 0) return refuse(terminal, heldBy(erasure));

    await print(terminal.stdout, [says.confirm(erasure.code)]);
    return DONE;
  });
}

async function carryOut(terminal: Terminal, store: Store, subject: Subject, code: string): Promise<number> {
  const erased = await store.subjects.erase(subject, code, undefined, terminal.clock());
  switch (erased.kind) {
    case 'unknown':
      return refuse(terminal, unknown(subject.kind));
    case 'held':
      return refuse(terminal, heldBy(erased.erasure));
    case 'not-as-seen':
      await print(terminal.stdout, linesOf(erased.erasure));
      return refuse(terminal, says.notAsSeen(erased.erasure.code));
    case 'erased':
      await print(terminal.stdout, [says.done]);
      return DONE;
    default:
      return never(erased);
  }
}

/** Writes all that is kept of one person or match to a file that only its owner may read. */
export function exportSubject(terminal: Terminal, kind: Kind, named: string, path: string): Promise<number> {
  return withStore(terminal, async (store) => {
    const subject = await subjectCalled(store, kind, named);
    const found = subject && (await store.subjects.export(subject, undefined, terminal.clock()));
    if (!found) return refuse(terminal, unknown(kind));

    const told = { exported: terminal.clock().toISOString(), ...found };
    return writeResult(terminal, path, `${JSON.stringify(told, undefined, 2)}\n`, says.exported(path));
  });
}

async function subjectCalled(store: Store, kind: Kind, named: string): Promise<Subject | undefined> {
  switch (kind) {
    case 'person': {
      const person = await personCalled(store.people, named);
      return person && { kind, id: person.id };
    }
    case 'match':
      return { kind, code: meantCode(named) ?? named };
    default:
      return never(kind);
  }
}

function linesOf({ rows }: Erasure): readonly string[] {
  if (rows.length === 0) return [says.nothing];

  const [deleted, blanked] = (['deleted', 'blanked'] as const).map((fate) =>
    rows.filter((row) => row.fate === fate),
  );
  return [
    ...(deleted && deleted.length > 0 ? [says.deleted(deleted)] : []),
    ...(blanked && blanked.length > 0 ? [says.blanked(blanked)] : []),
    says.audit,
  ];
}

function heldBy({ held }: Erasure): string {
  return [says.held, ...held.map((hold) => `- ${whyHeld(hold)}`)].join('\n');
}

function whyHeld(hold: Hold): string {
  switch (hold.kind) {
    case 'still-here':
      return says.stillHere;
    case 'open-concern':
      return says.openConcern(hold.number);
    case 'open-request':
      return says.openRequest(hold.number);
    default:
      return never(hold);
  }
}

function unknown(kind: Kind): string {
  return kind === 'person' ? says.unknownPerson : says.unknownMatch;
}

import { watched } from '../kernel/progress.ts';
import { type AuditEntry, readAuditHead, writeAuditHead } from '../privacy/audit-log.ts';
import { writeCsv } from '../tables/write-csv.ts';
import { auditSaid as says } from '../wording/terminal-privacy.ts';
import { writeResult } from './files.ts';
import { underProgress } from './progress-bar.ts';
import { DONE, misused, print, refuse, type Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

export type AuditVerifyFlags = { readonly head?: string };
export type AuditExportFlags = { readonly jsonl?: boolean };

/** Goes through the audit, and says whether anything in it was changed or removed. */
export async function verifyAudit(terminal: Terminal, { head }: AuditVerifyFlags): Promise<number> {
  const known = head === undefined ? undefined : readAuditHead(head);
  if (head !== undefined && !known) return misused(terminal, says.headUnreadable);

  return withStore(terminal, async ({ auditLog }) => {
    const found = await auditLog.verify(known);
    if (found.kind === 'broken')
      return refuse(terminal, `${says.broken[found.why](found.at)}\n${says.getHelp}`);

    await print(terminal.stdout, [
      says.whole(found.entries, found.head && writeAuditHead(found.head)),
      ...(found.anchor ? [says.shortened(found.anchor.sequence)] : []),
    ]);
    return DONE;
  });
}

/** Writes the whole audit to a file: ids, acts and moments. */
export function exportAudit(terminal: Terminal, path: string, { jsonl }: AuditExportFlags): Promise<number> {
  return withStore(terminal, async ({ auditLog }) => {
    const entries: AuditEntry[] = [];
    await underProgress(terminal, says.fetching, async (progress) => {
      const pieces = watched(auditLog.read(), progress, ({ length }) => length);
      for await (const piece of pieces) entries.push(...piece);
    });
    const text = jsonl
      ? entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
      : writeCsv([says.columns, ...entries.map(rowOf)]);
    return writeResult(terminal, path, text, says.exported(entries.length, path));
  });
}

function rowOf({ sequence, at, who, action, subjectKind, subject, seal }: AuditEntry): readonly string[] {
  return [`${sequence}`, at.toISOString(), who ?? '', action, subjectKind, subject, seal];
}

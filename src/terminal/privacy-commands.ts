import type { Command } from 'commander';
import { privacyCommands as says } from '../wording/terminal-privacy.ts';
import { type AuditExportFlags, type AuditVerifyFlags, exportAudit, verifyAudit } from './audit.ts';
import { giveRole, letBack, listPeople, lockOut } from './people.ts';
import { type RetentionFlags, showRetention } from './retention.ts';
import { type EraseFlags, erase, exportSubject } from './subjects.ts';
import type { Terminal } from './terminal.ts';

type Make = (group: Command, name: string, explains: string) => Command;

/** Erasure, the audit, the retention and the staff. */
export function addPrivacyCommands(
  program: Command,
  make: Make,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  const erasing = make(program, 'erase', says.erase);
  for (const [kind, explains] of [
    ['person', says.erasePerson],
    ['match', says.eraseMatch],
  ] as const) {
    make(erasing, kind, explains)
      .argument(`<${kind === 'person' ? 'e-mail' : 'kode'}>`, says[kind])
      .option('--confirm <kode>', says.confirm)
      .action(async (named: string, flags: EraseFlags) => {
        exitWith(await erase(terminal, kind, named, flags));
      });
  }
  const audit = make(program, 'audit', says.audit);
  make(audit, 'verify', says.auditVerify)
    .option('--head <hoved>', says.auditHead)
    .action(async (flags: AuditVerifyFlags) => {
      exitWith(await verifyAudit(terminal, flags));
    });
  make(audit, 'export', says.auditExport)
    .argument('<fil>', says.file)
    .option('--jsonl', says.auditJsonl)
    .action(async (path: string, flags: AuditExportFlags) => {
      exitWith(await exportAudit(terminal, path, flags));
    });
  make(program, 'retention', says.retention)
    .option('--run', says.retentionRun)
    .action(async (flags: RetentionFlags) => {
      exitWith(await showRetention(terminal, flags));
    });
  addPeople(make(program, 'people', says.people), make, terminal, exitWith);
}

function addPeople(people: Command, make: Make, terminal: Terminal, exitWith: (code: number) => void): void {
  make(people, 'list', says.peopleList).action(async () => {
    exitWith(await listPeople(terminal));
  });
  for (const [name, explains, carryOut] of [
    ['left', says.peopleLeft, lockOut],
    ['back', says.peopleBack, letBack],
  ] as const) {
    make(people, name, explains)
      .argument('<e-mail>', says.person)
      .action(async (named: string) => {
        exitWith(await carryOut(terminal, named));
      });
  }
  make(people, 'role', says.peopleRole)
    .argument('<e-mail>', says.person)
    .argument('<rolle>', says.role)
    .action(async (named: string, role: string) => {
      exitWith(await giveRole(terminal, named, role));
    });
}

/** What an export of one person or match is called, beside the export of all matches. */
export function addSubjectExports(
  exporting: Command,
  make: Make,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  for (const [kind, explains] of [
    ['person', says.exportPerson],
    ['match', says.exportMatch],
  ] as const) {
    make(exporting, kind, explains)
      .argument(`<${kind === 'person' ? 'e-mail' : 'kode'}>`, says[kind])
      .argument('<fil>', says.file)
      .action(async (named: string, path: string) => {
        exitWith(await exportSubject(terminal, kind, named, path));
      });
  }
}

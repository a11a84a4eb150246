import type { Finding } from '../../src/checks/finding.ts';
import { sayFindings } from '../../src/checks/say-findings.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { NOTES } from './some-facts.ts';

/** What "tjek" says: of nothing, of something, and of more than fits on a page. */
export function everyCheckReply(): ReadonlyMap<string, Reply> {
  const some: readonly Finding[] = [
    { group: 'channels', wrong: 'Kanalen er <offentlig>.', todo: 'Gør den *privat*.' },
    { group: 'messages', wrong: 'Ugens årsdage til Karim.', todo: 'Invitér botten.' },
  ];
  const many = Array.from({ length: 15 }, () => some).flat();
  return new Map([
    ['nothing', sayFindings([], NOTES)],
    ['something', sayFindings(some, NOTES)],
    ['the first of many', sayFindings(many, NOTES)],
    ['the last of many', sayFindings(many, NOTES, 3)],
  ]);
}

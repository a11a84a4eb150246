import { check, otherTrouble, troubles } from '../wording/check.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';

/** What the bot should have sent and has not. */
export function checkMessages({ troubled, staff }: Facts): readonly Finding[] {
  const names = new Map(staff.map(({ id, name, email }) => [id, name ?? email]));
  return troubled.map(({ about, to, why, attempts }) => {
    const whom = to.kind === 'person' ? (names.get(to.person) ?? check.somebody) : check.channel;
    const trouble = (why !== undefined && troubles[why]) || otherTrouble;
    return {
      group: 'messages',
      wrong: `${check.what[about.kind](whom)}.`,
      todo: `${trouble} ${check.tried(attempts)}`,
    };
  });
}

import type { Visitor } from '../../src/people/person.ts';

/** Somebody on the staff, as a platform vouches for them. */
export function aVisitor(overrides: Partial<Visitor> = {}): Visitor {
  return {
    account: { platform: 'chat', workspace: 'W1', user: 'U1' },
    email: 'signe@eksempel.dk',
    standing: 'member',
    ...overrides,
  };
}

/** A colleague of the one above. */
export function aColleague(): Visitor {
  return aVisitor({
    account: { platform: 'chat', workspace: 'W1', user: 'U2' },
    email: 'bo@eksempel.dk',
  });
}

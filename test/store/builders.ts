import { randomUUID } from 'node:crypto';
import type { DigestChannel } from '../../src/anniversaries/digest-channels.ts';
import type { LoggedStep } from '../../src/anniversaries/match.ts';
import type { MatchFacts } from '../../src/anniversaries/matches.ts';
import type { Installation } from '../../src/bot/installations.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import type { People } from '../../src/people/people.ts';
import type { Account, Person } from '../../src/people/person.ts';
import type { AskedQuestion } from '../../src/qa/questions.ts';

/** A moment with odd milliseconds, in Danish summer time. */
export const MORNING = new Date('2026-07-14T06:05:04.321Z');

/** A quarter of an hour on. */
export const LATER = new Date('2026-07-14T06:20:00.000Z');

export function anAccount(account: Partial<Account> = {}): Account {
  return { platform: 'chat', workspace: 'W1', user: randomUUID(), ...account };
}

/** Somebody who is in the directory. */
export function somebody(people: People): Promise<Person> {
  return people.enrol(anAccount(), undefined, 'reader');
}

export function aQuestion(asked: Pick<AskedQuestion, 'askedBy'> & Partial<AskedQuestion>): AskedQuestion {
  return {
    id: randomUUID(),
    at: MORNING,
    redacted: 'Må barnet få en gave til sin fødselsdag? Ring på [telefon].',
    removedCount: 1,
    outcome: 'confident',
    answers: [{ entry: 'gaver', version: 3, why: ['gave', 'fødselsdag'] }],
    concern: undefined,
    rules: ['overnatning', 'tavshedspligt'],
    unanswered: ['Må vi tage ham med til Sverige?'],
    startedOn: '2026-03-01' as CivilDate,
    shared: false,
    verdict: undefined,
    ...asked,
  };
}

/** A question that may be answered by either of two entries. */
export function anOpenQuestion(asked: Pick<AskedQuestion, 'askedBy'>): AskedQuestion {
  const answers = [
    { entry: 'gaver', version: 3, why: ['gave'] },
    { entry: 'forberedelse', version: 1, why: ['besøg', 'først'] },
  ];
  return aQuestion({ ...asked, outcome: 'several', answers });
}

export function anEmail(): string {
  return `${randomUUID()}@example.org`;
}

export function anInstallation(installation: Partial<Installation> = {}): Installation {
  return {
    platform: 'chat',
    workspace: 'W1',
    conversation: randomUUID(),
    kind: 'channel',
    reference: { service: 'https://chat.example', bot: { id: 'B1', tags: ['å', null, 2.5, true] } },
    seenAt: MORNING,
    ...installation,
  };
}

/** A match that began a year ago tomorrow, as seen from the morning. */
export function aMatch(facts: Partial<MatchFacts> = {}): MatchFacts {
  return {
    code: `HTO-${randomUUID()}`,
    municipality: '0751',
    family: 'Familien Ærø',
    startDate: '2025-07-15' as CivilDate,
    weekday: 3,
    coordinator: undefined,
    status: { kind: 'active' },
    ...facts,
  };
}

export function aStep(logged: Pick<LoggedStep, 'loggedBy'> & Partial<LoggedStep>): LoggedStep {
  return {
    id: randomUUID(),
    step: 'family-talk',
    agreement: undefined,
    day: '2026-07-13' as CivilDate,
    note: 'Talte i telefon. De vil gerne fortsætte.',
    loggedAt: MORNING,
    ...logged,
  };
}

export function aDigestChannel(
  channel: Pick<DigestChannel, 'owner'> & Partial<DigestChannel>,
): DigestChannel {
  return {
    id: randomUUID(),
    platform: 'chat',
    workspace: 'W1',
    conversation: randomUUID(),
    weekday: 1,
    minute: 480,
    emptyWeek: 'said',
    municipalities: [],
    approvedAt: undefined,
    ...channel,
  };
}

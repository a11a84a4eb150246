import type { DigestChannel } from '../../src/anniversaries/digest-channels.ts';
import type { LoggedStep, Match } from '../../src/anniversaries/match.ts';
import type { Programme } from '../../src/content/content.ts';
import { USUAL_PERIODS } from '../../src/content/retention-periods.ts';
import { type CivilDate, parseCivilDate } from '../../src/kernel/civil-date.ts';
import type { Person } from '../../src/people/person.ts';
import type { Step } from '../../src/reply/press.ts';

/** A day that exists. */
export function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (!parsed) throw new Error(`no such day: ${text}`);
  return parsed;
}

export function aPerson(overrides: Partial<Person> = {}): Person {
  return {
    id: 'karim',
    email: 'karim@eksempel.dk',
    name: 'Karim Holm',
    role: 'coordinator',
    municipalities: [],
    left: false,
    ...overrides,
  };
}

/** An active match in Aarhus whose one-year day is 14 December 2026. */
export function aMatch(overrides: Partial<Match> = {}): Match {
  return {
    code: 'HTO-017',
    municipality: '0751',
    family: 'Familien Lindholm',
    startDate: day('2025-12-14'),
    weekday: 3,
    coordinator: 'karim',
    status: { kind: 'active' },
    version: 1,
    steps: [],
    ...overrides,
  };
}

export function aStep(step: Step, on: string, overrides: Partial<LoggedStep> = {}): LoggedStep {
  return {
    id: `step-${step}`,
    step,
    agreement: step === 'agreement' ? 'continues-privately' : undefined,
    day: day(on),
    note: undefined,
    loggedBy: 'karim',
    loggedAt: new Date(`${on}T10:00:00Z`),
    ...overrides,
  };
}

/** The first so many steps, logged on the days given. */
export function steps(...days: readonly string[]): readonly LoggedStep[] {
  const order = ['family-talk', 'parents-talk', 'agreement', 'in-force'] as const;
  return order.slice(0, days.length).map((step, index) => aStep(step, days[index] ?? ''));
}

/** Lead times as PRODUCT has them, an ordinary calendar, and summer in weeks 28 to 31. */
export function aProgramme(leadTimes: Partial<Programme['leadTimes']> = {}): Programme {
  return {
    calendar: { christmasEveOff: true, newYearsEveOff: true, closed: [] },
    leadTimes: {
      notice: 90,
      familyTalk: 60,
      parentsTalk: 30,
      agreement: 14,
      leadTold: 14,
      summerWeeks: { from: 28, until: 31 },
      ...leadTimes,
    },
    deadlines: { remind: 2, offerDeputy: 3, offerLead: 4, awake: { from: 480, until: 960 } },
    retention: USUAL_PERIODS,
  };
}

/** An approved channel that gets the digest on Mondays at 8. */
export function aChannel(overrides: Partial<DigestChannel> = {}): DigestChannel {
  return {
    id: 'c1',
    platform: 'chat',
    workspace: 'W1',
    conversation: 'C1',
    weekday: 1,
    minute: 480,
    emptyWeek: 'said',
    municipalities: [],
    owner: 'lena',
    approvedAt: new Date('2026-11-01T08:00:00Z'),
    ...overrides,
  };
}

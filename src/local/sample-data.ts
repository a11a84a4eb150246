import { randomUUID } from 'node:crypto';
import type { DigestChannels } from '../anniversaries/digest-channels.ts';
import type { Match } from '../anniversaries/match.ts';
import type { Matches, MatchFacts } from '../anniversaries/matches.ts';
import { addDays, addMonths, type CivilDate } from '../kernel/civil-date.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import type { People } from '../people/people.ts';
import type { RequestChannels } from '../requests/requests.ts';
import { LOCAL_PEOPLE, LOCAL_WORKSPACE } from './local-slack-workspace.ts';

export type SampleStore = {
  readonly people: People;
  readonly matches: Matches;
  readonly digestChannels: DigestChannels;
  readonly requestChannels: RequestChannels;
};

type Sample = {
  readonly code: string;
  readonly municipality: string;
  readonly family: string;
  /** Days from today to the one-year day. */
  readonly daysLeft: number;
  readonly coordinator?: string;
  readonly status?: Match['status'];
};

const ACTIVE: Match['status'] = { kind: 'active' };

/** Invented matches, one of each kind that a digest speaks of. */
const SAMPLES: readonly Sample[] = [
  {
    code: 'HTO-001',
    municipality: '0751',
    family: 'Familien Lund-Holm',
    daysLeft: -3,
    coordinator: 'karim@example.org',
  },
  {
    code: 'HTO-002',
    municipality: '0751',
    family: 'Familien Skov',
    daysLeft: 5,
    coordinator: 'karim@example.org',
  },
  {
    code: 'HTO-003',
    municipality: '0461',
    family: 'Familien Eng',
    daysLeft: 12,
    coordinator: 'karim@example.org',
  },
  { code: 'HTO-004', municipality: '0461', family: 'Familien Bæk', daysLeft: 28 },
  {
    code: 'HTO-005',
    municipality: '0101',
    family: 'Familien Vang',
    daysLeft: 45,
    coordinator: 'ida@example.org',
  },
  {
    code: 'HTO-006',
    municipality: '0101',
    family: 'Familien Dam',
    daysLeft: 80,
    coordinator: 'karim@example.org',
  },
  {
    code: 'HTO-007',
    municipality: '0851',
    family: 'Familien Krog',
    daysLeft: 275,
    coordinator: 'karim@example.org',
  },
  {
    code: 'HTO-008',
    municipality: '0851',
    family: 'Familien Berg',
    daysLeft: 20,
    coordinator: 'karim@example.org',
    status: { kind: 'paused' },
  },
  {
    code: 'HTO-009',
    municipality: '0751',
    family: 'Familien Lund',
    daysLeft: 200,
    coordinator: 'karim@example.org',
  },
];

/** Fills an empty database, so that each job has something to show; nothing where there are matches already. */
export async function addSampleData(store: SampleStore, now: Date): Promise<void> {
  const { people, matches, digestChannels, requestChannels } = store;
  for (const { id, email, role, real_name } of LOCAL_PEOPLE) {
    if (role === 'guest') continue;
    await people.enrol(
      { platform: 'slack', workspace: LOCAL_WORKSPACE.teamId, user: id },
      email,
      role,
      real_name,
    );
    const { id: person } = await people.appoint(email, role);
    await people.markWelcomed(person, now);
  }
  if (await matches.find(SAMPLES[0]?.code ?? '')) return;

  await people.takeIn(
    [
      {
        email: 'karim@example.org',
        name: 'Karim Holm',
        role: 'coordinator',
        municipalities: ['0751', '0461'],
      },
    ],
    undefined,
    now,
  );
  const lead = await people.findByEmail('ida@example.org');
  if (!lead) return;

  const facts = await Promise.all(SAMPLES.map((sample) => factsOf(sample, people, danishDayAt(now))));
  await matches.takeIn(facts, undefined, now);
  const channel = { platform: 'slack', workspace: LOCAL_WORKSPACE.teamId, conversation: 'C2SAGER' };
  const digest = await digestChannels.keep(
    {
      id: randomUUID(),
      ...channel,
      weekday: 1,
      minute: 8 * 60,
      emptyWeek: 'said',
      municipalities: [],
      owner: lead.id,
      approvedAt: undefined,
    },
    lead.id,
    now,
  );
  await digestChannels.approve(digest.id, lead.id, addedBeforeThisWeek(now));
  await requestChannels.keep({ id: randomUUID(), ...channel, municipalities: [] }, lead.id, now);
}

/** A channel gets its first digest in the first week that begins after it was approved: so this week's is shown at once. */
function addedBeforeThisWeek(now: Date): Date {
  return new Date(now.getTime() - 8 * 24 * 60 * 60 * 1000);
}

async function factsOf(
  { code, municipality, family, daysLeft, coordinator, status = ACTIVE }: Sample,
  people: People,
  today: CivilDate,
): Promise<MatchFacts> {
  const owner = coordinator === undefined ? undefined : await people.findByEmail(coordinator);
  return {
    code,
    municipality,
    family,
    startDate: addMonths(addDays(today, daysLeft), -12),
    weekday: 2,
    coordinator: owner?.id,
    status,
  };
}

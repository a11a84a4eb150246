import { channelSettingsForm, sayPreview } from '../../src/anniversaries/channel-settings.ts';
import { digestOf, itemsOf } from '../../src/anniversaries/digest.ts';
import type { Match } from '../../src/anniversaries/match.ts';
import {
  addForm,
  changeForm,
  endForm,
  handOverForm,
  logForm,
  pauseForm,
  withdrawForm,
} from '../../src/anniversaries/match-forms.ts';
import { type DigestView, sayDigest, sayWholeDigest } from '../../src/anniversaries/say-digest.ts';
import { sayMatch } from '../../src/anniversaries/say-match.ts';
import { sayOwnMatches } from '../../src/anniversaries/say-own-matches.ts';
import { sayLink } from '../../src/bot/anniversary-calendar.ts';
import { sayPlainly } from '../../src/bot/say.ts';
import { addDays, addMonths } from '../../src/kernel/civil-date.ts';
import { MUNICIPALITIES } from '../../src/municipalities/municipality.ts';
import type { Person } from '../../src/people/person.ts';
import type { Form } from '../../src/reply/form.ts';
import { STEPS } from '../../src/reply/press.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { anniversaryTalk, calendarTalk } from '../../src/wording/anniversaries.ts';
import { channelTalk, unfitConversation } from '../../src/wording/anniversary-channel.ts';
import { matchDone, matchRefusals, ownMatches, unknownCode } from '../../src/wording/match.ts';
import { aChannel, aMatch, aPerson, aProgramme, aStep, day } from './builders.ts';

const TODAY = day('2026-11-23');
const PROGRAMME = aProgramme();
const UUID = '3f2c5a52-6c2b-4a53-8f0e-0d6b1f1f8f10';
/** A long name, for what must still fit. */
const KARIM = aPerson({ id: UUID, name: 'Karim Sebastian Holm-Christoffersen' });
const PEOPLE: ReadonlyMap<string, Person> = new Map([[UUID, KARIM]]);
const ID = `2026-W48:channel:${UUID}`;

const dueIn = (days: number, index: number, overrides: Partial<Match> = {}): Match =>
  aMatch({
    code: `HTO-${10_000 + index}`,
    municipality: '0173',
    startDate: addMonths(addDays(TODAY, days), -12),
    coordinator: UUID,
    ...overrides,
  });
const spread = (count: number, first: number, last: number, overrides: Partial<Match> = {}) =>
  Array.from({ length: count }, (_, index) => dueIn(first + (index % (last - first + 1)), index, overrides));
const marks = (count: number) =>
  Array.from({ length: count }, (_, index) => dueIn(0, index, { startDate: day('2026-08-25') }));

const WEEKS: Readonly<Record<string, readonly Match[]>> = {
  empty: [],
  'one match': [dueIn(21, 1)],
  'overdue only': spread(4, -40, -1),
  'nobody has them': spread(200, 100, 300, { coordinator: undefined }),
  'next only': [dueIn(85, 1)],
  'three months only': marks(3),
  'everything at once': [
    ...spread(60, -40, -1),
    ...spread(60, 0, 30),
    ...spread(60, 31, 90, { municipality: '0760' }),
    ...marks(60),
  ],
};

/** Every reply about matches and one-year days, by what it is; the long ones as long as they get. */
export function everyAnniversaryReply(): ReadonlyMap<string, Reply> {
  return new Map<string, Reply>([...digests(), ...cards(), ...talk()]);
}

function digests(): readonly (readonly [string, Reply])[] {
  return Object.entries(WEEKS).flatMap(([name, matches]) => {
    const digest = digestOf(matches, [KARIM], PROGRAMME, TODAY);
    const channel: DigestView = {
      id: ID,
      audience: 'everyone',
      title: 'Årsdage i uge 48',
      empty: 'Der er ikke noget at gøre i denne uge.',
    };
    const personal: DigestView = {
      ...channel,
      id: `2026-W48:person:${UUID}`,
      audience: 'asker',
      reader: UUID,
      standsInFor: [
        { person: KARIM, until: day('2026-12-03') },
        { person: undefined, until: TODAY },
      ],
      told: itemsOf(digest),
      missed: { day: TODAY, minute: 480 },
    };
    const pages = [1, 2, 3, 4, 5, 6].flatMap((page) => {
      const said = sayWholeDigest(digest, channel, page);
      return said ? [[`digest, ${name}, page ${page}`, said] as const] : [];
    });
    return [
      [`digest of a channel, ${name}`, sayDigest(digest, channel)],
      [`personal digest, ${name}`, sayDigest(digest, personal)],
      ...pages,
    ] as const;
  });
}

function cards(): readonly (readonly [string, Reply])[] {
  const logged = STEPS.map((step) => aStep(step, '2026-11-20', { loggedBy: UUID, note: 'n'.repeat(500) }));
  const statuses = [
    { kind: 'active' },
    { kind: 'paused' },
    { kind: 'ended', reason: 'r'.repeat(500) },
  ] as const;
  const view = { staff: PEOPLE, loggers: PEOPLE, programme: PROGRAMME, today: TODAY };
  const matches = statuses.flatMap((status) =>
    [-5, 0, 21, 200].flatMap((days) =>
      [0, 1, 2, 3, 4].map((count) => dueIn(days, count, { status, steps: logged.slice(0, count) })),
    ),
  );
  return [
    ...matches.flatMap((match, index) =>
      [true, false].flatMap((theirs) =>
        [true, false].map(
          (privately) =>
            [
              `match ${index} ${theirs} ${privately}`,
              sayMatch(match, { ...view, theirs, privately, justSaid: matchDone.changed }),
            ] as const,
        ),
      ),
    ),
    [
      'match of nobody',
      sayMatch(aMatch({ coordinator: undefined }), { ...view, theirs: true, privately: true }),
    ],
    ['own matches', sayOwnMatches([...spread(90, 0, 90), ...matches], true)],
    ['own matches, the last page', sayOwnMatches(spread(90, 0, 90), true, 3)],
    ['no own matches', sayOwnMatches([], false)],
  ];
}

function talk(): readonly (readonly [string, Reply])[] {
  const channel = aChannel({ id: UUID, municipalities: MUNICIPALITIES.map(({ code }) => code) });
  const digest = digestOf(WEEKS['everything at once'] ?? [], [KARIM], PROGRAMME, TODAY);
  const shown = sayDigest(digest, { id: ID, audience: 'asker', title: 'Årsdage i uge 48', empty: 'Intet.' });
  const sentences = [
    ...Object.values({
      ...anniversaryTalk,
      ...channelTalk,
      ...calendarTalk,
      ...unfitConversation,
      ...matchRefusals,
    }),
    ...Object.values(unknownCode),
  ].filter((said) => typeof said === 'string');
  return [
    ...sentences.map((text) => [text, sayPlainly({ text })] as const),
    ['nearest codes', sayPlainly({ text: unknownCode.nearest('HTO-071', ['HTO-017', 'HTO-170']) })],
    ['calendar link', sayLink(`https://hto.eksempel.dk/kalender/${UUID}${UUID}.ics`)],
    ['preview', sayPreview({ ...channel, approvedAt: undefined }, shown)],
    ['preview of an approved channel', sayPreview(channel, shown)],
    ['own matches are none', sayPlainly({ text: ownMatches.none })],
  ];
}

/** Every form about matches and one-year days, by what it is. */
export function everyAnniversaryForm(): ReadonlyMap<string, Form> {
  const match = aMatch({ coordinator: UUID });
  const colleagues = (count: number) =>
    Array.from({ length: count }, (_, index) => aPerson({ id: `${UUID}${index}` }));
  return new Map<string, Form>([
    ...STEPS.map(
      (step) =>
        [
          `log ${step}`,
          logForm(match, step, TODAY, { kind: 'log-step', match: match.code, step, digest: ID }),
        ] as const,
    ),
    ['withdraw', withdrawForm(match, aStep('family-talk', '2026-11-20'), KARIM)],
    ['add', addForm([KARIM], TODAY, true)],
    ['add, a large staff', addForm(colleagues(200), TODAY, true)],
    ['add, as many as may be chosen from', addForm(colleagues(99), TODAY, true)],
    ['add where others are', addForm([KARIM], TODAY, false)],
    ['change', changeForm(match, [KARIM], true)],
    ['pause', pauseForm(match)],
    ['end', endForm(match)],
    ['hand over', handOverForm(match, colleagues(20))],
    ['hand over where there is nobody', handOverForm(match, [KARIM])],
    ['channel', channelSettingsForm()],
    [
      'channel with all',
      channelSettingsForm(aChannel({ municipalities: MUNICIPALITIES.map(({ code }) => code) })),
    ],
  ]);
}

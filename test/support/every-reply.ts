import { sayClosed, sayErased } from '../../src/bot/closed-posts.ts';
import { COMMANDS } from '../../src/bot/commands.ts';
import { composeNotice } from '../../src/bot/notices.ts';
import { sayNotDeleted } from '../../src/bot/retention-round.ts';
import {
  sayApology,
  sayDidYouMean,
  sayEmptyQuestion,
  sayHelp,
  sayPlainly,
  sayRefusal,
} from '../../src/bot/say.ts';
import { sayWelcome } from '../../src/bot/welcome.ts';
import type { Content } from '../../src/content/content.ts';
import { parseCivilDate } from '../../src/kernel/civil-date.ts';
import { ROLES } from '../../src/people/person.ts';
import type { AskedQuestion } from '../../src/qa/questions.ts';
import { sayAnswers, sayShared, type View, withNote } from '../../src/qa/say.ts';
import { sayDraft } from '../../src/qa/say-draft.ts';
import { CONCERN_LEVELS } from '../../src/qa/understanding.ts';
import type { Form } from '../../src/reply/form.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { sharing } from '../../src/wording/answers.ts';
import { misunderstandings } from '../../src/wording/conversation.ts';
import { everyAnniversaryForm, everyAnniversaryReply } from '../anniversaries/every-anniversary-reply.ts';
import { everyColleagueForm, everyColleagueReply } from '../bot/every-colleague-reply.ts';
import { everyFirstDayReply } from '../bot/every-first-day-reply.ts';
import { everyOverviewReply } from '../bot/every-overview-reply.ts';
import { everySaid, type Mended } from '../bot/every-said.ts';
import { everyCheckReply } from '../checks/every-check-reply.ts';
import { aPerson } from '../learning/builders.ts';
import { everyLearningForm, everyLearningReply } from '../learning/every-learning-reply.ts';
import { everyNumbersReply } from '../numbers/every-numbers-reply.ts';
import { everyRequestForm, everyRequestReply } from '../requests/every-request-reply.ts';

/** Every reply that the bot can give with that content, by what it is: what both platforms must be able to show. */
export function everyReply(content: Content): ReadonlyMap<string, Reply> {
  return new Map<string, Reply>([
    ...ROLES.map((role) => [`help for a ${role}`, sayHelp(aPerson({ role }))] as const),
    ['apology', sayApology()],
    ...COMMANDS.map((command) => [`did you mean ${command.id}`, sayDidYouMean(command)] as const),
    ...COMMANDS.map((command) => [`empty ${command.id}`, sayEmptyQuestion(command)] as const),
    ...(['not-staff', 'outsiders-present', 'role-needed'] as const).map(
      (kind) => [kind, sayRefusal({ kind })] as const,
    ),
    ...Object.values(misunderstandings).flatMap((said) =>
      'text' in said ? [[said.text, sayPlainly(said)] as const] : [],
    ),
    ['closed', sayClosed()],
    ['erased', sayErased()],
    ['not deleted', sayNotDeleted(new Date('2026-11-20T02:00:00Z'))],
    ...prefixed('check', everyCheckReply()),
    ...answers(content),
    ...prefixed('anniversaries', everyAnniversaryReply()),
    ...prefixed('requests', everyRequestReply(content)),
    ...prefixed('learning', everyLearningReply(content)),
    ...prefixed('colleagues', everyColleagueReply()),
    ...prefixed('first day', everyFirstDayReply()),
    ...prefixed('overview', everyOverviewReply()),
    ...prefixed('numbers', everyNumbersReply()),
    ['welcome', sayWelcome()],
    ...everyNotice(),
  ]);
}

function everyNotice(): readonly (readonly [string, Reply])[] {
  const ids = (['channel-shared', 'channel-gone'] as const).flatMap((kind) =>
    (['digest', 'requests'] as const).flatMap((job) => [`${kind}:${job}::0`, `${kind}:${job}:0751,0461:30`]),
  );
  return [...ids, 'workspace-gone'].flatMap((id) => {
    const reply = composeNotice(id);
    return reply ? [[`notice ${id}`, reply] as const] : [];
  });
}

/** Every form that the bot can ask to be filled in. */
export function everyForm(content: Content): ReadonlyMap<string, Form> {
  return new Map([
    ...prefixed('anniversaries', everyAnniversaryForm()),
    ...prefixed('requests', everyRequestForm()),
    ...prefixed('learning', everyLearningForm(content)),
    ...prefixed('colleagues', everyColleagueForm()),
  ]);
}

/** All of them, and all that talking to the bot brings: what the bot says to mistakes too. */
export async function everyReplyAndForm(content: Content): Promise<{
  readonly replies: ReadonlyMap<string, Reply>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly mended: ReadonlyMap<string, Mended>;
}> {
  const said = await everySaid(content);
  return {
    replies: new Map([...everyReply(content), ...prefixed('said', said.replies)]),
    forms: new Map([...everyForm(content), ...prefixed('asked', said.forms)]),
    mended: said.mended,
  };
}

/** Two jobs may call something by the same name. */
function prefixed<T>(job: string, named: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...named].map(([name, one]) => [`${job}: ${name}`, one]);
}

function answers(content: Content): readonly (readonly [string, Reply])[] {
  const ids = content.entries.map(({ id }) => id);
  const views: readonly View[] = (['short', 'whole'] as const).flatMap((length) =>
    ([undefined, 'helped', 'not-helped', 'why-not'] as const).flatMap((justSaid) =>
      [true, false].map((shareable) => ({ length, shareable, ...(justSaid ? { justSaid } : {}) })),
    ),
  );
  const each = ids.map((id) => [id, aQuestion(content, { answers: [id] })] as const);
  const cards: readonly (readonly [string, AskedQuestion])[] = [
    ...each,
    ['three answers', aQuestion(content, { answers: ids.slice(0, 3), removedCount: 2 })],
    ['several', aQuestion(content, { outcome: 'several', answers: ids.slice(-3) })],
    ['none', aQuestion(content, { outcome: 'none', removedCount: 1 })],
    [
      'left unanswered',
      aQuestion(content, {
        answers: ids.slice(0, 1),
        unanswered: ['Må vi? '.repeat(60), 'Hvad koster det?'],
      }),
    ],
    ...['2026-12-24', '2026-10-01', '2026-03-01', '2024-02-29'].flatMap((start) => {
      const startedOn = parseCivilDate(start);
      const question = aQuestion(content, { answers: ids.slice(0, 1), startedOn });
      return [[`begun ${start}`, question] as const];
    }),
    [
      'every rule',
      aQuestion(content, { answers: ids.slice(0, 1), rules: content.rules.map(({ id }) => id) }),
    ],
    ...CONCERN_LEVELS.map((concern) => [concern, aQuestion(content, { outcome: 'none', concern })] as const),
  ];
  return [
    ...cards.flatMap(([name, question]) =>
      views.map(
        (view) => [`${name} ${Object.values(view).join(' ')}`, sayAnswers(question, content, view)] as const,
      ),
    ),
    ...each.map(([name, question]) => [`${name} drafted`, sayDraft(question, content)] as const),
    ...each.map(([name, question]) => [`${name} shared`, sayShared(question, content)] as const),
    ...each.map(
      ([name, question]) =>
        [
          `${name} noted`,
          withNote(sayAnswers(question, content, { length: 'short', shareable: false }), sharing.done),
        ] as const,
    ),
  ];
}

type QuestionParts = Partial<Omit<AskedQuestion, 'answers'>> & { readonly answers?: readonly string[] };

/** A question as it is kept, answered by the entries named. */
export function aQuestion(content: Content, { answers = [], ...rest }: QuestionParts): AskedQuestion {
  return {
    id: '3f2c5a52-6c2b-4a53-8f0e-0d6b1f1f8f10',
    askedBy: 'someone',
    at: new Date('2026-11-23T08:00:00Z'),
    redacted: 'Må vi?',
    removedCount: 0,
    outcome: 'confident',
    answers: answers.map((entry) => ({
      entry,
      version: content.entries.find(({ id }) => id === entry)?.version ?? 0,
      why: ['weekend', 'fødselsdag', 'sommerhus', 'venskabsfamilie'],
    })),
    concern: undefined,
    rules: [],
    unanswered: [],
    startedOn: undefined,
    shared: false,
    verdict: undefined,
    ...rest,
  };
}

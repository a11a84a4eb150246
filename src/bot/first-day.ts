import { personalDigest, previewDigest } from '../anniversaries/compose-digest.ts';
import { sayDigest } from '../anniversaries/say-digest.ts';
import { danishDayAt } from '../kernel/copenhagen.ts';
import { never } from '../kernel/never.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { FirstDayPress } from '../reply/press.ts';
import { prose, type Reply } from '../reply/reply.ts';
import { unfitConversation } from '../wording/anniversary-channel.ts';
import { firstDay as says } from '../wording/first-day.ts';
import type { AnniversaryParts } from './anniversary-parts.ts';
import type { Effect, Heard, Turn } from './bot.ts';
import { doneSteps, nextChoice, type SetUp, sayFirstDay } from './first-day-say.ts';
import { comingBack, FIRST_STEP, type FirstDay, goingBack, leaving } from './first-days.ts';
import { sayHelp, sayPlainly } from './say.ts';
import { dropTable, type TableParts, takeInTable } from './sent-tables.ts';
import { sayExample } from './table-say.ts';

export type FirstDayParts = TableParts & AnniversaryParts;

/** "start" leads a lead through setting up, from where they left it; whoever is no lead is told what they can do. */
export async function hearFirstDay(
  parts: FirstDayParts,
  by: Person,
): Promise<Extract<Heard, { readonly kind: 'say' }>> {
  if (!mayActAs(by, 'lead')) return { kind: 'say', reply: sayHelp(by) };

  const before = await parts.firstDays.of(by.id);
  const day = before ? comingBack(before) : FIRST_STEP;
  return { kind: 'say', reply: await goTo(parts, by, day, { welcome: before === undefined }) };
}

/** Carries out a press on a card of the first day. */
export async function pressFirstDay(
  parts: FirstDayParts,
  by: Person,
  turn: Pick<Turn, 'meanwhile'>,
  press: FirstDayPress,
): Promise<Effect> {
  const day = (await parts.firstDays.of(by.id)) ?? FIRST_STEP;
  switch (press.kind) {
    case 'first-day': {
      if (press.left === undefined) return replace(await goTo(parts, by, comingBack(day)));
      const done = doneSteps(await setUpOf(parts));
      return replace(await goTo(parts, by, leaving(day, press.left, new Set([...done, 'digest']))));
    }
    case 'first-day-back':
      return replace(await goTo(parts, by, goingBack(day)));
    case 'first-day-later':
      return replace(sayPlainly({ text: says.later }));
    case 'test-digest':
      return { kind: 'tell', reply: await testDigest(parts, by) };
    case 'table-example':
      return { kind: 'tell', reply: sayExample(press.table) };
    case 'take-in':
      return takeInTable(parts, by, turn, press.table);
    case 'drop-table':
      return dropTable(parts, by, press.table);
    default:
      return never(press);
  }
}

async function goTo(
  parts: FirstDayParts,
  by: Person,
  day: FirstDay,
  view: { readonly welcome?: boolean } = {},
): Promise<Reply> {
  await parts.firstDays.keep(by.id, day, parts.clock());
  return sayFirstDay(day, await setUpOf(parts), view);
}

/** What is set up by now. */
export async function setUpOf({
  people,
  matches,
  digestChannels,
}: Pick<FirstDayParts, 'people' | 'matches' | 'digestChannels'>): Promise<SetUp> {
  const [staff, withMatches, channels] = await Promise.all([
    people.staff(),
    matches.coordinators(),
    digestChannels.all(),
  ]);
  const covering = staff.filter(({ municipalities }) => municipalities.length > 0);
  const approved = channels.filter(({ approvedAt }) => approvedAt !== undefined).length;
  return {
    people: staff.length,
    coordinators: covering.length,
    municipalities: new Set(covering.flatMap(({ municipalities }) => municipalities)).size,
    hasMatches: withMatches.size > 0,
    channels: { approved, waiting: channels.length - approved },
  };
}

/** What the channel would get now, and whether it can; where there is no channel yet, the lead's own digest. */
async function testDigest(parts: FirstDayParts, by: Person): Promise<Reply> {
  const channels = await parts.digestChannels.all();
  const channel = channels.find(({ approvedAt }) => approvedAt !== undefined) ?? channels[0];
  const now = parts.clock();
  if (!channel) {
    const { digest, view } = await personalDigest(parts, by, danishDayAt(now));
    return withNext(sayDigest(digest, view));
  }
  const { platform, workspace, conversation } = channel;
  const fitness = await parts.checkConversation({ platform, workspace, conversation });
  const state =
    fitness.kind === 'fit'
      ? says.channelReady
      : unfitConversation[fitness.kind === 'unknown' ? 'unknown' : fitness.why];
  const preview = await previewDigest(parts, channel, now);
  return withNext({
    ...preview,
    parts: [{ kind: 'prose', text: prose(state) }, ...preview.parts.filter(({ kind }) => kind !== 'choices')],
  });
}

function withNext(reply: Reply): Reply {
  return { ...reply, parts: [...reply.parts, { kind: 'choices', choices: [nextChoice('digest')] }] };
}

function replace(reply: Reply): Effect {
  return { kind: 'replace', reply };
}

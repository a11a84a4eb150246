import type { Logger } from 'pino';
import { afterSharing } from '../bot/after-sharing.ts';
import type { Bot, Effect, Submitted, Turn } from '../bot/bot.ts';
import type { Deliveries } from '../bot/deliveries.ts';
import type { Clock } from '../kernel/clock.ts';
import { never } from '../kernel/never.ts';
import { shortId } from '../kernel/short-id.ts';
import type { Form } from '../reply/form.ts';
import type { Reply } from '../reply/reply.ts';
import { forms, privateAnswer } from '../wording/teams.ts';
import type { Approach } from './approach.ts';
import type { Button } from './button.ts';
import type { AdaptiveCard } from './card.ts';
import { addressOf } from './conversation.ts';
import { whyFailed } from './failure.ts';
import type { Entered } from './form-card.ts';
import { liveIn, meanwhileOf } from './live.ts';
import type { PlaceFinder } from './places.ts';
import type { PrivateAnswers } from './private-answers.ts';
import type { Doorkeeper } from './visitors.ts';
import type { Voice } from './voice.ts';

export type PressParts = {
  readonly bot: Bot;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
  readonly log: Logger;
  readonly voice: Voice;
  readonly answers: PrivateAnswers;
  readonly visitorFrom: Doorkeeper;
  readonly placeOf: PlaceFinder;
};

/** What a press comes to, before it is known how the presser is answered. */
export type Outcome =
  /** The message that the button stands on becomes this; of a form, the message whose button opened it. */
  | { readonly kind: 'became'; readonly reply: Reply }
  /** The presser alone is told something. */
  | { readonly kind: 'told'; readonly reply: Reply }
  /** The presser alone is to fill in something; once more where there were mistakes. */
  | { readonly kind: 'asks'; readonly form: Form; readonly entered?: Entered }
  /** The presser alone sees the answer that was kept for them. */
  | { readonly kind: 'opened'; readonly card: AdaptiveCard }
  /** The presser alone is told something that is no reply of the bot's; whatever they see stays. */
  | { readonly kind: 'turned-away'; readonly text: string }
  /** It did not work; whatever the presser sees stays, so that they can try again. */
  | { readonly kind: 'failed'; readonly reply: Reply }
  /** Another delivery of the same press is already acted on. */
  | { readonly kind: 'again' };

/** Carries out a press, once however often it is delivered. Never throws. */
export async function carryOut(parts: PressParts, approach: Approach, button: Button): Promise<Outcome> {
  try {
    if (button.kind === 'show-answer') return open(parts.answers, approach, button.answer);
    // What only looks may be looked at again.
    if (button.kind === 'press' && button.renewing) return await pressed(parts, approach, button);
    if ((await parts.deliveries.note(approach.key, parts.clock())) !== 'first') return { kind: 'again' };

    const outcome = await pressed(parts, approach, button);
    parts.log.info({ ...named(approach), outcome: outcome.kind }, 'teams: served');
    await finish(parts, approach.key);
    return outcome;
  } catch (error) {
    parts.log.error({ ...named(approach), why: whyFailed(error) }, 'teams: could not be served');
    await finish(parts, approach.key);
    return { kind: 'failed', reply: parts.bot.apology() };
  }
}

/** Where that cannot be kept, the act is at worst seen to once more, should Teams come again with it. */
export async function finish(
  { deliveries, clock, log }: Pick<PressParts, 'deliveries' | 'clock' | 'log'>,
  key: string,
): Promise<void> {
  try {
    await deliveries.finish(key, clock());
  } catch (error) {
    log.error({ delivery: shortId(key), why: whyFailed(error) }, 'teams: not noted as done');
  }
}

/** What the log calls an act. */
function named({ kind, key }: Approach) {
  return { kind, delivery: shortId(key) };
}

function open(answers: PrivateAnswers, { sender }: Approach, answer: string): Outcome {
  const opened = answers.open(answer, sender.account);
  switch (opened.kind) {
    case 'card':
      return { kind: 'opened', card: opened.card };
    case 'not-yours':
      return { kind: 'turned-away', text: privateAnswer.notYours };
    case 'gone':
      return { kind: 'turned-away', text: privateAnswer.gone };
    default:
      return never(opened);
  }
}

async function pressed(
  parts: PressParts,
  approach: Approach,
  button: Exclude<Button, { readonly kind: 'show-answer' }>,
): Promise<Outcome> {
  const { sender, conversation } = approach;
  if (button.answer !== undefined && parts.answers.open(button.answer, sender.account).kind === 'not-yours') {
    return { kind: 'turned-away', text: privateAnswer.notYours };
  }
  const by = await parts.visitorFrom(sender, conversation);
  const turn = {
    by,
    place: await parts.placeOf(conversation, by),
    where: addressOf(conversation),
    act: approach.key,
  };
  if (button.kind === 'press') return pressedLive(parts, approach, button, turn);
  return button.filled === undefined
    ? { kind: 'turned-away', text: forms.tooLong }
    : submitted(parts, approach, { ...turn, press: button.press, filled: button.filled });
}

/** Once the message tells how far the work has come, whatever is said takes its place. */
async function pressedLive(
  parts: PressParts,
  approach: Approach,
  { press, answer, renewing }: Extract<Button, { readonly kind: 'press' }>,
  turn: Turn,
): Promise<Outcome> {
  const changeable = approach.message !== undefined && answer === undefined && !renewing;
  const live = changeable ? liveIn(parts, approach, approach.message) : undefined;
  try {
    const effect = await parts.bot.press({ ...turn, ...meanwhileOf(live), press });
    const shown = await live?.ended();
    const outcome = await cameOf(parts, approach, effect);
    return shown !== undefined && outcome.kind === 'told' ? { ...outcome, kind: 'became' } : outcome;
  } catch (error) {
    if ((await live?.ended()) === undefined) throw error;

    parts.log.error({ ...named(approach), why: whyFailed(error) }, 'teams: could not be served');
    return { kind: 'became', reply: parts.bot.apology() };
  }
}

/** A form with mistakes is opened anew by the press that it is for: so it needs no memory, and outlives a restart. */
async function submitted(parts: PressParts, approach: Approach, turn: Submitted): Promise<Outcome> {
  const submission = await parts.bot.submit(turn);
  switch (submission.kind) {
    case 'replace':
    case 'tell':
      return cameOf(parts, approach, submission);
    case 'mistakes': {
      const { filled, ...again } = turn;
      const outcome = await cameOf(parts, approach, await parts.bot.press(again));
      return outcome.kind === 'asks'
        ? { ...outcome, entered: { filled, mistakes: submission.mistakes } }
        : outcome;
    }
    default:
      return never(submission);
  }
}

async function cameOf({ voice }: PressParts, { conversation }: Approach, effect: Effect): Promise<Outcome> {
  switch (effect.kind) {
    case 'replace':
      return { kind: 'became', reply: effect.reply };
    case 'tell':
      return { kind: 'told', reply: effect.reply };
    case 'form':
      return { kind: 'asks', form: effect.form };
    case 'share':
      return {
        kind: 'became',
        reply: await afterSharing(effect, await voice.toEveryone(conversation, effect.shared)),
      };
    default:
      return never(effect);
  }
}

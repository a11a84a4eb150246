import type { Logger } from 'pino';
import type { Bot } from '../bot/bot.ts';
import type { Deliveries } from '../bot/deliveries.ts';
import { afterSharing } from '../bot/sending.ts';
import type { Clock } from '../kernel/clock.ts';
import { never } from '../kernel/never.ts';
import type { Reply } from '../reply/reply.ts';
import { privateAnswer } from '../wording/teams.ts';
import type { Approach } from './approach.ts';
import type { Button } from './button.ts';
import type { AdaptiveCard } from './card.ts';
import { whyFailed } from './failure.ts';
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
  /** The message that the button stands on becomes this. */
  | { readonly kind: 'became'; readonly reply: Reply }
  /** The presser alone is told something. */
  | { readonly kind: 'told'; readonly reply: Reply }
  /** The presser alone sees the answer that was kept for them. */
  | { readonly kind: 'opened'; readonly card: AdaptiveCard }
  /** The presser alone is told something that is no reply of the bot's. */
  | { readonly kind: 'turned-away'; readonly text: string }
  /** Another delivery of the same press is already acted on. */
  | { readonly kind: 'again' };

/** Carries out a press, once however often it is delivered. Never throws. */
export async function carryOut(parts: PressParts, approach: Approach, button: Button): Promise<Outcome> {
  try {
    if (button.kind === 'show-answer') return open(parts.answers, approach, button.answer);
    if ((await parts.deliveries.note(approach.key, parts.clock())) === 'again') return { kind: 'again' };

    return await pressed(parts, approach, button);
  } catch (error) {
    parts.log.error({ kind: approach.kind, why: whyFailed(error) }, 'teams: could not be served');
    return { kind: 'told', reply: parts.bot.apology() };
  }
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
  { bot, voice, answers, visitorFrom, placeOf }: PressParts,
  { sender, conversation }: Approach,
  { press, answer }: Extract<Button, { kind: 'press' }>,
): Promise<Outcome> {
  if (answer !== undefined && answers.open(answer, sender.account).kind === 'not-yours') {
    return { kind: 'turned-away', text: privateAnswer.notYours };
  }
  const by = await visitorFrom(sender, conversation);
  const effect = await bot.press({ by, place: await placeOf(conversation, by), press });
  switch (effect.kind) {
    case 'replace':
      return { kind: 'became', reply: effect.reply };
    case 'tell':
      return { kind: 'told', reply: effect.reply };
    case 'share':
      return {
        kind: 'became',
        reply: await afterSharing(effect, await voice.toEveryone(conversation, effect.shared)),
      };
    default:
      return never(effect);
  }
}

import type { Logger } from 'pino';
import type { Bot, Effect, Place } from '../bot/bot.ts';
import type { Deliveries } from '../bot/deliveries.ts';
import { afterSharing, type Sending } from '../bot/sending.ts';
import type { Clock } from '../kernel/clock.ts';
import { never } from '../kernel/never.ts';
import type { Visitor } from '../people/person.ts';
import type { Press } from '../reply/press.ts';
import type { Approach, Spoken } from './approach.ts';
import { adviceOn, whereFailed, whyFailed } from './failure.ts';
import type { Caller } from './visitors.ts';
import type { Voice } from './voice.ts';

export type ReceptionParts = {
  readonly bot: Bot;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
  readonly log: Logger;
  readonly voice: Voice;
  readonly visitorFrom: (caller: Caller) => Promise<Visitor>;
  readonly placeOf: (channel: string) => Promise<Place>;
};

/** Brings whoever turns up in Slack before the bot, and its answer back. Never throws, never leaves anyone unanswered. */
export type Reception = {
  hear(spoken: Spoken): Promise<void>;
  /** A button, or anything else that can be chosen; the press is undefined where it is none of ours any more. */
  press(approach: Approach, press: Press | undefined): Promise<void>;
};

export function createReception(parts: ReceptionParts): Reception {
  const { bot, deliveries, clock, voice } = parts;

  const apologise = async ({ kind, spot, place }: Approach): Promise<void> =>
    note(parts.log, kind, await voice.toAsker(spot, place, bot.apology()));

  /** An answer that Slack refuses, such as one that is too long, is followed by an apology that it will take. */
  const settle = async (approach: Approach, sent: Sending): Promise<void> => {
    note(parts.log, approach.kind, sent);
    if (sent.kind === 'refused') await apologise(approach);
  };

  const receive = async (
    approach: Approach,
    serve: (by: Visitor, place: Place) => Promise<Sending>,
  ): Promise<void> => {
    try {
      if ((await deliveries.note(`slack:${approach.key}`, clock())) === 'again') return;

      const by = await parts.visitorFrom(approach.caller);
      const place = await placeFor(approach, by, parts.placeOf);
      await settle({ ...approach, place }, await serve(by, place));
    } catch (error) {
      const why = whyFailed(error);
      const failure = { kind: approach.kind, why, ...adviceOn(why), where: whereFailed(error) };
      parts.log.error(failure, 'slack: could not be served');
      await apologise(approach);
    }
  };

  return {
    hear: (spoken) =>
      receive(spoken, async (by, place) => {
        const reply = await bot.hear({ by, place, text: spoken.text });
        return reply.audience === 'everyone'
          ? voice.toEveryone(spoken.spot, reply)
          : voice.toAsker(spoken.spot, place, reply);
      }),
    press: (approach, press) =>
      receive(approach, async (by, place) =>
        carryOut(voice, { ...approach, place }, await bot.press({ by, place, press })),
      ),
  };
}

async function carryOut(voice: Voice, { spot, place }: Approach, effect: Effect): Promise<Sending> {
  switch (effect.kind) {
    case 'replace':
      return voice.instead(spot, place, effect.reply);
    case 'tell':
      return voice.toAsker(spot, place, effect.reply);
    case 'share':
      return voice.instead(
        spot,
        place,
        await afterSharing(effect, await voice.toEveryone(spot, effect.shared)),
      );
    default:
      return never(effect);
  }
}

/** Someone from outside who stands there is outside company enough; Slack would not tell us of their channels. */
async function placeFor(
  { place, spot }: Approach,
  by: Visitor,
  placeOf: ReceptionParts['placeOf'],
): Promise<Place> {
  if (place) return place;
  if (by.standing === 'outsider') return 'external';
  return spot.channel === undefined ? 'private' : placeOf(spot.channel);
}

function note(log: Logger, kind: Approach['kind'], sent: Sending): void {
  if (sent.kind !== 'sent')
    log.warn({ kind, sending: sent.kind, why: sent.why }, 'slack: answer not delivered');
}

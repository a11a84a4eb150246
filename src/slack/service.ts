import type { Logger } from 'pino';
import type { Bot, Place, Said } from '../bot/bot.ts';
import type { Deliveries, Noted } from '../bot/deliveries.ts';
import type { Installations } from '../bot/installations.ts';
import type { Clock } from '../kernel/clock.ts';
import { shortId } from '../kernel/short-id.ts';
import type { Wait } from '../kernel/wait.ts';
import type { Sending } from '../outbox/sending.ts';
import type { Visitor } from '../people/person.ts';
import type { AddressOf } from './addresses.ts';
import type { Approach } from './approach.ts';
import { adviceOn, whereFailed, whyFailed } from './failure.ts';
import type { MailReader } from './forwarded-mail.ts';
import type { Homes } from './homes.ts';
import type { FileFetcher } from './sent-file.ts';
import type { Unfinished } from './unfinished.ts';
import type { Caller } from './visitors.ts';
import type { Voice } from './voice.ts';

/** What everybody is served with, whatever way they come. */
export type Service = {
  readonly bot: Bot;
  readonly deliveries: Deliveries;
  readonly installations: Installations;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly log: Logger;
  readonly voice: Voice;
  readonly homes: Homes;
  readonly unfinished: Unfinished;
  readonly readMail: MailReader;
  readonly fetchFile: FileFetcher;
  readonly visitorFrom: (caller: Caller) => Promise<Visitor>;
  readonly placeOf: (channel: string) => Promise<Place>;
  readonly addressOf: AddressOf;
};

/** Who turns to the bot, and where. */
export type Turn = Pick<Said, 'by' | 'place' | 'where' | 'act' | 'meanwhile'>;

/** Whether an act was seen to, or another delivery of it is being seen to elsewhere and Slack had better come again. */
export type Served = 'served' | 'in-hand';

/** Takes an act in hand, unless another delivery of it was. */
export function takeInHand({ deliveries, clock }: Service, { key }: Approach): Promise<Noted> {
  return deliveries.note(actOf(key), clock());
}

/** Where that cannot be kept, the act is at worst seen to once more, should Slack come again with it. */
export async function finish({ deliveries, clock, log }: Service, approach: Approach): Promise<void> {
  try {
    await deliveries.finish(actOf(approach.key), clock());
  } catch (error) {
    log.error({ ...named(approach), why: whyFailed(error) }, 'slack: not noted as done');
  }
}

function actOf(key: string): string {
  return `slack:${key}`;
}

/** What the log calls an act: what it is, and the id that it was noted under. */
function named({ kind, key }: Approach) {
  return { kind, delivery: shortId(actOf(key)) };
}

/** Throws where Slack cannot say who it is or what kind of place: nobody is let in on a guess. */
export async function turnOf(service: Service, approach: Approach): Promise<Turn> {
  const { caller, spot } = approach;
  const by = await service.visitorFrom(caller);
  const place = await placeFor(service, approach, by);
  const where = spot.channel === undefined ? undefined : service.addressOf(caller, spot.channel);
  return { by, place, where, act: actOf(approach.key) };
}

/** Someone from outside who stands there is outside company enough; Slack would not tell us of their channels. */
async function placeFor({ placeOf }: Service, { place, spot }: Approach, by: Visitor): Promise<Place> {
  if (place) return place;
  if (by.standing === 'outsider') return 'external';
  return spot.channel === undefined ? 'private' : placeOf(spot.channel);
}

/** An answer that Slack refuses, such as one that is too long, is followed by an apology that it will take. */
export async function settle(
  service: Service,
  approach: Approach,
  place: Place | undefined,
  sent: Sending,
): Promise<void> {
  noteSending(service, approach, sent);
  if (sent.kind === 'refused') await apologise(service, approach, place);
}

/** For what went wrong: nobody is left unanswered. */
export async function apologise(
  service: Service,
  approach: Approach,
  place: Place | undefined,
): Promise<void> {
  const { voice, bot } = service;
  noteSending(service, approach, await voice.toAsker(approach.spot, place, bot.apology()));
}

/** Only the kind of what failed: what somebody wrote may stand in the error itself. */
export function noteFailure({ log }: Service, approach: Approach, error: unknown): void {
  const why = whyFailed(error);
  log.error(
    { ...named(approach), why, ...adviceOn(why), where: whereFailed(error) },
    'slack: could not be served',
  );
}

function noteSending({ log }: Service, approach: Approach, sent: Sending): void {
  if (sent.kind === 'sent') log.info(named(approach), 'slack: answered');
  else log.warn({ ...named(approach), sending: sent.kind, why: sent.why }, 'slack: answer not delivered');
}

import type { Place, Submission } from '../bot/bot.ts';
import { never } from '../kernel/never.ts';
import { within } from '../kernel/within.ts';
import type { Sending } from '../outbox/sending.ts';
import { modal } from '../wording/slack.ts';
import type { FilledIn } from './filled-in.ts';
import { sayLost, sayMistakes } from './forms.ts';
import { finish, noteFailure, type Served, type Service, settle, takeInHand, turnOf } from './service.ts';

/** Slack gives a modal three seconds; the rest of them is for the way. */
export const PATIENCE_MS = 2_200;
/** So many forms are remembered with what came of them: Slack and people try again within minutes. */
const REMEMBERED = 200;

/** Closes the modal, or leaves it open with words under its fields. */
export type AnswerModal = (mistakes?: Readonly<Record<string, string>>) => Promise<void>;

/** What became of a form that was sent in. */
type Outcome = {
  readonly place: Place | undefined;
  readonly came:
    | Submission
    /** Another instance has seen to it, or this one before it was started anew. */
    | { readonly kind: 'taken' }
    /** Another instance is at it, or was when it was killed. */
    | { readonly kind: 'in-hand' }
    | { readonly kind: 'failed' };
};

/**
 * Carries out a form that was sent in, once however often it is delivered: the same form is answered in the same way.
 * Only with mistakes in it is it looked at again, since nothing was done then.
 */
export function createSubmissions(
  service: Service,
): (filledIn: FilledIn, answer: AnswerModal) => Promise<Served> {
  const known = new Map<string, Promise<Outcome>>();

  const outcomeOf = async (
    filledIn: FilledIn,
  ): Promise<{ readonly outcome: Outcome; readonly repeated: boolean }> => {
    const before = known.get(filledIn.key);
    const outcome = await before;
    if (outcome && outcome.came.kind !== 'mistakes') return { outcome, repeated: true };
    // While we waited, another delivery may have been quicker.
    if (known.get(filledIn.key) !== before) return outcomeOf(filledIn);

    const now = carryOut(service, filledIn, outcome !== undefined);
    known.set(filledIn.key, now);
    void now.then(({ came }) => {
      if (came.kind === 'in-hand' && known.get(filledIn.key) === now) known.delete(filledIn.key);
    });
    const oldest = known.size > REMEMBERED ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return { outcome: await now, repeated: false };
  };

  return async (filledIn, answer) => {
    const work = outcomeOf(filledIn);
    const quick = await within(PATIENCE_MS, service.wait, work);
    // The modal stays open, and Slack asks to send it in again.
    if (quick !== 'late' && quick.outcome.came.kind === 'in-hand') return 'in-hand';

    const isLate = quick === 'late';
    const shown = isLate ? shownAll(filledIn, [['', modal.stillAtIt]]) : shownIn(filledIn, quick.outcome);
    // Where the modal cannot be reached any more, what came of it is told all the same.
    await answer(shown).catch((error: unknown) => noteFailure(service, filledIn, error));
    if (shown && !isLate) return 'served';

    const { outcome, repeated } = await work;
    if (repeated) return 'served';
    await tellOf(service, filledIn, outcome);
    if (isLate && outcome.came.kind !== 'in-hand') await service.voice.closing(filledIn.view);
    return 'served';
  };
}

async function carryOut(service: Service, filledIn: FilledIn, tried: boolean): Promise<Outcome> {
  let place: Place | undefined;
  try {
    const noted = tried ? 'first' : await takeInHand(service, filledIn);
    if (noted !== 'first') return { place, came: { kind: noted === 'again' ? 'taken' : noted } };

    const turn = await turnOf(service, filledIn);
    ({ place } = turn);
    const { press, filled } = filledIn;
    const came = await service.bot.submit({ ...turn, press, filled });
    await finish(service, filledIn);
    return { place, came };
  } catch (error) {
    noteFailure(service, filledIn, error);
    await finish(service, filledIn);
    return { place, came: { kind: 'failed' } };
  }
}

function shownIn(filledIn: FilledIn, { came }: Outcome): Readonly<Record<string, string>> | undefined {
  return came.kind === 'mistakes' ? shownAll(filledIn, Object.entries(came.mistakes)) : undefined;
}

/** Slack refuses words on fields that are not there, so those are shown under the first; undefined where there is none. */
function shownAll(
  { labels }: FilledIn,
  words: readonly (readonly [field: string, words: string])[],
): Readonly<Record<string, string>> | undefined {
  const [first] = Object.keys(labels);
  if (first === undefined) return undefined;

  const shown = new Map<string, string>();
  for (const [field, mistake] of words) {
    const under = Object.hasOwn(labels, field) ? field : first;
    shown.set(under, [shown.get(under), mistake].filter(Boolean).join(' '));
  }
  return shown.size > 0 ? Object.fromEntries(shown) : undefined;
}

async function tellOf(service: Service, filledIn: FilledIn, { place, came }: Outcome): Promise<void> {
  if (came.kind === 'taken' || came.kind === 'in-hand') return;

  const { spot, press, filled } = filledIn;
  const lost = came.kind === 'failed' || came.kind === 'mistakes';
  if (press && lost) service.unfinished.keep(spot.user, press, filled);
  else if (press) service.unfinished.forget(spot.user, press);
  // The Home tab, which is shown anew, says it all.
  if (spot.view?.kind === 'home' && came.kind === 'replace' && came.reply.renewedBy) return;

  await settle(service, filledIn, place, await say(service, filledIn, place, came));
}

async function say(
  { bot, voice }: Service,
  filledIn: FilledIn,
  place: Place | undefined,
  came: Exclude<Outcome['came'], { readonly kind: 'taken' | 'in-hand' }>,
): Promise<Sending> {
  const { spot } = filledIn;
  switch (came.kind) {
    case 'replace':
      return voice.instead(spot, place, came.reply);
    case 'tell':
      return voice.toAsker(spot, place, came.reply);
    case 'mistakes':
      return voice.toAsker(spot, place, sayMistakes(filledIn, came.mistakes));
    case 'failed':
      return voice.toAsker(spot, place, sayLost(bot.apology(), filledIn));
    default:
      return never(came);
  }
}

import type { EnvelopedEvent } from '@slack/bolt';
import { afterSharing } from '../bot/after-sharing.ts';
import type { Effect, Heard, Place, Said } from '../bot/bot.ts';
import { never } from '../kernel/never.ts';
import type { Sending } from '../outbox/sending.ts';
import type { Press } from '../reply/press.ts';
import type { Approach, Spoken } from './approach.ts';
import type { FilledIn } from './filled-in.ts';
import { openForm } from './forms.ts';
import { follow, type Happening } from './happenings.ts';
import type { HomeOpened } from './home-opened.ts';
import { liveOn } from './live.ts';
import {
  apologise,
  finish,
  noteFailure,
  type Served,
  type Service,
  settle,
  type Turn,
  takeInHand,
  turnOf,
} from './service.ts';
import { type AnswerModal, createSubmissions } from './submissions.ts';

/** Brings whoever turns up in Slack before the bot, and its answer back. Never throws, never leaves anyone unanswered. */
export type Reception = {
  hear(spoken: Spoken): Promise<Served>;
  /** A button, or anything else that can be chosen; the press is undefined where it is none of ours any more. */
  press(approach: Approach, press: Press | undefined): Promise<Served>;
  /** Something happened without anybody turning to the bot. */
  happened(body: EnvelopedEvent<unknown>, happening: Happening): Promise<Served>;
  /** Somebody opened their Home tab, or their chat with the bot. */
  home(opened: HomeOpened): Promise<void>;
  /** A form that was filled in. The modal is answered before Slack gives up on it, whatever the bot is doing. */
  submit(filledIn: FilledIn, answer: AnswerModal): Promise<Served>;
};

export function createReception(service: Service): Reception {
  const { bot, homes } = service;
  const submit = createSubmissions(service);

  const receive = async <Answer>(
    approach: Approach,
    serve: (turn: Turn) => Promise<Answer>,
    say: (at: Approach, place: Place, answer: Answer) => Promise<Sending>,
  ): Promise<Served> => {
    let at = approach;
    try {
      const noted = await takeInHand(service, approach);
      if (noted !== 'first') return noted === 'again' ? 'served' : noted;

      const turn = await turnOf(service, approach);
      const live = liveOn(service, approach, turn.place);
      const answer = await serve({ ...turn, ...live.turn }).finally(async () => {
        at = await live.ended();
      });
      await settle(service, at, turn.place, await say(at, turn.place, answer));
    } catch (error) {
      noteFailure(service, approach, error);
      await apologise(service, at, approach.place);
    }
    await finish(service, approach);
    return 'served';
  };

  return {
    async hear(spoken) {
      const served = await receive(
        spoken,
        async (turn) =>
          bot.hear({ ...turn, text: await wordsOf(service, spoken), ...filesOf(service, spoken) }),
        (at, place, heard) => answer(service, at, place, heard),
      );
      homes.acted(spoken.caller);
      return served;
    },
    async press(approach, press) {
      const onHome = approach.spot.view?.kind === 'home';
      // The Home tab is shown anew after whatever is pressed on it.
      const served =
        onHome && press?.kind === 'overview'
          ? 'served'
          : await receive(
              approach,
              (turn) => bot.press({ ...turn, press }),
              (at, place, effect) => carryOut(service, at, place, effect),
            );
      if (onHome) homes.show(approach.caller);
      else homes.acted(approach.caller);
      return served;
    },
    happened: (body, happening) => follow(service, body, happening),
    home: (opened) => homes.opened(opened),
    async submit(filledIn, answerModal) {
      const served = await submit(filledIn, answerModal);
      if (filledIn.spot.view?.kind === 'home') homes.show(filledIn.caller);
      else homes.acted(filledIn.caller);
      return served;
    },
  };
}

/** The files that came along, for whoever wants what is in them. */
function filesOf({ fetchFile }: Service, { tables = [] }: Spoken): Pick<Said, 'files'> {
  return tables.length > 0 ? { files: tables.map((file) => ({ read: () => fetchFile(file) })) } : {};
}

/** What was written, with the mails that were forwarded along with it. */
async function wordsOf({ readMail }: Service, { text, mails = [] }: Spoken): Promise<string> {
  const read = await Promise.all(mails.map(readMail));
  return [text, ...read].filter((part) => part.trim() !== '').join('\n\n');
}

async function answer(service: Service, spoken: Approach, place: Place, heard: Heard): Promise<Sending> {
  if (heard.kind === 'form') return openForm(service, spoken, place, heard.form);

  const { reply } = heard;
  // A shortcut is chosen by one person, unseen by the others in the conversation.
  const forEveryone = reply.audience === 'everyone' && spoken.kind !== 'shortcut';
  return forEveryone
    ? service.voice.toEveryone(spoken.spot, reply)
    : service.voice.toAsker(spoken.spot, place, reply);
}

async function carryOut(
  service: Service,
  approach: Approach,
  place: Place,
  effect: Effect,
): Promise<Sending> {
  const { voice } = service;
  const { spot } = approach;
  switch (effect.kind) {
    case 'replace':
      return voice.instead(spot, place, effect.reply);
    case 'tell':
      return voice.toAsker(spot, place, effect.reply);
    case 'form':
      return openForm(service, approach, place, effect.form);
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

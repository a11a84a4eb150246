import type { Heard, SentFile, Turn } from '../bot/bot.ts';
import { sayPlainly } from '../bot/say.ts';
import { never } from '../kernel/never.ts';
import { shortId } from '../kernel/short-id.ts';
import type { Wait } from '../kernel/wait.ts';
import { within } from '../kernel/within.ts';
import type { Sending } from '../outbox/sending.ts';
import { pressing, privateAnswer } from '../wording/teams.ts';
import { type AnswerParts, answerFor, deliver } from './answering.ts';
import type { Approach } from './approach.ts';
import type { Button } from './button.ts';
import { addressOf } from './conversation.ts';
import { whyFailed } from './failure.ts';
import { liveIn, meanwhileOf } from './live.ts';
import { answerWithLine, type InvokeAnswer } from './message.ts';
import { PATIENCE_MS } from './patience.ts';
import { carryOut, finish, type PressParts } from './presses.ts';
import { settle } from './settle.ts';
import { asking, type Showing, saying } from './showing.ts';

export type ReceptionParts = PressParts & AnswerParts & { readonly wait: Wait };

/** Whether an act was seen to, or another delivery of it is being seen to elsewhere and Teams had better come again. */
export type Served = 'served' | 'in-hand';

/** Brings whoever turns up in Teams before the bot, and its answer back. Never throws, never leaves anyone unanswered. */
export type Reception = {
  hear(approach: Approach, text: string, files?: readonly SentFile[]): Promise<Served>;
  /** A button that came back as a message. */
  submit(approach: Approach, button: Button): Promise<void>;
  /** A button whose client waits for the answer. */
  execute(approach: Approach, button: Button): Promise<InvokeAnswer>;
  /** Says hello, once, to whoever added the bot to a chat of their own. */
  welcome(approach: Approach): Promise<void>;
};

export function createReception(parts: ReceptionParts): Reception {
  const { bot, deliveries, clock, voice, visitorFrom, placeOf } = parts;

  /** In the place of the message that told how far the work had come, where there is one. */
  const tell = async (
    { conversation, sender }: Approach,
    shown: string | undefined,
    showing: Showing,
  ): Promise<Sending> => {
    const changed =
      shown === undefined ? undefined : await voice.instead(conversation, shown, showing, sender);
    return changed && changed.kind !== 'refused' ? changed : voice.toAsker(conversation, sender, showing);
  };

  const answer = (approach: Approach, shown: string | undefined, heard: Heard): Promise<Sending> => {
    switch (heard.kind) {
      case 'say':
        return heard.reply.audience === 'everyone'
          ? voice.toEveryone(approach.conversation, heard.reply)
          : tell(approach, shown, saying(heard.reply));
      case 'form':
        return tell(approach, shown, asking(heard.form, { own: true }));
      default:
        return never(heard);
    }
  };

  const serve = async (
    approach: Approach,
    key: string,
    heardBy: (turn: Turn) => Promise<Heard>,
  ): Promise<Served> => {
    const { sender, conversation } = approach;
    let shown: string | undefined;
    try {
      const noted = await deliveries.note(key, clock());
      if (noted !== 'first') return noted === 'again' ? 'served' : noted;

      const by = await visitorFrom(sender, conversation);
      const place = await placeOf(conversation, by);
      const live = liveIn(parts, approach);
      const turn = { by, place, where: addressOf(conversation), act: key };
      const heard = await heardBy({ ...turn, ...meanwhileOf(live) }).finally(async () => {
        shown = await live?.ended();
      });
      await settle(parts, approach, await answer(approach, shown, heard));
    } catch (error) {
      parts.log.error(
        { kind: approach.kind, delivery: shortId(key), why: whyFailed(error) },
        'teams: could not be served',
      );
      await settle(parts, approach, await tell(approach, shown, saying(bot.apology())));
    }
    await finish(parts, key);
    return 'served';
  };

  return {
    hear: (approach, text, files = []) =>
      serve(approach, approach.key, (turn) =>
        bot.hear({ ...turn, text, ...(files.length > 0 ? { files } : {}) }),
      ),
    async submit(approach, button) {
      if (button.kind !== 'show-answer') {
        return deliver(parts, approach, button, await carryOut(parts, approach, button));
      }
      await settle(
        parts,
        approach,
        await voice.toEveryone(approach.conversation, sayPlainly({ text: privateAnswer.cannotShow })),
      );
    },
    async execute(approach, button) {
      const carrying = carryOut(parts, approach, button);
      const outcome = await within(PATIENCE_MS, parts.wait, carrying);
      if (outcome !== 'late') return answerFor(parts, approach, button, outcome);

      const renewing = button.kind === 'press' && button.renewing;
      if (!renewing) parts.work.add(carrying.then((late) => deliver(parts, approach, button, late)));
      return answerWithLine(pressing.takesLonger);
    },
    async welcome(approach) {
      const { kind, base } = approach.conversation;
      if (kind !== 'personal') return;
      await serve(approach, `teams:welcome:${base}`, async (turn) => ({
        kind: 'say',
        reply: await bot.welcome(turn),
      }));
    },
  };
}

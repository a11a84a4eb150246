import type { Bot, Effect, Pressed, Said } from '../../src/bot/bot.ts';
import type { Reply } from '../../src/reply/reply.ts';

export type ScriptedBot = Bot & {
  readonly heard: readonly Said[];
  readonly pressed: readonly Pressed[];
};

/** A bot that says what the test tells it to, and remembers what it was told. */
export function scriptedBot(
  script: {
    readonly hear?: (said: Said) => Reply | Promise<Reply>;
    readonly press?: (pressed: Pressed) => Effect | Promise<Effect>;
  } = {},
): ScriptedBot {
  const heard: Said[] = [];
  const pressed: Pressed[] = [];
  const { hear = () => aReply(), press = () => ({ kind: 'tell', reply: aReply() }) } = script;

  return {
    heard,
    pressed,
    async hear(said) {
      heard.push(said);
      return hear(said);
    },
    async press(one) {
      pressed.push(one);
      return press(one);
    },
    apology: () => aReply({ gist: APOLOGY }),
  };
}

export const ANSWER = 'Her er svaret.';
export const APOLOGY = 'Det lykkedes ikke lige nu.';

/** A reply of one paragraph, which says the same as its gist. */
export function aReply({ gist = ANSWER, ...rest }: Partial<Reply> = {}): Reply {
  return {
    gist,
    audience: 'asker',
    parts: [{ kind: 'prose', text: [{ kind: 'plain', text: gist }] }],
    ...rest,
  };
}

import type {
  Bot,
  ConversationChange,
  Effect,
  Heard,
  Pressed,
  Said,
  Searched,
  Submission,
  Submitted,
  Turn,
} from '../../src/bot/bot.ts';
import type { Address } from '../../src/outbox/address.ts';
import type { Form } from '../../src/reply/form.ts';
import type { Reply } from '../../src/reply/reply.ts';

export type ScriptedBot = Bot & {
  readonly heard: readonly Said[];
  readonly searched: readonly Said[];
  readonly pressed: readonly Pressed[];
  readonly submitted: readonly Submitted[];
  readonly overviews: readonly Turn[];
  /** What it was told of conversations and workspaces. */
  readonly changes: readonly Change[];
  readonly welcomed: readonly Turn[];
  readonly greeted: readonly Turn[];
};

type Change = 'workspace-gone' | { readonly address: Address; readonly change: ConversationChange };

/** A bot that says what the test tells it to, and remembers what it was told. */
export function scriptedBot(
  script: {
    /** A reply is what it says. */
    readonly hear?: (said: Said) => Reply | Heard | Promise<Reply | Heard>;
    readonly search?: (said: Said) => Searched | Promise<Searched>;
    readonly press?: (pressed: Pressed) => Effect | Promise<Effect>;
    readonly welcome?: (turn: Turn) => Reply | Promise<Reply>;
    readonly greet?: (turn: Turn) => Promise<void>;
    readonly overview?: (turn: Turn) => Reply | Promise<Reply>;
    readonly submit?: (submitted: Submitted) => Submission | Promise<Submission>;
  } = {},
): ScriptedBot {
  const heard: Said[] = [];
  const searched: Said[] = [];
  const pressed: Pressed[] = [];
  const submitted: Submitted[] = [];
  const overviews: Turn[] = [];
  const changes: Change[] = [];
  const welcomed: Turn[] = [];
  const greeted: Turn[] = [];
  const { hear = () => aReply() } = script;
  const { search = () => ({ kind: 'found', answers: [aReply()] }) } = script;
  const { press = () => ({ kind: 'tell', reply: aReply() }) } = script;
  const { welcome = () => aReply({ gist: WELCOME }) } = script;
  const { overview = () => aReply({ gist: OVERVIEW }) } = script;
  const { submit = () => ({ kind: 'tell', reply: aReply() }) } = script;

  return {
    heard,
    searched,
    pressed,
    submitted,
    overviews,
    changes,
    welcomed,
    greeted,
    async welcome(turn) {
      welcomed.push(turn);
      return welcome(turn);
    },
    async greet(turn) {
      greeted.push(turn);
      await script.greet?.(turn);
    },
    async overview(turn) {
      overviews.push(turn);
      return overview(turn);
    },
    async hear(said) {
      heard.push(said);
      const answer = await hear(said);
      return 'kind' in answer ? answer : { kind: 'say', reply: answer };
    },
    async search(said) {
      searched.push(said);
      return search(said);
    },
    async press(one) {
      pressed.push(one);
      return press(one);
    },
    async submit(one) {
      submitted.push(one);
      return submit(one);
    },
    async conversationChanged(address, change) {
      changes.push({ address, change });
    },
    async workspaceGone() {
      changes.push('workspace-gone');
    },
    apology: () => aReply({ gist: APOLOGY }),
  };
}

export const ANSWER = 'Her er svaret.';
export const WELCOME = 'Hej, jeg er din kollega på Hjem til Os.';
export const OVERVIEW = 'Dit overblik: 1 ting venter på dig.';
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

/** A form with a field of each kind. */
export function aForm(overrides: Partial<Form> = {}): Form {
  return {
    title: 'Ny henvendelse',
    gist: 'Udfyld formularen om henvendelsen.',
    intro: [{ kind: 'prose', text: [{ kind: 'plain', text: 'Hvad er der blevet spurgt om?' }] }],
    fields: [
      { kind: 'line', id: 'who', label: 'Hvem spørger?', longest: 100 },
      { kind: 'text', id: 'text', label: 'Hvad bliver der spurgt om?', longest: 2_000 },
      {
        kind: 'choice',
        id: 'municipality',
        label: 'Kommune',
        options: [
          { id: '0751', label: 'Aarhus' },
          { id: '0461', label: 'Odense' },
        ],
        value: '0751',
      },
      { kind: 'day', id: 'by', label: 'Svar senest', hint: 'Kun hvis der er en frist.', optional: true },
    ],
    submit: 'Send',
    press: { kind: 'new-request' },
    ...overrides,
  };
}

import { randomUUID } from 'node:crypto';
import type { Press } from '../../src/reply/press.ts';
import { inputId } from '../../src/teams/button.ts';
import { BOT, TENANT } from './stub-connector.ts';

export type Sketch = Readonly<Record<string, unknown>>;

/** What Teams sends when somebody writes to the bot in their own chat with it. */
export function aMessage(overrides: Sketch = {}): Sketch {
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    from: { id: '29:signe', name: 'Signe', aadObjectId: 'aad-signe' },
    recipient: { id: BOT, name: 'Hjem til Os' },
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    textFormat: 'plain',
    text: 'Må vi give en gave?',
    ...overrides,
  };
}

export const inGroup = {
  conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: TENANT },
} as const;

export const inChannel = {
  conversation: {
    id: '19:channel@thread.tacv2;messageid=1700000000000',
    conversationType: 'channel',
    isGroup: true,
    tenantId: TENANT,
  },
  channelData: {
    tenant: { id: TENANT },
    team: { id: '19:team@thread.tacv2' },
    channel: { id: '19:channel@thread.tacv2' },
  },
} as const;

/** The same, with the bot mentioned first, as it must be among colleagues. */
export function aMention(text: string, where: Sketch): Sketch {
  const mention = '<at>Hjem til Os</at>';
  return aMessage({
    ...where,
    text: `${mention} ${text}`,
    entities: [{ type: 'mention', mentioned: { id: BOT, name: 'Hjem til Os' }, text: mention }],
  });
}

/** A button pressed in a client that knows Action.Execute. */
export function anExecute(data: unknown, { verb, ...overrides }: Sketch = {}): Sketch {
  return aMessage({
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    replyToId: 'message-1',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    ...overrides,
  });
}

export function aPress(press: Press, overrides: Sketch = {}): Sketch {
  return anExecute({ press }, { verb: press.kind, ...overrides });
}

/** A button pressed in a client that does not: a message without text. */
export function aSubmit(data: unknown, overrides: Sketch = {}): Sketch {
  return aMessage({ text: undefined, value: data, replyToId: 'message-1', ...overrides });
}

/** A form sent, with what was filled in by field. */
export function filledIn(
  button: { readonly data: object },
  filled: Readonly<Record<string, string>>,
): Sketch {
  const inputs = Object.entries(filled).map(([field, value]) => [inputId(field), value] as const);
  return { ...button.data, ...Object.fromEntries(inputs) };
}

export const HELPED: Press = { kind: 'helped', question: 'q1' };
export const SHARE: Press = { kind: 'share', question: 'q1' };

import type { Form } from '../../src/reply/form.ts';
import type { Press } from '../../src/reply/press.ts';
import { inputId, toButton, toFormButton } from '../../src/teams/button.ts';
import { MESSAGE_COMMANDS, QUESTION, SEARCH_COMMAND } from '../../src/teams/extension.ts';
import type { Sketch } from './activities.ts';
import { BOT, TENANT } from './stub-connector.ts';

const ASKER = { id: '29:signe', name: 'Signe Lund', aadObjectId: 'aad-signe' };
const US = { id: BOT, name: 'Hjem til Os' };
const IN_CHAT = { conversationType: 'personal', tenantId: TENANT, id: 'a:personal' };
const CLIENT = {
  locale: 'da-DK',
  country: 'DK',
  platform: 'Web',
  timezone: 'Europe/Copenhagen',
  type: 'clientInfo',
};

/** What Teams sends of whatever kind, with every field that it has in earnest, ids and names invented. */
function recorded(type: string, rest: Sketch): Sketch {
  return {
    type,
    timestamp: '2026-11-23T08:00:00.1234567Z',
    localTimestamp: '2026-11-23T09:00:00.1234567+01:00',
    localTimezone: 'Europe/Copenhagen',
    id: '1795420800123',
    channelId: 'msteams',
    from: ASKER,
    conversation: IN_CHAT,
    recipient: US,
    entities: [CLIENT],
    channelData: { tenant: { id: TENANT } },
    locale: 'da-DK',
    ...rest,
  };
}

export function recordedMessage(text: string): Sketch {
  return recorded('message', {
    textFormat: 'plain',
    text,
    attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }],
  });
}

/** Written to the bot among colleagues, in a thread of a team's channel or in a group chat. */
export const RECORDED_MENTIONS: Readonly<Record<string, Sketch>> = {
  'a mention in a channel': recordedMention({
    conversation: {
      isGroup: true,
      conversationType: 'channel',
      tenantId: TENANT,
      id: '19:channel@thread.tacv2;messageid=1795420700000',
    },
    channelData: {
      teamsChannelId: '19:channel@thread.tacv2',
      teamsTeamId: '19:team@thread.tacv2',
      channel: { id: '19:channel@thread.tacv2', type: 'standard' },
      team: { id: '19:team@thread.tacv2', name: 'Hjem til Os', aadGroupId: 'aad-group', type: 'standard' },
      tenant: { id: TENANT },
    },
  }),
  'a mention in a group chat': recordedMention({
    conversation: {
      isGroup: true,
      conversationType: 'groupChat',
      tenantId: TENANT,
      id: '19:group@thread.v2',
    },
  }),
};

function recordedMention(where: Sketch): Sketch {
  const mention = { mentioned: US, text: '<at>Hjem til Os</at>', type: 'mention' };
  return {
    ...recordedMessage('<at>Hjem til Os</at> Må barnet overnatte?'),
    entities: [mention, CLIENT],
    ...where,
  };
}

/** The bot comes into a chat of somebody's own, and goes again. */
export const RECORDED_COMINGS: Readonly<Record<string, Sketch>> = {
  'the bot is installed': recorded('installationUpdate', {
    action: 'add',
    channelData: {
      settings: { selectedChannel: { id: 'a:personal' } },
      tenant: { id: TENANT },
      source: { name: 'message' },
    },
  }),
  'the bot is added': recorded('conversationUpdate', { membersAdded: [US] }),
  'the bot is removed': recorded('conversationUpdate', { membersRemoved: [US] }),
  'the bot is uninstalled': recorded('installationUpdate', { action: 'remove' }),
};

/** A button on a card, as clients that know Action.Execute send it. */
export function recordedPress(press: Press): Sketch {
  return execute(toButton({ label: 'Knap', press }, undefined));
}

/** A form that was filled in with what stood in it from the start. */
export function recordedForm(form: Form): Sketch {
  const button = toFormButton(form, { own: true, opener: undefined }, undefined);
  const filled = form.fields.flatMap(({ id, value }) => (value === undefined ? [] : [[inputId(id), value]]));
  return execute({ ...button, data: { ...button.data, ...Object.fromEntries(filled) } });
}

function execute({
  verb,
  data,
  title,
}: {
  readonly verb: string;
  readonly data: object;
  readonly title: string;
}): Sketch {
  return recorded('invoke', {
    name: 'adaptiveCard/action',
    replyToId: '1795420790000',
    value: {
      action: { type: 'Action.Execute', title, verb, data },
      trigger: 'manual',
      state: '',
      authentication: null,
    },
    channelData: { tenant: { id: TENANT }, source: { name: 'message' }, legacy: { replyToId: '1:abc' } },
  });
}

/** The same button in a client that knows only Action.Submit. */
export function recordedSubmit(press: Press): Sketch {
  return recorded('message', {
    text: '',
    replyToId: '1795420790000',
    value: toButton({ label: 'Knap', press }, undefined).data,
  });
}

/** What the message extension asks, by the commands of the manifest; and a button in the dialog that it opened. */
export function recordedExtension(press: Press): Readonly<Record<string, Sketch>> {
  const context = { theme: 'default' };
  const aboutMessage = Object.keys(MESSAGE_COMMANDS).map((commandId) => [
    commandId,
    recorded('invoke', {
      name: 'composeExtension/fetchTask',
      value: {
        commandId,
        commandContext: 'message',
        requestId: '1795420812-1',
        context,
        messagePayload: MESSAGE,
      },
    }),
  ]);
  return {
    [SEARCH_COMMAND]: recorded('invoke', {
      name: 'composeExtension/query',
      value: {
        commandId: SEARCH_COMMAND,
        parameters: [{ name: QUESTION, value: 'Må vi give en gave?' }],
        queryOptions: { skip: 0, count: 25 },
        context,
      },
    }),
    ...Object.fromEntries(aboutMessage),
    'a button in a dialog': recorded('invoke', {
      name: 'composeExtension/submitAction',
      value: {
        commandId: 'sendToCoordinator',
        commandContext: 'message',
        data: toButton({ label: 'Knap', press }, undefined).data,
        context,
        messagePayload: MESSAGE,
      },
    }),
    'a button in a task module': recorded('invoke', {
      name: 'task/submit',
      value: { data: toButton({ label: 'Knap', press }, undefined).data, context },
    }),
  };
}

const MESSAGE = {
  linkToMessage: 'https://teams.microsoft.com/l/message/19:two@unq.gbl.spaces/1795420700000',
  id: '1795420700000',
  replyToId: null,
  createdDateTime: '2026-11-23T07:58:20.000Z',
  lastModifiedDateTime: null,
  deleted: false,
  subject: null,
  importance: 'normal',
  locale: 'da-dk',
  body: { contentType: 'html', content: '<div><div>Må barnet overnatte?</div></div>' },
  from: {
    device: null,
    conversation: null,
    user: { userIdentityType: 'aadUser', id: 'aad-bo', displayName: 'Bo Dam' },
    application: null,
  },
  reactions: [],
  mentions: [],
  attachments: [],
} as const;

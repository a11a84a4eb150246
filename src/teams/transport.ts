import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import type { Clock } from '../kernel/clock.ts';
import type { Wait } from '../kernel/wait.ts';
import { type Connector, readId, readMember, readMembers } from './connector.ts';
import { connectorTokens } from './connector-token.ts';
import { statusOf } from './failure.ts';
import type { TeamsMessage } from './message.ts';
import { createPace } from './pacing.ts';
import { sendPatiently } from './patience.ts';
import type { TeamsSettings } from './settings.ts';

/** What an authenticated activity leads to. */
export type Turns = {
  /** Resolves when it is seen to. */
  message(): Promise<'served' | 'in-hand'>;
  /** Something whose client waits for the answer. */
  invoke(): Promise<object>;
  /** The bot was added to the conversation. */
  joined(): void;
  /** The bot was removed from it. */
  left(): void;
};

/** The HTTP answer to an activity. */
export type Receipt = { readonly status: number; readonly body?: unknown };

/** The one place that knows Microsoft's SDK: activities come in through it, and the connector is reached by it. */
export type Transport = {
  /** Proves that the activity comes from Teams and takes the turn it calls for; 401 when it cannot, 503 to come again. */
  receive(authorization: string, activity: object, turns: Turns): Promise<Receipt>;
  readonly connector: Connector;
  /** Proves that Microsoft gives the bot a token; throws a TokenError when not. */
  prove(): Promise<void>;
};

export type TransportParts = {
  readonly settings: TeamsSettings;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly closing: AbortSignal;
};

type Token = () => Promise<string>;

const ISSUER = 'https://api.botframework.com';
const OPENID_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
/** A request that takes longer counts as lost on the way. */
const TIMEOUT_MS = 10_000;
const PAGE_SIZE = 500;

export function openTransport(parts: TransportParts): Transport {
  const { settings, clock } = parts;
  const token = settings.kind === 'tenant' ? connectorTokens(settings, clock) : undefined;
  const adapter = new DoorAdapter(settings, token);

  return {
    async receive(authorization, activity, turns) {
      let admitted = false;
      const handler = new TurnHandler(turns);
      try {
        const answer = await adapter.receive(authorization, activity as Activity, (context) => {
          admitted = true;
          return handler.run(context);
        });
        return answer ?? { status: handler.came === 'in-hand' ? 503 : 200 };
      } catch (error) {
        if (admitted) throw error;
        return { status: isForgery(error) ? 401 : 503 };
      }
    },
    connector: connectorOf(adapter, parts),
    async prove() {
      await token?.();
    },
  };
}

function connectorOf(adapter: DoorAdapter, { clock, wait, closing }: TransportParts): Connector {
  type Conversations = Awaited<ReturnType<DoorAdapter['connectTo']>>['conversations'];
  const pace = createPace(clock, wait, closing);
  const send = <T>(serviceUrl: string, request: (conversations: Conversations) => Promise<T>): Promise<T> =>
    sendPatiently(async () => request((await adapter.connectTo(serviceUrl)).conversations), wait, closing);
  type PageOptions = Parameters<Conversations['getConversationPagedMembers']>[1];
  const options = { timeout: TIMEOUT_MS };

  return {
    async post(to, message) {
      await pace(to.base);
      const posted = await send(to.serviceUrl, (conversations) =>
        conversations.sendToConversation(to.id, toActivity(message), options),
      );
      return readId(posted);
    },
    async update(to, id, message) {
      await pace(to.base);
      await send(to.serviceUrl, (conversations) =>
        conversations.updateActivity(to.id, id, { ...toActivity(message), id }, options),
      );
    },
    async openPersonal({ serviceUrl, bot, tenant }, user) {
      const opened = await send(serviceUrl, (conversations) =>
        conversations.createConversation(
          {
            isGroup: false,
            bot: { id: bot, name: '' },
            members: [{ id: user, name: '' }],
            tenantId: tenant,
            channelData: { tenant: { id: tenant } },
          },
          options,
        ),
      );
      return readId(opened);
    },
    async findMember(of, id) {
      try {
        return readMember(
          await send(of.serviceUrl, (conversations) =>
            conversations.getConversationMember(of.roster, id, options),
          ),
        );
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    },
    async *members(of) {
      let from = {};
      let page: ReturnType<typeof readMembers>;
      do {
        // The SDK's types demand a token for the first page too, where there is none yet.
        const asked = { ...options, pageSize: PAGE_SIZE, ...from } as PageOptions;
        page = readMembers(
          await send(of.serviceUrl, (conversations) =>
            conversations.getConversationPagedMembers(of.roster, asked),
          ),
        );
        yield page.members;
        from = { continuationToken: page.continuationToken };
      } while (page.continuationToken);
    },
  };
}

function toActivity({ type, summary, attachments }: TeamsMessage): Partial<Activity> {
  return { type, summary, attachments: [...attachments] };
}

/** Microsoft's tokens that do not hold; anything else that goes wrong before a turn is an outage. */
function isForgery(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    statusOf(error) === 401 ||
    ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name)
  );
}

class DoorAdapter extends CloudAdapter {
  readonly #appId: string;

  constructor(settings: TeamsSettings, token: Token | undefined) {
    super(authentication(settings, token));
    this.#appId = settings.kind === 'tenant' ? settings.appId : '';
  }

  receive(authorization: string, activity: Activity, turn: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, turn);
  }

  /** The SDK sends four times when it gets a 5xx or a reset, which posts doubles: that policy is taken out. */
  async connectTo(serviceUrl: string) {
    const factory = this.botFrameworkAuthentication.createConnectorFactory(
      this.createClaimsIdentity(this.#appId),
    );
    const connector = await factory.create(serviceUrl);
    connector['client'].pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    return connector;
  }
}

/** All of the public cloud's addresses must be given as soon as one of them is. */
function authentication(settings: TeamsSettings, token: Token | undefined) {
  const metadata = (settings.kind === 'tenant' && settings.openIdMetadataUrl) || OPENID_METADATA;
  return new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: ISSUER,
      OAuthUrl: 'https://token.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    },
    credentials(settings, token),
    { requiredEndorsements: [], validateClaims: refuseOtherIssuers },
  );
}

/** The SDK also takes tokens of emulators and of other bots, which have no business here. */
async function refuseOtherIssuers(
  claims: readonly { readonly type: string; readonly value: string }[],
): Promise<void> {
  const ours = claims.some(({ type, value }) => type === 'iss' && value === ISSUER);
  if (!ours) throw Object.assign(new Error('a token of another issuer'), { statusCode: 401 });
}

/** Whether authentication is on is decided by the kind of settings alone, never by an empty id. */
function credentials(settings: TeamsSettings, token: Token | undefined) {
  return {
    isValidAppId: async (appId: string) => settings.kind === 'tenant' && appId === settings.appId,
    isAuthenticationDisabled: async () => settings.kind === 'local',
    createCredentials: async () => ({
      signRequest: async <T extends { headers: { set(name: string, value: string): void } }>(request: T) => {
        if (token) request.headers.set('authorization', `Bearer ${await token()}`);
        return request;
      },
    }),
  };
}

class TurnHandler extends TeamsActivityHandler {
  readonly #turns: Turns;
  came: 'served' | 'in-hand' = 'served';

  constructor(turns: Turns) {
    super();
    this.#turns = turns;
  }

  protected override async onMessageActivity(): Promise<void> {
    this.came = await this.#turns.message();
  }

  protected override async onInvokeActivity(): Promise<InvokeResponse> {
    return { status: 200, body: await this.#turns.invoke() };
  }

  protected override async onInstallationUpdateAddActivity(): Promise<void> {
    this.#turns.joined();
  }

  protected override async onInstallationUpdateRemoveActivity(): Promise<void> {
    this.#turns.left();
  }

  protected override async onTeamsMembersAdded({ activity }: TurnContext): Promise<void> {
    if (activity.membersAdded?.some(({ id }) => id === activity.recipient.id)) this.#turns.joined();
  }

  protected override async onTeamsMembersRemoved({ activity }: TurnContext): Promise<void> {
    if (activity.membersRemoved?.some(({ id }) => id === activity.recipient.id)) this.#turns.left();
  }
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { App } from '@slack/bolt';
import {
  type Activity,
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';

/** The frameworks with next to nothing on them, each in a process of its own: what ours is measured against. */
const [kind] = process.argv.slice(2);
const setting = (name: string) => process.env[name] ?? '';
const WORDS = 'I må gerne give jeres venskabsbarn en gave.';

/** Checks the signature and answers a slash command, first with nothing and then at its response_url, as ours does. */
async function openBolt(): Promise<number> {
  const app = new App({
    token: setting('SLACK_BOT_TOKEN'),
    signingSecret: setting('SLACK_SIGNING_SECRET'),
    clientOptions: { slackApiUrl: setting('SLACK_API_URL') },
  });
  app.command('/hto', async ({ ack, respond }) => {
    await ack();
    await respond(WORDS);
  });
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  return (server.address() as AddressInfo).port;
}

/** Checks the token and echoes through the connector. */
async function openBotbuilder(): Promise<number> {
  const adapter = new OpenAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
        OAuthUrl: 'https://token.botframework.com',
        ToBotFromChannelOpenIdMetadataUrl: setting('TEAMS_OPENID_METADATA'),
        ToBotFromEmulatorOpenIdMetadataUrl: setting('TEAMS_OPENID_METADATA'),
      },
      {
        isValidAppId: async () => true,
        isAuthenticationDisabled: async () => false,
        // A token for the connector costs nothing here: neither does ours, once it has one.
        createCredentials: async () => ({
          signRequest: async <T extends { headers: { set(name: string, value: string): void } }>(
            request: T,
          ) => {
            request.headers.set('authorization', 'Bearer connector-token');
            return request;
          },
        }),
      },
      { requiredEndorsements: [] },
    ),
  );
  const echo = new ActivityHandler().onMessage(async (context, next) => {
    await context.sendActivity(`${context.activity.text}`);
    await next();
  });
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request));
    await adapter.take(request.headers.authorization ?? '', body, (context) => echo.run(context));
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Takes an activity without a web framework in front. */
class OpenAdapter extends CloudAdapter {
  take(authorization: string, activity: Activity, turn: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, activity, turn);
  }
}

const port = kind === 'bolt' ? await openBolt() : await openBotbuilder();
process.stdout.write(`${JSON.stringify({ msg: 'ready', port })}\n`);

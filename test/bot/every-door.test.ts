import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bot, Place } from '../../src/bot/bot.ts';
import { COMMANDS } from '../../src/bot/commands.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { PRESS_NEEDS } from '../../src/bot/doors.ts';
import { ROLES, type Role, type Visitor } from '../../src/people/person.ts';
import { asText } from '../../src/reply/as-text.ts';
import { FORM_KINDS, type FormPress, type Press, type PressKind } from '../../src/reply/press.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { refusals } from '../../src/wording/conversation.ts';
import { type BotPartsInMemory, botParts } from '../support/bot-parts.ts';
import { aVisitor } from '../support/visitors.ts';

const SRC = resolve(import.meta.dirname, '../../src');
const source = (path: string) => readFileSync(join(SRC, path), 'utf8');
const named = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();

/** Every way into the bot, and the role that it needs. A new one without a rule fails here. */
const BOT_NEEDS: Readonly<
  Record<keyof Bot, Role | 'by command' | 'by press' | 'says fixed words to anyone' | 'tells the lead alone'>
> = {
  hear: 'by command',
  welcome: 'reader',
  greet: 'reader',
  overview: 'reader',
  search: 'reader',
  press: 'by press',
  submit: 'by press',
  conversationChanged: 'tells the lead alone',
  workspaceGone: 'tells the lead alone',
  apology: 'says fixed words to anyone',
};

/** Everything that a platform can bring, and the way into the bot through which it goes. */
const RECEIVED: Readonly<Record<string, Readonly<Record<string, keyof Bot | 'fixed words' | 'no words'>>>> = {
  'slack/listen.ts': {
    'reception.happened': 'conversationChanged',
    'reception.hear': 'hear',
    'reception.home': 'overview',
    'reception.press': 'press',
    'reception.submit': 'submit',
  },
  'teams/turns.ts': {
    'desk.aboutMessage': 'hear',
    'desk.inDialog': 'submit',
    'desk.search': 'search',
    'installations.markGone': 'no words',
    'installations.remember': 'no words',
    'reception.execute': 'press',
    'reception.hear': 'hear',
    'reception.submit': 'submit',
    'reception.welcome': 'welcome',
  },
};

/** Every address, and who gets an answer there. */
const ADDRESSES: Readonly<Record<string, string>> = {
  '/healthz': 'anyone: whether the process lives',
  '/readyz': 'anyone: whether the database answers',
  '/slack/events': 'who signs as Slack does',
  '/api/messages': 'who brings a token of the Bot Connector',
  '/filer': 'who has the secret of one file, until it ends',
  '/aarsdage.ics': 'who knows the secret, while whoever opened it is here',
};

let parts: BotPartsInMemory;
let bot: Bot;
beforeEach(() => {
  parts = botParts();
  bot = createBot(parts);
});

const KINDS = Object.keys(PRESS_NEEDS) as PressKind[];
const isForm = (kind: string) => FORM_KINDS.some((form) => form === kind);
const asPress = (kind: string) => ({ kind }) as unknown as Press;
const where = undefined;

/** What each way in answers; a form has no words of refusal. */
async function answers(by: Visitor, place: Place): Promise<ReadonlyMap<string, Reply | undefined>> {
  const heard = async (text: string) => {
    const said = await bot.hear({ by, place, where, text });
    return said.kind === 'say' ? said.reply : undefined;
  };
  const found = await bot.search({ by, place, where, text: 'gave' });
  const long = await bot.search({ by, place, where, text: 'gave '.repeat(100_000) });
  return new Map([
    ['overview', await bot.overview({ by, place, where })],
    ['welcome', await bot.welcome({ by, place, where })],
    ['search', found.kind === 'tell' ? found.reply : undefined],
    ['a long search', long.kind === 'tell' ? long.reply : undefined],
    ['a question', await heard('Må vi give en gave?')],
    ['an old button', await pressing(by, place, undefined)],
    ...(await Promise.all(COMMANDS.map(async ({ word }) => [word, await heard(word)] as const))),
    ...(await Promise.all(KINDS.map(async (kind) => [kind, await pressing(by, place, kind)] as const))),
    ...(await Promise.all(
      FORM_KINDS.map(async (kind) => [`form ${kind}`, await submitting(by, place, kind)] as const),
    )),
  ]);
}

async function pressing(by: Visitor, place: Place, kind: PressKind | undefined) {
  const effect = await bot.press({ by, place, where, press: kind && asPress(kind) });
  return effect.kind === 'tell' ? effect.reply : undefined;
}

async function submitting(by: Visitor, place: Place, kind: string) {
  const done = await bot.submit({ by, place, where, press: asPress(kind) as FormPress, filled: {} });
  return done.kind === 'tell' ? done.reply : undefined;
}

async function aPersonWith(role: Role): Promise<Visitor> {
  const by = aVisitor({
    account: { platform: 'chat', workspace: 'W1', user: role },
    email: `${role}@example.org`,
  });
  await parts.people.enrol(by.account, by.email, role);
  await parts.people.appoint(by.email ?? '', role);
  return by;
}

describe('every way into the bot', () => {
  it('has a rule', () => {
    expect(Object.keys(bot).toSorted()).toEqual(Object.keys(BOT_NEEDS).toSorted());
    expect(named(source('reply/press.ts'), /\bkind: z\.literal\('([^']+)'\)/g)).toEqual(KINDS.toSorted());
    expect(COMMANDS.every(({ needs }) => ROLES.includes(needs))).toBe(true);
    expect(FORM_KINDS.filter((kind) => !KINDS.includes(kind))).toEqual([]);
  });

  it('has a rule for each thing that a platform can bring', () => {
    for (const [path, ways] of Object.entries(RECEIVED)) {
      const calls = named(
        source(path).replaceAll(/receptionFor\([^)]*\)/g, 'reception'),
        /\b((?:reception|desk|installations)\.\w+)\(/g,
      );
      expect({ path, calls }).toEqual({ path, calls: Object.keys(ways).toSorted() });
    }
    const listeners = readdirSync(join(SRC, 'slack')).filter((file) =>
      /\bapp\.(?:command|event|action|shortcut|view|options|message|function)\b/.test(
        source(`slack/${file}`),
      ),
    );
    expect(listeners).toEqual(['listen.ts']);
  });

  it('has a rule for each address', () => {
    const files = [
      'server.ts',
      'calendar-route.ts',
      'file-route.ts',
      'slack/open-slack.ts',
      'teams/open-teams.ts',
      'main.ts',
    ];
    const paths = named(files.map(source).join('\n'), /'(\/[a-z][a-z./-]*)'/g);
    expect(paths).toEqual(Object.keys(ADDRESSES).toSorted());
    expect(source('main.ts').match(/routes\.set\(/g)).toHaveLength(4);
  });

  it.each([
    ['a guest', { standing: 'guest' }, 'private', refusals.notStaff.text],
    ['somebody of another organisation', { standing: 'outsider' }, 'private', refusals.notStaff.text],
    ['a colleague where outsiders read along', {}, 'external', refusals.outsidersPresent.text],
  ] as const)('refuses %s, and keeps nothing', async (_, overrides, place, words) => {
    for (const [way, reply] of await answers(aVisitor(overrides), place))
      expect({ way, said: reply && asText(reply) }).toEqual({ way, said: words });
    expect(parts.questions.all()).toEqual([]);
    expect(parts.requests.all()).toEqual([]);
    expect(await parts.people.everyone()).toEqual([]);
  });

  it('refuses whoever has left, from the moment they leave, and keeps nothing', async () => {
    const by = await aPersonWith('lead');
    const person = await parts.people.findByAccount(by.account);
    await parts.people.markLeft(person?.id ?? '', undefined, new Date(0));
    for (const [way, reply] of await answers(by, 'private'))
      expect({ way, said: reply && asText(reply) }).toEqual({ way, said: refusals.notStaff.text });
    expect(parts.questions.all()).toEqual([]);
    expect(parts.requests.all()).toEqual([]);
  });

  it.each(ROLES)('refuses a %s what takes more than that, and nothing that does not', async (role) => {
    const by = await aPersonWith(role);
    const isBeyond = (needs: Role) => ROLES.indexOf(needs) > ROLES.indexOf(role);
    const refused = (reply: Reply | undefined) =>
      reply !== undefined && asText(reply) === refusals.roleNeeded.text;
    for (const { word, needs } of COMMANDS) {
      const heard = await bot.hear({ by, place: 'private', where, text: word });
      expect({ word, refused: heard.kind === 'say' && refused(heard.reply) }).toEqual({
        word,
        refused: isBeyond(needs),
      });
    }
    for (const kind of KINDS.filter((each) => isBeyond(PRESS_NEEDS[each]))) {
      expect({ kind, refused: refused(await pressing(by, 'private', kind)) }).toEqual({
        kind,
        refused: true,
      });
      if (isForm(kind))
        expect({ kind, refused: refused(await submitting(by, 'private', kind)) }).toEqual({
          kind,
          refused: true,
        });
    }
  });
});

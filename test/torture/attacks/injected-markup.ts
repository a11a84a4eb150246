import { oneYearDayCalendar } from '../../../src/anniversaries/calendar.ts';
import type { Prose, Reply, Span } from '../../../src/reply/reply.ts';
import { toSlackMessage } from '../../../src/slack/render.ts';
import { toActivity, withoutMarkup } from '../../../src/teams/message.ts';
import { aMatch } from '../../anniversaries/builders.ts';
import { everyReply } from '../../support/every-reply.ts';
import { someContent } from '../../support/some-content.ts';
import { aCommand, actNamer, aDirectMessage, aTeamsMessage, saidInChat, saidInTeams } from '../acts.ts';
import type { Chance } from '../chance.ts';
import { type Town, toSlack, toTeams } from '../town.ts';
import type { Trial } from '../trial.ts';
import { until } from '../until.ts';

/** What a platform would act on, were it to read it as its own. */
const MARKUP = [
  '<!channel>',
  '<!here|alle>',
  '<@U1ASTA>',
  '<#C1TEAM>',
  '<!subteam^S1|x>',
  '<https://evil.example|Åbn svaret>',
  '*fed* _skrå_ ~streg~ `kode`',
  '```kode```',
  '> citat',
  '@channel @here @everyone',
  '&lt;!channel&gt;',
  '&<>',
  '[Åbn svaret](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '**fed**',
  '# Overskrift',
  '- punkt',
  '<at>alle</at>',
  '<b>fed</b><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{DATE(2026-11-23, LONG)}}',
  '\u202eevas',
  'BEGIN:VEVENT\r\nSUMMARY:x',
  '\r\nATTENDEE:mailto:a@b.dk',
  ';VALUE=x:',
  '<!date^1^{date}|x>',
] as const;

/** Foreign text in every place of every reply, and in what staff send. */
export const injectedMarkup: Trial = {
  id: 'injected-markup',
  kind: 'attack',
  what: 'Mentions, links, markdown, HTML and calendar lines in every text',
  how: `${MARKUP.length} kinds of markup in every text of every reply that the bot can give, shown by both platforms' renderers, as plain words and in the calendar; and in questions and requests sent to the running bot, whose every outgoing message is read as the platform reads it`,
  tries: { short: 120, long: 30_000 },
  async run({ ground, tries, chance, found }) {
    const replies = [...everyReply(someContent())];
    for (let round = 0; round < tries; round++) {
      const [name, reply] = replies[round % replies.length] ?? [];
      if (!reply || name === undefined) continue;
      const markup = chance.pick(MARKUP);
      const spoilt = withForeignText(reply, markup);
      found.tried();
      const wrongs = [
        ...inSlack(shown(() => toSlackMessage(spoilt))),
        ...inTeams(shown(() => toActivity(spoilt))),
      ];
      found.expect(wrongs.length === 0, 'let in', `${name}, ${JSON.stringify(markup)}: ${wrongs.join(', ')}`);
      found.expect(
        !/[<>[\]*`~]/.test(withoutMarkup(markup)),
        'let in',
        `plain words: ${JSON.stringify(markup)}`,
      );
      const ics = oneYearDayCalendar([{ ...aMatch(), family: markup }], new Date());
      const events = ics.split('\r\n').filter((line) => /^(BEGIN:VEVENT|ATTENDEE)/.test(line)).length;
      found.expect(events === 1, 'let in', `calendar: ${JSON.stringify(markup)}`);
    }
    await sentToTheBot(await ground.town(), Math.min(200, Math.ceil(tries / 20)), chance, found);
    return undefined;
  },
};

type Found = Parameters<Trial['run']>[0]['found'];

async function sentToTheBot(town: Town, times: number, chance: Chance, found: Found): Promise<void> {
  const bot = town.bot();
  const nextAct = actNamer('zmarkup');
  for (let round = 0; round < times; round++) {
    const [command, message, inATeam] = [nextAct(), nextAct(), nextAct()];
    const text = `Aarhus Kommune beder om et netværksmøde ${chance.pick(MARKUP)} ${chance.pick(MARKUP)}`;
    await toSlack(bot, aCommand(town, command, `henvendelse ${text}`), town.now());
    await toSlack(bot, aDirectMessage(message, text), town.now());
    await toTeams(bot, aTeamsMessage(town, inATeam, { text }), await town.token());
    found.tried(3);
    await until(() => town.postbox.arrived(command).length > 0);
    const slack = [...town.postbox.arrived(command), ...saidInChat(town, message)];
    const wrongs = [
      ...slack.flatMap((said) => inSlack(JSON.parse(said))),
      ...saidInTeams(town, inATeam).flatMap((said) => inTeams(JSON.parse(said))),
    ];
    found.expect(wrongs.length === 0, 'let in', `${JSON.stringify(text)}: ${wrongs.join(', ')}`);
  }
}

/** The same reply with foreign text in the place of every word of it. */
function withForeignText(reply: Reply, foreign: string): Reply {
  const span = (one: Span): Span =>
    one.kind === 'link' ? { ...one, text: foreign } : { ...one, text: foreign };
  const prose = (spans: Prose): Prose => spans.map(span);
  return {
    ...reply,
    gist: foreign,
    parts: reply.parts.map((part) => {
      switch (part.kind) {
        case 'heading':
          return { ...part, text: foreign };
        case 'prose':
        case 'aside':
          return { ...part, text: prose(part.text) };
        case 'points':
          return { ...part, points: part.points.map(prose) };
        case 'facts':
          return { ...part, facts: part.facts.map((fact) => ({ ...fact, value: prose(fact.value) })) };
        case 'caution':
          return { ...part, heading: foreign, paragraphs: part.paragraphs.map(prose) };
        case 'quote':
          return { ...part, paragraphs: part.paragraphs.map(prose) };
        case 'copyable':
          return { ...part, text: foreign };
        default:
          return part;
      }
    }),
  };
}

function shown(render: () => object): unknown {
  try {
    return render();
  } catch {
    // Refused as a whole, over a limit of the platform.
    return {};
  }
}

type Node = Readonly<Record<string, unknown>>;

function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

/** What Slack would read as markup: top-level text that is not escaped, mrkdwn anywhere, and elements that notify. */
function inSlack(message: unknown): readonly string[] {
  const nodes = nodesIn(message);
  const top =
    typeof message === 'object' && message !== null && 'text' in message ? String(message.text) : '';
  return [
    ...(/<[!@#]|<\w+:|<[^>]*\|/.test(top) ? ['unescaped text'] : []),
    ...nodes.flatMap(({ type }) =>
      ['mrkdwn', 'user', 'channel', 'broadcast', 'usergroup', 'date'].includes(String(type))
        ? [`${type}`]
        : [],
    ),
    ...nodes.flatMap(({ type, url }) =>
      type === 'link' && String(url).includes('evil.example') ? ['a foreign link'] : [],
    ),
  ];
}

/** What Teams would read as markup: TextBlocks, templates that are reckoned with, mentions and links. */
function inTeams(message: unknown): readonly string[] {
  const nodes = nodesIn(message);
  const isForeign = (text: unknown) => MARKUP.some((markup) => String(text).includes(markup));
  return [
    ...nodes.flatMap(({ type, text }) =>
      ['TextBlock', 'FactSet'].includes(String(type)) && isForeign(text) ? [`${type}`] : [],
    ),
    ...nodes.flatMap(({ type, text }) =>
      type === 'TextRun' && String(text).includes('{{') ? ['a template'] : [],
    ),
    ...nodes.flatMap(({ type, url }) =>
      type === 'Action.OpenUrl' && String(url).includes('evil.example') ? ['a foreign link'] : [],
    ),
    ...nodes.flatMap(({ type }) => (type === 'mention' ? ['a mention'] : [])),
  ];
}

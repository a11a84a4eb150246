import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, it, onTestFailed } from 'vitest';
import { addDays } from '../../src/kernel/civil-date.ts';
import { danishDayAt } from '../../src/kernel/copenhagen.ts';
import { absence } from '../../src/wording/absence.ts';
import { hasChromium, openChromium } from './chromium.ts';
import type { Client } from './client.ts';
import { type Rehearsal, startRehearsal } from './rehearsal.ts';
import { openSlackClient, type SlackClient } from './slack-client.ts';
import { openTeamsClient } from './teams-client.ts';

/** What is whose, so that a walk in one client leaves nothing for the same walk in the other to stumble over. */
const IN = {
  Slack: { ask: 'at komme til et netværksmøde', municipality: 'Odense', code: 'HTO-002', added: 'HTO-101' },
  Teams: { ask: 'om at være bisidder', municipality: 'Randers', code: 'HTO-003', added: 'HTO-102' },
} as const;

const today = danishDayAt(new Date());

if (!hasChromium) process.stdout.write('No Chromium here: the walks through Slack and Teams are skipped.\n');

describe.runIf(hasChromium)('in a browser', { timeout: 180_000 }, () => {
  let rehearsal: Rehearsal;
  let browser: Browser;
  let slack: SlackClient;
  let teams: Client;

  beforeAll(async () => {
    [rehearsal, browser] = await Promise.all([startRehearsal(), openChromium()]);
    [slack, teams] = await Promise.all([
      openSlackClient(browser, rehearsal.slack),
      openTeamsClient(browser, rehearsal.teams),
    ]);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await rehearsal?.stop();
  });

  beforeEach(async () => {
    onTestFailed(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'hto-walk-'));
      await Promise.all([
        slack.picture(join(folder, 'slack.png')),
        teams.picture(join(folder, 'teams.png')),
        writeFile(join(folder, 'bot.log'), rehearsal.printed()),
      ]);
      process.stderr.write(`What the walk saw last: ${folder}\n`);
    });
    await slack.visit('hjem-til-os');
    await slack.as('Ida Lund');
  });

  describe.each(['Slack', 'Teams'] as const)('in %s, a lead', (platform) => {
    const { ask, municipality, code, added } = IN[platform];
    const client = () => (platform === 'Slack' ? slack : teams);

    it('asks, chooses among several, and says that it helped', async () => {
      const { say, sees, press } = client();
      await say('spørg forældre');
      await sees('Jeg er ikke sikker på, hvad der bliver spurgt om');
      await press('Vis nr. 1');
      await sees('Kilde: Q&A');
      await press('Hjalp');
      await sees('Tak');
    });

    it('asks what the Q&A does not say, and sends it to a coordinator', async () => {
      const { say, sees, press, fill, send } = client();
      await say('spørg Hvem vandt fodboldkampen i går?');
      await sees('Det står ikke i vores Q&A');
      await press('Send til koordinator');
      await fill('Kommune', municipality);
      await send('Vis mig det');
      await sees(`Kommune: ${municipality}`);
      await press('Send til koordinator');
      await sees('Henvendelsen er sendt');
    });

    it('forwards a request, corrects its municipality, takes it, lets it wait, resolves it and opens it again', async () => {
      const { say, sees, press, fill, pick, send } = client();
      await say(`henvendelse En sagsbehandler beder familien ${ask}.`);
      await sees('Det har jeg forstået');
      await press('Ret');
      await fill('Kommune', municipality);
      await send('Gem');
      await sees(municipality);
      await press('Send til koordinator');
      await sees('Henvendelsen er sendt');
      await press('Vis sagen');
      await press('Tag');
      await sees('Taget af Ida Lund');
      await press('Afvent til');
      await send('Lad den vente');
      await sees('Afventer til');
      await press('Afklar');
      await fill('Hvad ønskede familien selv?', 'De vil helst lade være.');
      await pick('Hvad blev udfaldet?', 'Nej tak – familien siger nej');
      await send('Afklar');
      await sees('Afklaret: nej');
      await press('Genåbn');
      await fill('Hvorfor skal sagen åbnes igen?', 'Kommunen har ringet igen.');
      await send('Genåbn');
      await sees('Taget af Ida Lund');
    });

    it('logs a step from the digest, and is kept from one that is locked', async () => {
      const { say, sees, press, pressOlder, send } = client();
      await say('årsdage 30');
      await press(`Log ${code}`);
      await send('Log skridtet');
      await sees('er logget');
      await say(`forløb ${code}`);
      await sees('Log samtale med forældrene');
      await say(`forløb ${code}`);
      await press('Fortryd seneste skridt');
      await send('Fortryd');
      await sees('er fortrudt');
      await pressOlder('Log samtale med forældrene');
      await sees('Det skridt er låst');
    });

    it('adds a match', async () => {
      const { say, sees, fill, send } = client();
      await say('forløb ny');
      await fill('Kode', added);
      await fill('Kommune', municipality);
      await send('Opret');
      await sees('Forløbet er oprettet');
    });

    it('writes in an absence, and takes it out again', async () => {
      const { say, sees, press } = client();
      const [from, until] = [addDays(today, 30), addDays(today, 34)];
      await say(`fravær ${from} ${until} karim@example.org`);
      await sees('Dit fravær er skrevet ind');
      await press(absence.removeButton(from, until));
      await sees('Fraværet er slettet');
    });

    it('approves what an editor changed in an answer, and it answers at once', async () => {
      await slack.as('Lise Bang');
      const question = `Hvordan er det med gaver (${platform})?`;
      await slack.say('indhold 10');
      await slack.press('Ret svaret');
      await slack.fill('Spørgsmålet, som overskrift', question);
      await slack.send('Gem kladden');
      await slack.sees('Kladde, venter på godkendelse');

      const { say, sees, press } = client();
      await slack.as('Ida Lund');
      await say('indhold');
      await press('Se kladde 1');
      await sees(question);
      await press('Godkend');
      await sees('Godkendt af Ida Lund');
      await say('spørg Må vi give en gave?');
      await sees(question);
    });
  });

  it('what is sent in Slack and taken in Teams shows in Slack as taken', async () => {
    await slack.as('Maja Friis');
    await slack.say('henvendelse Silkeborg Kommune beder familien om mere samvær.');
    await slack.press('Send til koordinator');
    await slack.sees('Henvendelsen er sendt');
    await slack.visit('sager');
    await slack.sees('Silkeborg');

    await teams.say('sager silkeborg');
    await teams.press(/^Sag \d+$/);
    await teams.press('Tag');
    await teams.sees('Taget af Ida Lund');
    await slack.sees(/Silkeborg[\s\S]*Taget af Ida Lund/);
  });
});

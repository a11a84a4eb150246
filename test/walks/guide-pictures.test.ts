import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openChromium } from './chromium.ts';
import { PATIENCE_MS } from './client.ts';
import { type Rehearsal, startRehearsal } from './rehearsal.ts';

const FOLDER = join(import.meta.dirname, '../../content/guide');

/** Takes the pictures of the guide for staff anew, out of the real clients: `npm run guide:pictures`. */
describe.runIf(process.env['HTO_PICTURES'])('the pictures of the guide', { timeout: 240_000 }, () => {
  let rehearsal: Rehearsal;
  let browser: Browser;
  let slack: Page;
  let teams: Page;

  beforeAll(async () => {
    [rehearsal, browser] = await Promise.all([startRehearsal(), openChromium()]);
    slack = await browser.newPage({ viewport: { width: 900, height: 1_400 } });
    teams = await browser.newPage({ viewport: { width: 900, height: 1_400 } });
    for (const page of [slack, teams]) page.setDefaultTimeout(PATIENCE_MS);
    await Promise.all([slack.goto(rehearsal.slack), teams.goto(rehearsal.teams)]);
    await slack.getByLabel('Act as').selectOption({ label: 'Ida Lund' });
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await rehearsal?.stop();
  });

  /** Says something in Slack and takes a picture of the answer that holds these words. */
  const inSlack = async (said: string, words: string, file: string) => {
    const composer = slack.locator('.composer-input');
    await composer.fill(`/hto ${said}`);
    await composer.press('Enter');
    const answer = slack.locator('.messages .msg').filter({ hasText: words }).last();
    await answer.waitFor();
    await answer.screenshot({ path: join(FOLDER, file) });
  };
  const inTeams = async (said: string, words: string, file: string) => {
    await teams.getByRole('textbox').last().click();
    await teams.keyboard.insertText(said);
    await teams.keyboard.press('Enter');
    const card = teams.locator('.ac-adaptiveCard').filter({ hasText: words }).last();
    await card.waitFor();
    await card.screenshot({ path: join(FOLDER, file) });
  };

  it('show an answer', () =>
    inSlack('spørg Må barnet overnatte hos os i weekenden?', 'Kilde: Q&A', 'svar.png'));

  it('show what was understood of a request', () =>
    inTeams(
      'henvendelse Aarhus Kommune spørger, om familien vil med til netværksmøde',
      'Det har jeg forstået',
      'henvendelse.png',
    ));

  it('show the one-year days', () => inSlack('årsdage 14', 'HTO-001', 'aarsdage.png'));

  it('show the first step of setting up', () => inTeams('start', 'Kom i gang', 'start.png'));
});

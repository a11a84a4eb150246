import type { Browser, Locator } from 'playwright-core';
import { type Client, PATIENCE_MS } from './client.ts';

export type SlackClient = Client & {
  /** Whose keyboard it is from now on. */
  as(name: string): Promise<void>;
  /** Goes to a channel; what stands there already counts as just come. */
  visit(channel: string): Promise<void>;
};

/** Like one that Slack gets no word about in time, a command can be lost while the bot is learning: it is typed again. */
const TRIES = 3;

/** The local Slack's page, in the channel where everybody is. */
export async function openSlackClient(browser: Browser, url: string): Promise<SlackClient> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  const composer = page.locator('.composer-input');
  const messages = page.locator('.messages .msg');
  const modal = page.locator('.modal');
  const field = (label: string) =>
    modal.locator('.bk-input').filter({ has: page.getByText(label, { exact: true }) });
  /** How many messages were there before something was last said. */
  let before = 0;
  const since = () => page.locator(`.messages .msg:nth-child(n+${before + 1})`);
  const older = () => page.locator(`.messages .msg:nth-child(-n+${before})`);

  return {
    async as(name) {
      await page.getByLabel('Act as').selectOption({ label: name });
    },
    async visit(channel) {
      await page.locator('.sidebar-item').filter({ hasText: channel }).first().click();
      await page.locator('.channel-title').filter({ hasText: channel }).waitFor();
      before = 0;
    },
    async say(text) {
      before = await messages.count();
      const answer = messages.nth(before).or(modal).first();
      for (let left = TRIES; left > 0; left -= 1) {
        await composer.fill(`/hto ${text}`);
        await composer.press('Enter');
        const came = await answer.waitFor({ timeout: PATIENCE_MS / TRIES }).then(
          () => true,
          () => false,
        );
        if (came) return;
      }
    },
    press: (label) => buttonIn(since(), label).click(),
    pressOlder: (label) => buttonIn(older(), label).click(),
    sees: (words) => since().filter({ hasText: words }).last().waitFor(),
    fill: (label, value) => field(label).locator('input, textarea').fill(value),
    async pick(label, option) {
      await field(label).locator('select').selectOption({ label: option });
    },
    async send(label) {
      await modal.getByRole('button', { name: label, exact: true }).click();
      await modal.waitFor({ state: 'detached' });
    },
    async picture(path) {
      await page.screenshot({ path });
    },
  };
}

function buttonIn(messages: Locator, label: string | RegExp): Locator {
  return messages.getByRole('button', { name: label, exact: true }).last();
}

import type { Browser, Locator } from 'playwright-core';
import { type Client, PATIENCE_MS } from './client.ts';

/** The Teams playground's page, in the bot's own chat with the one at the keyboard. */
export async function openTeamsClient(browser: Browser, url: string): Promise<Client> {
  const page = await browser.newPage({ viewport: { width: 1_000, height: 1_400 } });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  const composer = page.getByRole('textbox').last();
  const cards = page.locator('.ac-adaptiveCard');
  const forms = cards.filter({ has: page.locator('.ac-input-container') });
  /** A card that the bot changes is drawn anew, so what it became counts as just come. */
  const newest = page.locator('.ac-adaptiveCard:not([data-seen])');
  const older = page.locator('.ac-adaptiveCard[data-seen]');

  return {
    async say(text) {
      await cards.evaluateAll((all) => {
        for (const card of all) card.setAttribute('data-seen', '');
      });
      await composer.click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    press: (label) => buttonIn(newest, label).click(),
    pressOlder: (label) => buttonIn(older, label).click(),
    sees: (words) => newest.filter({ hasText: words }).last().waitFor(),
    fill: (label, value) => forms.last().getByLabel(label).fill(value),
    async pick(label, option) {
      await forms.last().getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: option }).click();
    },
    send: (label) => buttonIn(newest, label).click(),
    async picture(path) {
      await page.screenshot({ path });
    },
  };
}

function buttonIn(cards: Locator, label: string | RegExp): Locator {
  return cards.getByRole('button', { name: label, exact: true }).last();
}

import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot/create-bot.ts';
import { sayWelcome } from '../../src/bot/welcome.ts';
import { asText } from '../../src/reply/as-text.ts';
import { botParts } from '../support/bot-parts.ts';
import { aVisitor } from '../support/visitors.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const alone = { by: aVisitor(), place: 'private', where: undefined } as const;

function aBot() {
  const parts = botParts({ clock: () => NOW });
  const owed = async () => {
    const found = await parts.people.findByAccount(alone.by.account);
    return parts.posts.find(`welcome:${found?.id}`);
  };
  return { bot: createBot(parts), again: () => createBot(parts), owed, parts };
}

describe('a new colleague', () => {
  it('is welcomed in three sentences with three buttons', () => {
    expect(sayWelcome().parts.map(({ kind }) => kind)).toEqual(['prose', 'prose', 'prose', 'choices']);
    expect(asText(sayWelcome())).toContain('Hej, jeg er din kollega på Hjem til Os');
  });

  it('is owed the welcome with the first private message, with the opened chat and with the first overview', async () => {
    for (const turnUp of ['hear', 'greet', 'overview'] as const) {
      const { bot, owed } = aBot();
      await (turnUp === 'hear' ? bot.hear({ ...alone, text: 'hjælp' }) : bot[turnUp](alone));
      expect(await owed()).toMatchObject({ about: { kind: 'welcome' }, to: { kind: 'person' } });
    }
  });

  it('is owed it once, also after a restart and once what was sent is cleared out', async () => {
    const { bot, again, owed, parts } = aBot();
    await bot.hear({ ...alone, text: 'hjælp' });
    const { id } = (await owed()) ?? {};
    await again().overview(alone);
    expect((await owed())?.id).toBe(id);
    const person = await parts.people.findByAccount(alone.by.account);
    expect(await parts.people.markWelcomed(person?.id ?? '', NOW)).toBe('again');
  });

  it('is owed none among others', async () => {
    const { bot, owed } = aBot();
    await bot.hear({ ...alone, place: 'shared', text: 'hjælp' });
    expect(await owed()).toBeUndefined();
  });

  it('who lets the bot in hears it there, and nowhere else', async () => {
    const { bot, again, owed } = aBot();
    expect(await bot.welcome(alone)).toEqual(sayWelcome());
    await again().hear({ ...alone, text: 'hjælp' });
    expect(await owed()).toBeUndefined();
  });

  it('is no guest', async () => {
    const { bot, owed } = aBot();
    const guest = { ...alone, by: { ...alone.by, standing: 'guest' } } as const;
    await bot.greet(guest);
    expect((await bot.welcome(guest)).gist).toBe('Jeg hjælper kun medarbejdere i Red Barnet.');
    expect(await owed()).toBeUndefined();
  });
});

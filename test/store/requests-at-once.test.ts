import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot/create-bot.ts';
import { composeRequest } from '../../src/bot/request-cards.ts';
import type { Visitor } from '../../src/people/person.ts';
import { asText } from '../../src/reply/as-text.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { readMigrations } from '../../src/store/migrations-folder.ts';
import { openServer } from '../../src/store/server.ts';
import { aDraft, CAME_IN } from '../support/a-request.ts';
import { type BotPartsInMemory, botParts } from '../support/bot-parts.ts';
import { freshDatabase, MIGRATIONS } from '../support/fresh-stores.ts';
import { portsOn } from './keepers.ts';

const FIFTY = Array.from({ length: 50 }, (_, index) => index);
const CHANNEL = { platform: 'chat', workspace: 'W1', conversation: 'C1' };

/** One instance of the bot: its ports lie on the shared database. */
type AnInstance = Omit<BotPartsInMemory, keyof ReturnType<typeof portsOn>> & ReturnType<typeof portsOn>;

describe('a request that fifty people take at once, on a PostgreSQL server with three instances', () => {
  let instances: readonly OpenDatabase[];
  let parts: readonly AnInstance[];
  beforeAll(async () => {
    const [url, migrations] = await Promise.all([freshDatabase(), readMigrations(MIGRATIONS)]);
    instances = await Promise.all([1, 2, 3].map(() => openServer(url, migrations)));
    parts = instances.map(({ database }) => ({
      ...botParts({ clock: () => CAME_IN }),
      ...portsOn(database),
    }));
  });
  afterAll(() => Promise.all(instances.map((instance) => instance.close())));

  const partsOf = (index: number): AnInstance => {
    const chosen = parts[index % parts.length];
    if (!chosen) throw new Error('no instance is open');
    return chosen;
  };
  const visitor = (index: number): Visitor => ({
    account: { platform: 'chat', workspace: 'W1', user: `U${index}` },
    email: `nr${index}@example.org`,
    standing: 'member',
  });
  const turn = (index: number) => ({ by: visitor(index), place: 'private', where: undefined }) as const;

  it('has one owner, and the others read who it is', async () => {
    const { people, requests, requestChannels, posts } = partsOf(0);
    const rows = FIFTY.map((index) => ({
      email: `nr${index}@example.org`,
      name: `Kollega ${index}`,
      role: 'coordinator' as const,
      municipalities: ['0751'],
    }));
    await people.takeIn(rows, undefined, CAME_IN);
    const [sender] = await people.staff();
    if (!sender) throw new Error('nobody is on the staff');
    await requestChannels.keep(
      { id: crypto.randomUUID(), ...CHANNEL, municipalities: [] },
      sender.id,
      CAME_IN,
    );
    const draft = aDraft({ sentBy: sender.id });
    await requests.keepDraft(draft);
    const senderIndex = Number(sender.name?.replace('Kollega ', ''));
    const on = { request: draft.id, version: 1 };
    await createBot(partsOf(0)).press({ ...turn(senderIndex), press: { kind: 'send-request', ...on } });

    const effects = await Promise.all(
      FIFTY.map((index) =>
        createBot(partsOf(index)).press({
          ...turn(index),
          press: { kind: 'take-request', request: draft.id, version: 2 },
        }),
      ),
    );
    const taken = await requests.find(draft.id);
    const owner = (await people.staff()).find(({ id }) => id === taken?.owner);
    expect(taken).toMatchObject({ state: 'taken', version: 3 });
    expect(effects.filter(({ kind }) => kind === 'replace')).toHaveLength(1);
    const refusals = effects.flatMap((effect) => (effect.kind === 'tell' ? [asText(effect.reply)] : []));
    expect(refusals).toEqual(Array.from({ length: 49 }, () => `Sagen er allerede taget af ${owner?.name}.`));
    expect((await requests.log(draft.id)).map(({ kind }) => kind)).toEqual(['sent', 'taken']);

    const cards = await posts.about({ kind: 'request', id: draft.id });
    expect(cards.length).toBeGreaterThan(1);
    for (const index of [0, 1, 2]) {
      for (const card of cards) {
        const shown = await composeRequest(partsOf(index), card.about, { ...card, message: 'there' });
        expect(shown && asText(shown)).toContain(`Status: Taget af ${owner?.name}`);
      }
    }
    const channelCards = cards.filter(({ to }) => to.kind === 'conversation');
    expect(channelCards).toMatchObject([{ wanted: 2, to: { address: CHANNEL } }]);
  });
});

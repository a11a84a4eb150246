import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { readMigrations } from '../../src/store/migrations-folder.ts';
import { openServer } from '../../src/store/server.ts';
import { freshDatabase, freshDataFolder, MIGRATIONS } from '../support/fresh-stores.ts';
import {
  aMatch,
  anAccount,
  anEmail,
  anInstallation,
  aQuestion,
  aStep,
  MORNING,
  somebody,
} from './builders.ts';
import { portsOn } from './keepers.ts';

const FIFTY = Array.from({ length: 50 }, (_, index) => index);

/** A server is used by three instances of the bot, opened at the same moment; a folder by one. */
const INSTANCES = [
  {
    name: 'on a PostgreSQL server, by three instances',
    async open() {
      const [url, migrations] = await Promise.all([freshDatabase(), readMigrations(MIGRATIONS)]);
      return Promise.all([1, 2, 3].map(() => openServer(url, migrations)));
    },
  },
  {
    name: 'in the embedded database',
    open: async () => [await openEmbedded(await freshDataFolder(), await readMigrations(MIGRATIONS))],
  },
];

describe.each(INSTANCES)('fifty at the same moment $name', ({ open }) => {
  let instances: readonly OpenDatabase[];
  beforeAll(async () => {
    instances = await open();
  });
  afterAll(() => Promise.all(instances.map((instance) => instance.close())));

  const ports = (index: number) => {
    const instance = instances[index % instances.length];
    if (!instance) throw new Error('no instance is open');
    return portsOn(instance.database);
  };
  const actions = (subject: string) =>
    instances[0]?.database.auditRow
      .findMany({ where: { subject }, orderBy: { id: 'asc' } })
      .then((rows) => rows.map(({ action }) => action));

  it('share an answer once', async () => {
    const question = aQuestion({ askedBy: (await somebody(ports(0).people)).id });
    await ports(0).questions.record(question);
    const turns = await Promise.all(
      FIFTY.map((index) => ports(index).questions.startSharing(question.id, question.askedBy, MORNING)),
    );
    expect(turns.filter((turn) => turn === 'first')).toHaveLength(1);
    expect(await actions(question.id)).toEqual(['asked', 'sharing-started']);
  });

  it.each([undefined, anEmail()])('enrol one account as one person, e-mail %s', async (email) => {
    const account = anAccount();
    const people = await Promise.all(
      FIFTY.map((index) => ports(index).people.enrol(account, email, 'reader')),
    );
    const ids = [...new Set(people.map(({ id }) => id))];
    expect(ids).toHaveLength(1);
    expect(await actions(ids[0] ?? '')).toEqual(['person-added', 'account-tied']);
  });

  it('enrol fifty accounts with one e-mail as one person', async () => {
    const email = anEmail();
    const accounts = FIFTY.map(() => anAccount());
    const people = await Promise.all(
      accounts.map((account, index) => ports(index).people.enrol(account, email, 'reader')),
    );
    expect(new Set(people.map(({ id }) => id)).size).toBe(1);
    for (const account of accounts) expect(await ports(0).people.findByAccount(account)).toEqual(people[0]);
  });

  it('appoint one person', async () => {
    const email = anEmail();
    const people = await Promise.all(FIFTY.map((index) => ports(index).people.appoint(email, 'lead')));
    expect(new Set(people.map(({ id }) => id)).size).toBe(1);
  });

  it('are one delivery', async () => {
    const turns = await Promise.all(FIFTY.map((index) => ports(index).deliveries.note('event:1', MORNING)));
    expect(turns.filter((turn) => turn === 'first')).toHaveLength(1);
  });

  it('vote once, with one of their votes', async () => {
    const question = aQuestion({ askedBy: (await somebody(ports(0).people)).id });
    await ports(0).questions.record(question);
    const vote = { question: question.id, by: question.askedBy, at: MORNING, reason: undefined } as const;
    await Promise.all(FIFTY.map((index) => ports(index).questions.vote({ ...vote, verdict: 'helped' })));
    expect(await instances[0]?.database.vote.count({ where: { questionId: question.id } })).toBe(1);
  });

  it('are one installation', async () => {
    const installation = anInstallation();
    await Promise.all(FIFTY.map((index) => ports(index).installations.remember(installation)));
    expect(await ports(0).installations.find(installation)).toEqual(installation);
  });

  it('add one match', async () => {
    const { id: by } = await somebody(ports(0).people);
    const match = aMatch();
    const turns = await Promise.all(FIFTY.map((index) => ports(index).matches.add(match, by, MORNING)));
    expect(turns.filter((turn) => turn === 'added')).toHaveLength(1);
    expect(await actions(match.code)).toEqual(['match-added']);
  });

  it('change a match once', async () => {
    const { id: by } = await somebody(ports(0).people);
    const match = aMatch();
    await ports(0).matches.add(match, by, MORNING);
    const turns = await Promise.all(
      FIFTY.map((index) =>
        ports(index).matches.change({ ...match, weekday: 1 + (index % 7) }, 1, by, MORNING),
      ),
    );
    expect(turns.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
    const standing = turns.find(({ kind }) => kind === 'changed');
    expect(standing).toMatchObject({ match: await ports(0).matches.find(match.code) });
    expect(await actions(match.code)).toEqual(['match-added', 'match-changed']);
  });

  it('log a step once, and withdraw it once', async () => {
    const { id: by } = await somebody(ports(0).people);
    const match = aMatch();
    await ports(0).matches.add(match, by, MORNING);
    const logged = await Promise.all(
      FIFTY.map((index) => ports(index).matches.log(match.code, aStep({ loggedBy: by }))),
    );
    expect(logged.filter((turn) => turn === 'logged')).toHaveLength(1);

    const step = (await ports(0).matches.find(match.code))?.steps[0]?.id ?? '';
    const withdrawn = await Promise.all(
      FIFTY.map((index) => ports(index).matches.withdraw(match.code, step, by, MORNING)),
    );
    expect(withdrawn.filter((turn) => turn === 'withdrawn')).toHaveLength(1);
    expect(await actions(match.code)).toEqual(['match-added', 'step-logged', 'step-withdrawn']);
  });

  it('take in one file', async () => {
    const facts = Array.from({ length: 20 }, () => aMatch());
    await Promise.all(
      FIFTY.slice(0, 10).map((index) => ports(index).matches.takeIn(facts.toReversed(), undefined, MORNING)),
    );
    for (const { code } of facts) {
      expect(await ports(0).matches.find(code)).toMatchObject({ version: 1 });
      expect(await actions(code)).toEqual(['match-added']);
    }
  });

  it('leave one address of the calendar open', async () => {
    const { id: by } = await somebody(ports(0).people);
    const tokens = await Promise.all(FIFTY.map((index) => ports(index).calendarTokens.renew(by, MORNING)));
    const open = await Promise.all(tokens.map((token) => ports(0).calendarTokens.holds(token)));
    expect(open.filter((holds) => holds)).toHaveLength(1);
  });
});

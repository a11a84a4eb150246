import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import type { ContactRequest, RequestState } from '../../src/requests/request.ts';
import type { Wanted } from '../../src/requests/requests.ts';
import { aDraft, becoming, CAME_IN } from '../support/a-request.ts';
import { somebody } from './builders.ts';
import { KEEPERS, type Keeper } from './keepers.ts';

const EVERY_STATE: readonly RequestState[] = ['new', 'offered', 'taken', 'waiting', 'resolved', 'withdrawn'];
const day = (text: string) => text as CivilDate;

describe.each(KEEPERS)('the contact requests $name', ({ open }) => {
  let keeper: Keeper;
  let sender: string;
  beforeAll(async () => {
    keeper = await open();
    sender = await aPerson();
  });
  afterAll(() => keeper.close());

  const aPerson = async () => (await somebody(keeper.people)).id;
  const draft = async (facts: Partial<ContactRequest> = {}) => {
    const request = aDraft({ sentBy: sender, ...facts });
    expect(await keeper.requests.keepDraft(request)).toBe('kept');
    return request;
  };
  const send = async (facts: Partial<ContactRequest> = {}, sentAt = CAME_IN) => {
    const { state: wanted = 'new', ...drafted } = facts;
    const { id } = await draft({ ...drafted, state: 'draft' });
    const sent = await keeper.requests.change(
      id,
      `send:${id}`,
      becoming('sent', { state: wanted, sentAt }, { at: sentAt, who: sender }),
    );
    if (sent.kind !== 'done') throw new Error(`not sent: ${sent.kind}`);
    return sent.request;
  };
  const listed = async (wanted: Partial<Wanted>) => {
    const { requests, inAll } = await keeper.requests.list({
      states: EVERY_STATE,
      confidential: false,
      atMost: 50,
      ...wanted,
    });
    return { ids: requests.map(({ id }) => id), inAll };
  };

  describe('a draft', () => {
    it('is kept as it is, every field of it', async () => {
      const whole = await draft({
        fingerprint: 'a1b2',
        callBack: 'Rita Holm, telefon 00 00 00 02',
        source: 'network',
        ask: 'lay-companion',
        match: 'HTO-017',
        direct: true,
        concern: 'alvorlig',
        confidential: true,
        owner: sender,
        offeredTo: sender,
        waitUntil: day('2026-12-01'),
        outcome: 'referred',
        familyWish: 'De vil gerne vente.',
        closedAt: CAME_IN,
        routing: {
          to: sender,
          why: [
            { kind: 'away', person: sender, until: '2026-12-03', deputy: undefined },
            { kind: 'lead', to: sender },
          ],
        },
        next: { kind: 'remind', at: CAME_IN },
        remindedAt: CAME_IN,
      });
      expect(await keeper.requests.find(whole.id)).toEqual(whole);
    });

    it('has no number, and nothing happened to it yet', async () => {
      const { id } = await draft();
      expect((await keeper.requests.find(id))?.number).toBeUndefined();
      expect(await keeper.requests.log(id)).toEqual([]);
    });

    it('is corrected by whoever saw the last version of it, once', async () => {
      const first = await draft();
      const corrected = { ...first, version: 2, municipality: undefined };
      expect(await keeper.requests.keepDraft(corrected)).toBe('kept');
      expect(await keeper.requests.keepDraft({ ...corrected, ask: 'other' })).toBe('changed-meanwhile');
      expect(await keeper.requests.keepDraft(first)).toBe('changed-meanwhile');
      expect(await keeper.requests.find(first.id)).toEqual(corrected);
    });

    it('is forgotten when it is discarded, and only while it is one', async () => {
      const gone = await draft();
      await keeper.requests.discardDraft(gone.id);
      expect(await keeper.requests.find(gone.id)).toBeUndefined();

      const sent = await send();
      await keeper.requests.discardDraft(sent.id);
      await keeper.requests.discardDraft(randomUUID());
      expect(await keeper.requests.find(sent.id)).toEqual(sent);
      expect(await keeper.requests.keepDraft({ ...sent, version: sent.version + 1 })).toBe(
        'changed-meanwhile',
      );
    });

    it('keeps what a database can keep of a text', async () => {
      const { id } = await draft({ text: 'Hej\0 du', callBack: '\0' });
      const kept = await keeper.requests.find(id);
      expect(kept?.text?.replace('\0', '')).toBe('Hej du');
    });
  });

  describe('a change', () => {
    it('is written with its event and what it owes, and gives a draft its number', async () => {
      const { id } = await draft();
      const post = {
        key: `card:${id}`,
        about: { kind: 'request', id },
        to: { kind: 'person', person: sender },
      } as const;
      const done = await keeper.requests.change(
        id,
        `send:${id}:1`,
        becoming('sent', { state: 'new', sentAt: CAME_IN }, { who: sender, owed: [post] }),
      );

      const kept = await keeper.requests.find(id);
      expect(done).toEqual({ kind: 'done', request: kept });
      expect(kept).toMatchObject({ state: 'new', version: 2, number: expect.any(Number) });
      expect(await keeper.requests.byNumber(kept?.number ?? 0)).toEqual(kept);
      expect(await keeper.requests.log(id)).toEqual([
        { id: `send:${id}:1`, sequence: 1, at: CAME_IN, who: sender, kind: 'sent', state: 'new', detail: {} },
      ]);
      expect(await keeper.posts.find(`card:${id}`)).toMatchObject({ ...post, createdAt: CAME_IN });
    });

    it('told twice is done once, and is not decided on again', async () => {
      const { id, version } = await send();
      const take = becoming('taken', { state: 'taken', owner: sender }, { who: sender });
      await keeper.requests.change(id, `take:${id}`, take);
      const again = await keeper.requests.change(id, `take:${id}`, () => {
        throw new Error('decided twice');
      });

      expect(again).toMatchObject({ kind: 'again', request: { version: version + 1, owner: sender } });
      expect(await keeper.requests.log(id)).toHaveLength(2);
    });

    it('that is refused leaves everything as it was', async () => {
      const sent = await send();
      const why = { kind: 'taken-already', by: sender } as const;
      const refused = await keeper.requests.change(sent.id, 'x', () => ({ kind: 'refuse', why }));

      expect(refused).toEqual({ kind: 'refused', why, request: sent });
      expect(await keeper.requests.find(sent.id)).toEqual(sent);
      expect(await keeper.requests.log(sent.id)).toHaveLength(1);
    });

    it('that fails half-way leaves everything as it was', async () => {
      const sent = await send();
      const failing = () => {
        throw new Error('a mistake in the rules');
      };
      await expect(keeper.requests.change(sent.id, 'y', failing)).rejects.toThrow('a mistake in the rules');
      expect(await keeper.requests.find(sent.id)).toEqual(sent);
    });

    it.each([randomUUID(), 'gone', '', 'a'.repeat(64)])(
      'of a request that is not there, %j, is unknown',
      async (id) => {
        expect(await keeper.requests.find(id)).toBeUndefined();
        expect(await keeper.requests.change(id, 'z', becoming('taken', {}))).toEqual({ kind: 'unknown' });
        expect(await keeper.requests.log(id)).toEqual([]);
        await keeper.requests.discardDraft(id);
      },
    );

    it('owes a message once, however often it is told', async () => {
      const { id } = await send();
      const post = {
        key: `line:${id}`,
        about: { kind: 'request-line', id: `${id}:2` },
        to: { kind: 'person', person: sender },
      } as const;
      await keeper.requests.change(id, `a:${id}`, becoming('taken', {}, { owed: [post, post] }));
      await keeper.requests.change(id, `b:${id}`, becoming('handed-on', {}, { owed: [post] }));
      expect(await keeper.posts.about(post.about)).toHaveLength(1);
    });

    it('has every message about the request shown anew', async () => {
      const { id } = await send();
      const about = { kind: 'request', id } as const;
      await keeper.posts.owe([{ key: `old:${id}`, about, to: { kind: 'person', person: sender } }], CAME_IN);
      await keeper.requests.change(id, `r:${id}`, becoming('reminded', {}));
      expect((await keeper.posts.find(`old:${id}`))?.wanted).toBe(2);
    });

    it('does not change the number that people know it by', async () => {
      const sent = await send();
      const next = await send();
      await keeper.requests.change(
        sent.id,
        `w:${sent.id}`,
        becoming('withdrawn', { state: 'withdrawn', number: 7 }),
      );
      expect((await keeper.requests.find(sent.id))?.number).toBe(sent.number);
      expect(next.number).toBeGreaterThan(sent.number ?? 0);
    });
  });

  it.each([0, 999_999, 2_147_483_648, Number.MAX_SAFE_INTEGER])(
    'have nothing under the number %i',
    async (number) => {
      expect(await keeper.requests.byNumber(number)).toBeUndefined();
    },
  );

  describe('a list', () => {
    it('is newest first, of the states wanted, as long as wanted, with how many there are', async () => {
      const owner = await aPerson();
      const [one, two, three] = [
        await send({ owner, state: 'taken' }),
        await send({ owner, state: 'waiting' }),
        await send({ offeredTo: owner, state: 'offered' }),
      ];
      await send({ owner, state: 'resolved' });
      const open = ['offered', 'taken', 'waiting'] as const;

      expect(await listed({ person: owner, states: open })).toEqual({
        ids: [three.id, two.id, one.id],
        inAll: 3,
      });
      expect(await listed({ person: owner, states: open, atMost: 1 })).toEqual({ ids: [three.id], inAll: 3 });
      expect((await listed({ person: owner, states: ['taken'] })).ids).toEqual([one.id]);
    });

    it('leaves out confidential ones, also from the count', async () => {
      const owner = await aPerson();
      const secret = await send({ owner, state: 'taken', confidential: true, text: undefined });
      expect(await listed({ person: owner })).toEqual({ ids: [], inAll: 0 });
      expect(await listed({ person: owner, confidential: true })).toEqual({ ids: [secret.id], inAll: 1 });
    });

    it('is of one sender where that is wanted', async () => {
      const mine = await send({ sentBy: await aPerson() });
      await send();
      expect(await listed({ sender: mine.sentBy })).toEqual({ ids: [mine.id], inAll: 1 });
    });

    it('finds the code of a match, and what belongs to a municipality that is named', async () => {
      const owner = await aPerson();
      const inOdense = await send({ owner, municipality: '0461', text: undefined, match: 'HTO-118' });
      const tellsOfOdense = await send({ owner, municipality: '0751', text: 'De er flyttet fra Odense.' });
      expect((await listed({ person: owner, words: ['hto-118'] })).ids).toEqual([inOdense.id]);
      expect((await listed({ person: owner, words: ['odense'] })).ids).toEqual([tellsOfOdense.id]);
      const places = new Map([['odense', '0461']]);
      expect((await listed({ person: owner, words: ['odense'], places })).ids).toEqual([
        tellsOfOdense.id,
        inOdense.id,
      ]);
      expect((await listed({ person: owner, words: ['odense', 'flyttet'], places })).ids).toEqual([
        tellsOfOdense.id,
      ]);
    });

    it.each([
      [['netværksmøde'], true],
      [['NETVÆRKSMØDE', 'ærø'], true],
      [['ærø', 'fyn'], false],
      [['100%'], true],
      [['1%0'], false],
      [['a_b'], true],
      [['n_tværk'], false],
      [['\\'], true],
      [['\\n'], false],
      [["'; DROP"], false],
      [['\0fyn'], false],
      [[], true],
    ])('finds %j in the text: %s', async (words, found) => {
      const owner = await aPerson();
      const { id } = await send({ owner, text: 'Netværksmøde på Ærø, 100% sikkert, a_b og C:\\mappe' });
      expect((await listed({ person: owner, words })).ids).toEqual(found ? [id] : []);
    });
  });

  describe('what is like another', () => {
    it('is open, about the same match or with the same text, and not confidential', async () => {
      const fingerprint = randomUUID();
      const match = `HTO-${randomUUID().slice(0, 6)}`;
      const sameText = await send({ fingerprint });
      const sameMatch = await send({ match, fingerprint: randomUUID(), state: 'waiting' });
      await send({ fingerprint, match, confidential: true });
      await send({ fingerprint, state: 'resolved' });
      await send({ match, state: 'withdrawn' });
      await draft({ fingerprint, match });
      await send();

      const mine = await draft({ fingerprint, match });
      expect((await keeper.requests.similar(mine)).map(({ id }) => id)).toEqual([sameMatch.id, sameText.id]);
    });

    it('is nothing where there is neither match nor text', async () => {
      await send({ match: undefined, fingerprint: undefined });
      const mine = await draft({ match: undefined, fingerprint: undefined });
      expect(await keeper.requests.similar(mine)).toEqual([]);
    });
  });

  it('are counted by who has them or is offered them, while they are open', async () => {
    const [owner, other] = [await aPerson(), await aPerson()];
    await send({ owner, state: 'taken' });
    await send({ owner, offeredTo: undefined, state: 'waiting' });
    await send({ offeredTo: owner, state: 'offered' });
    await send({ owner, state: 'resolved' });
    await send({ offeredTo: other, state: 'offered' });
    const open = await keeper.requests.openByOwner();
    expect([open.get(owner), open.get(other)]).toEqual([3, 1]);
  });

  it('are due from the moment of their next step on, the longest due first, while they are open', async () => {
    const at = new Date('2001-01-02T08:00:00.000Z');
    const before = new Date(at.getTime() - 1);
    const next = { kind: 'remind', at } as const;
    const second = await send({ next, state: 'offered' });
    const first = await send({ next: { kind: 'wake', at: before }, state: 'waiting' });
    await send({ next, state: 'resolved' });
    await draft({ next });

    const due = async (now: Date, atMost = 10) =>
      (await keeper.requests.due(now, atMost)).map(({ id }) => id);
    expect(await due(before)).toEqual([first.id]);
    expect(await due(at)).toEqual([first.id, second.id]);
    expect(await due(at, 1)).toEqual([first.id]);
  });

  it('are those of whole days in Denmark, oldest first', async () => {
    // 1 March 2031 in Denmark begins at 23:00 the evening before in UTC; 31 March has summer time.
    await send({}, new Date('2031-02-28T22:59:59.999Z'));
    const first = await send({}, new Date('2031-02-28T23:00:00.000Z'));
    const last = await send({}, new Date('2031-03-31T21:59:59.999Z'));
    await send({}, new Date('2031-03-31T22:00:00.000Z'));
    await send({ confidential: true }, new Date('2031-03-10T12:00:00.000Z'));

    const sent = await keeper.requests.sentBetween(day('2031-03-01'), day('2031-03-31'));
    expect(sent.map(({ id }) => id)).toEqual([first.id, last.id]);
  });

  it('count how often each municipality turned to a family itself', async () => {
    const at = new Date('2032-05-05T12:00:00.000Z');
    await send({ direct: true, municipality: '0751' }, at);
    await send({ direct: true, municipality: '0751', state: 'resolved' }, at);
    await send({ direct: true, municipality: '0101' }, at);
    await send({ direct: false, municipality: '0461' }, at);
    await send({ direct: true, municipality: '0461', state: 'withdrawn' }, at);
    await send({ direct: true, municipality: '0461', confidential: true }, at);
    await send({ direct: true, municipality: undefined }, at);
    await send({ direct: true, municipality: '0461' }, new Date('2032-07-01T12:00:00.000Z'));

    const counts = await keeper.requests.directContacts(day('2032-04-01'), day('2032-06-30'));
    expect(new Map(counts)).toEqual(
      new Map([
        ['0751', 2],
        ['0101', 1],
      ]),
    );
  });

  describe('the channels for cards', () => {
    const channel = {
      id: randomUUID(),
      platform: 'chat',
      workspace: 'W1',
      conversation: 'C1',
      municipalities: ['0751'],
    };

    it('are kept, changed and removed, one for each conversation', async () => {
      await keeper.requestChannels.keep(channel, sender, CAME_IN);
      await keeper.requestChannels.keep(
        { ...channel, id: randomUUID(), municipalities: [] },
        sender,
        CAME_IN,
      );
      expect(await keeper.requestChannels.all()).toEqual([{ ...channel, municipalities: [] }]);

      await keeper.requestChannels.remove(channel.id, sender, CAME_IN);
      await keeper.requestChannels.remove(channel.id, sender, CAME_IN);
      expect(await keeper.requestChannels.all()).toEqual([]);
    });
  });
});

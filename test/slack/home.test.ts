import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/reply/reply.ts';
import { toHomeView } from '../../src/slack/view.ts';
import { installationsInMemory } from '../support/installations-in-memory.ts';
import { APOLOGY, aForm, aReply, OVERVIEW, scriptedBot } from '../support/scripted-bot.ts';
import { aButton, aHomeOpened, anInteraction, asta, opened, openSite, whereIs } from './slack-site.ts';
import type { StubSlack } from './stub-slack.ts';

const SHOW = JSON.stringify({ kind: 'match', match: 'HTO-001' });
const RENEW = JSON.stringify({ kind: 'overview' });

/** A press on Asta's Home tab. */
const onHome = (slack: StubSlack, value: string, trigger = '1.2.home') =>
  aButton(slack, value, {
    trigger_id: trigger,
    channel: undefined,
    response_url: undefined,
    container: { type: 'view', view_id: 'VHOME' },
    view: { id: 'VHOME', type: 'home', hash: 'h1' },
  });

/** A press in the modal that such a press opened. */
const inReply = (slack: StubSlack, value: string, trigger = '1.2.reply') =>
  aButton(slack, value, {
    trigger_id: trigger,
    channel: undefined,
    response_url: undefined,
    container: { type: 'view', view_id: 'V2' },
    view: { id: 'V2', type: 'modal', callback_id: 'reply', hash: 'h1' },
  });

const published = (slack: StubSlack) => slack.calls('views.publish').map(({ args }) => args);

describe('the Home tab', () => {
  it('is published for whoever opens it, as their own first page', async () => {
    const { afterwards, bot } = await openSite();
    const slack = await afterwards(aHomeOpened());
    expect(bot.overviews).toEqual([{ by: asta, place: 'private', where: undefined }]);
    expect(published(slack)).toMatchObject([{ user_id: 'U1ASTA', view: { type: 'home' } }]);
    expect(JSON.stringify(published(slack))).toContain(OVERVIEW);
  });

  it('takes the place of the version that is looked at, and of no newer one', async () => {
    const { afterwards } = await openSite();
    const slack = await afterwards(aHomeOpened({ view: { hash: 'seen' } }));
    expect(published(slack)).toMatchObject([{ hash: 'seen' }]);
  });

  it('is said anew where another version was published meanwhile', async () => {
    const { afterwards, bot, slack } = await openSite();
    slack.fail('views.publish', { kind: 'error', code: 'hash_conflict' });
    await afterwards(aHomeOpened({ view: { hash: 'old' } }));
    expect(bot.overviews).toHaveLength(2);
    expect(published(slack).map(({ hash }) => hash)).toEqual(['old', undefined]);
  });

  it('holds an apology where there are no words for it', async () => {
    const bot = scriptedBot({
      overview: () => {
        throw new Error('broken');
      },
    });
    const { afterwards } = await openSite({ bot });
    expect(JSON.stringify(published(await afterwards(aHomeOpened())))).toContain(APOLOGY);
  });

  it('tells whose it is to the bot, which refuses guests', async () => {
    const { afterwards, bot } = await openSite();
    await afterwards(aHomeOpened({ user: 'U3GUEST' }));
    expect(bot.overviews).toMatchObject([{ by: { standing: 'guest' } }]);
  });

  it('is left alone when only the chat beside it is opened', async () => {
    const installations = installationsInMemory();
    const { afterwards, bot } = await openSite({ installations });
    expect(published(await afterwards(aHomeOpened({ tab: 'messages' })))).toEqual([]);
    expect([bot.overviews, bot.greeted]).toMatchObject([[], [{ by: asta, place: 'private' }]]);
    expect(await installations.find(whereIs('D1ASTA'))).toMatchObject({ kind: 'personal' });
  });

  it('is shown anew after a press on it, whose answer stands over it', async () => {
    const { afterwards, slack } = await openSite();
    await afterwards(aHomeOpened(), onHome(slack, SHOW));
    expect(opened(slack)).toMatchObject({ type: 'modal', callback_id: 'reply' });
    expect(published(slack)).toHaveLength(2);
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });

  it('is shown anew by its own button without anything over it', async () => {
    const { afterwards, bot, slack } = await openSite();
    await afterwards(onHome(slack, RENEW));
    expect(bot.pressed).toEqual([]);
    expect(published(slack)).toHaveLength(1);
    expect(slack.calls('views.open')).toEqual([]);
  });

  it('has the answer follow in the chat where Slack opens no modal any more', async () => {
    const { afterwards, slack } = await openSite();
    slack.fail('views.open', { kind: 'error', code: 'expired_trigger_id' });
    await afterwards(onHome(slack, SHOW));
    expect(slack.calls('chat.postMessage')).toMatchObject([{ args: { channel: 'U1ASTA' } }]);
  });

  it('opens forms over it', async () => {
    const bot = scriptedBot({ press: () => ({ kind: 'form', form: aForm() }) });
    const { afterwards, slack } = await openSite({ bot });
    await afterwards(onHome(slack, JSON.stringify({ kind: 'new-request' })));
    expect(opened(slack)).toMatchObject({ callback_id: 'form' });
    expect(String(opened(slack).private_metadata)).not.toContain('trigger');
  });

  it('is shown anew after what its owner does elsewhere, once they have opened it', async () => {
    const { deliver, afterwards, slack } = await openSite();
    await deliver(aHomeOpened());
    await expect.poll(() => published(slack)).toHaveLength(1);
    await afterwards(aButton(slack, SHOW));
    expect(published(slack)).toHaveLength(2);
  });

  it('is not waited for by whoever did something elsewhere', async () => {
    const { deliver, slack, door, logged } = await openSite();
    await deliver(aHomeOpened());
    await expect.poll(() => published(slack)).toHaveLength(1);
    const publishing = slack.hold('views.publish');
    expect(await deliver(aButton(slack, SHOW))).toMatchObject({ status: 200 });
    await publishing.taken;
    expect(logged()).not.toContain('a home was not published');
    publishing.release();
    await door.stop();
    expect(published(slack)).toHaveLength(2);
  });

  it('is nobody’s before they have opened it', async () => {
    const { afterwards, slack } = await openSite();
    await afterwards(aButton(slack, SHOW));
    expect(published(slack)).toEqual([]);
  });

  it('is shown anew when something of its owner changes by itself', async () => {
    const installations = installationsInMemory();
    const { deliver, door, slack } = await openSite({ installations });
    await deliver(aHomeOpened({ tab: 'messages' }));
    await expect.poll(() => installations.find(whereIs('D1ASTA'))).toBeDefined();
    for (let times = 0; times < 20; times++) door.messenger.changed?.(whereIs('D1ASTA'));
    door.messenger.changed?.(whereIs('D9NOBODY'));
    await expect.poll(() => published(slack).length).toBeGreaterThan(0);
    await door.stop();
    expect(published(slack).length).toBeLessThanOrEqual(2);
  });

  it('is refused rather than cut where it would be too long', () => {
    const long: Reply = aReply({
      parts: Array.from({ length: 101 }, () => ({ kind: 'heading', text: 'A' })),
    });
    expect(() => toHomeView(long)).toThrow('viewBlocks');
  });
});

describe('a press in an answer that stands over the Home tab', () => {
  it('has what is said next take its place', async () => {
    const { afterwards, slack } = await openSite();
    await afterwards(inReply(slack, SHOW));
    expect(slack.calls('views.update')).toMatchObject([{ args: { view_id: 'V2', view: { type: 'modal' } } }]);
  });

  it('opens forms on top of it, and what they come to takes its place', async () => {
    const bot = scriptedBot({ press: () => ({ kind: 'form', form: aForm() }) });
    const { afterwards, slack } = await openSite({ bot });
    const view = { private_metadata: '', blocks: [] };
    const press = inReply(slack, JSON.stringify({ kind: 'new-request' }));
    await afterwards(press);
    const pushed = slack.calls('views.push').at(-1)?.args['view'] as typeof view;
    const again = await openSite();
    await again.afterwards(
      anInteraction({
        type: 'view_submission',
        trigger_id: '1.2.view',
        view: { ...pushed, id: 'V3', hash: 'h' },
      }),
    );
    expect(again.slack.calls('views.update')).toMatchObject([{ args: { view_id: 'V2' } }]);
  });
});

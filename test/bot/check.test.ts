import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot/create-bot.ts';
import type { Inspection } from '../../src/outbox/inspection.ts';
import { asText } from '../../src/reply/as-text.ts';
import { day } from '../anniversaries/builders.ts';
import { botParts } from '../support/bot-parts.ts';
import { aColleague, aVisitor } from '../support/visitors.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const HERE = { place: 'private', where: undefined } as const;

/** A bot that a lead talks to. */
async function aBot(platforms?: readonly Inspection[]) {
  const cleared = { day: day('2026-11-23'), startedAt: NOW, finishedAt: NOW, deleted: {} };
  const parts = botParts({
    clock: () => NOW,
    retention: { runs: async () => [cleared] },
    ...(platforms ? { inspectPlatforms: async () => platforms } : {}),
  });
  const by = aVisitor();
  await parts.people.enrol(by.account, by.email, 'lead');
  await parts.people.appoint(by.email ?? '', 'lead');
  const bot = createBot(parts);
  const hear = async (text: string) => {
    const heard = await bot.hear({ ...HERE, by, text });
    return heard.kind === 'say' ? heard.reply : heard.form;
  };
  return { bot, by, parts, hear };
}

/** A digest to somebody whom no platform knows. */
async function undelivered({ posts, people }: Awaited<ReturnType<typeof aBot>>['parts']) {
  const { id: person } = await people.appoint('karim@example.org', 'coordinator');
  await posts.owe(
    [{ key: 'digest:1', about: { kind: 'digest', id: '1' }, to: { kind: 'person', person } }],
    NOW,
  );
  const claim = await posts.claim(NOW, new Date(NOW.getTime() + 60_000));
  if (!claim) throw new Error('nothing is owed');
  await posts.tried(claim, { kind: 'failed', why: 'unreachable' }, NOW);
}

describe('the check of the set-up and of what was sent', () => {
  it('says so when all is well', async () => {
    const { hear, parts } = await aBot();
    await parts.requestChannels.keep(
      { id: '1', platform: 'chat', workspace: 'W1', conversation: 'C1', municipalities: [] },
      'lead',
      NOW,
    );
    expect(await hear('tjek')).toMatchObject({ gist: 'Alt er i orden.' });
  });

  it('names what has not, why, and what to do', async () => {
    const { parts, bot, by } = await aBot();
    await undelivered(parts);
    const heard = await bot.hear({ ...HERE, by, text: 'tjek' });
    if (heard.kind !== 'say') throw new Error('a form');
    expect(asText(heard.reply)).toContain(
      'Ugens overblik til karim@example.org. Personen er ikke fundet i chatten.',
    );
  });

  it('has a line for each of several workspaces: what is wrong, and what works', async () => {
    const inspected = { missingScopes: [], clock: undefined };
    const { hear } = await aBot([
      { ...inspected, name: 'Slack (Red Barnet, T1)', token: { kind: 'works' } },
      { ...inspected, name: 'Slack (T2)', token: { kind: 'refused', why: 'token_revoked' } },
    ]);
    const reply = await hear('tjek');
    if (!('parts' in reply)) throw new Error('a form');
    expect(asText(reply)).toContain('Slack (Red Barnet, T1): forbundet.');
    expect(asText(reply)).toContain(
      'Slack (T2) kender ikke bottens nøgle (token_revoked). Lav en ny nøgle i appens indstillinger, sæt den ind, og start botten igen.',
    );
  });

  it('tries again when it is asked to', async () => {
    const { parts, bot, by } = await aBot();
    await undelivered(parts);
    await bot.press({ ...HERE, by, press: { kind: 'retry-posts' } });
    expect(await parts.posts.claim(NOW, NOW)).toMatchObject({ key: 'digest:1' });
  });

  it('is for the lead', async () => {
    const { bot } = await aBot();
    const heard = await bot.hear({ ...HERE, by: aColleague(), text: 'tjek' });
    expect(heard).toMatchObject({ reply: { gist: 'Det har du ikke adgang til.' } });
  });
});

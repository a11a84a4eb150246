import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot/create-bot.ts';
import { asText } from '../../src/reply/as-text.ts';
import { aMatch, day } from '../anniversaries/builders.ts';
import { AARHUS, aTalk, button, labels, sendButton, shown, shownText, type Talk } from './request-talk.ts';

const REQUEST = 'Aarhus Kommune vil have familien med til netværksmøde på torsdag.';

/** Signe sends a request; it is offered to Karim, who covers Aarhus. */
async function signeSends({ says, presses }: Talk, text = REQUEST): Promise<void> {
  await presses('signe', sendButton(await says('signe', `henvendelse ${text}`)));
}

async function keepMatch({ parts, id }: Talk, code: string, startDate: string): Promise<void> {
  const match = aMatch({
    code,
    municipality: AARHUS,
    startDate: day(startDate),
    coordinator: await id('karim'),
  });
  await parts.matches.add(match, await id('anna'), parts.clock());
}

describe('the overview', () => {
  it('says so when nothing waits', async () => {
    const { says } = await aTalk();
    const reply = await says('karim', 'oversigt');
    expect(reply.gist).toBe('Dit overblik: Der er ikke noget, der haster for dig lige nu.');
    expect(asText(reply)).toContain('Du har ingen sager lige nu.');
    expect(asText(reply)).toContain('Du har ingen forløb lige nu.');
  });

  it('begins with the requests that are offered to its reader', async () => {
    const talk = await aTalk();
    await signeSends(talk);
    const reply = await talk.says('karim', 'oversigt');
    expect(reply.gist).toBe('Dit overblik: 1 ting venter på dig.');
    expect(asText(reply)).toContain('Sag 1: Aarhus');
    expect(shown(await talk.presses('karim', button(reply, 'Sag 1'))).gist).toContain('Sag 1');
  });

  it('lets a request that is taken wait no longer, and keeps it among what is theirs', async () => {
    const talk = await aTalk();
    await signeSends(talk);
    const card = shown(await talk.presses('karim', button(await talk.says('karim', 'oversigt'), 'Sag 1')));
    await talk.presses('karim', button(card, 'Tag'));
    const said = asText(await talk.says('karim', 'oversigt'));
    expect(said).toMatch(/haster for dig lige nu\.[\s\S]*Dine sager[\s\S]*Sag 1: Aarhus/);
  });

  it('tells a coordinator of own matches that are late, and of the others with their next step', async () => {
    const talk = await aTalk();
    await keepMatch(talk, 'HTO-001', '2025-11-10');
    await keepMatch(talk, 'HTO-002', '2026-09-01');
    const reply = await talk.says('karim', 'oversigt');
    expect(asText(reply)).toMatch(
      /1 ting venter på dig nu[\s\S]*HTO-001[\s\S]*Dine andre forløb[\s\S]*HTO-002/,
    );
    expect(labels(reply)).toEqual(expect.arrayContaining(['Log HTO-001', 'Se HTO-002']));
  });

  it('shows the lead what nobody took, and nothing of what a colleague has in hand', async () => {
    const talk = await aTalk();
    await signeSends(talk);
    expect(asText(await talk.says('anna', 'oversigt'))).not.toContain('Sag 1');
    await signeSends(talk, 'Skagen siger, at de vil have familien med til netværksmøde.');
    expect(asText(await talk.says('anna', 'oversigt'))).toContain('Sag 2');
  });

  it('shows others what they sent, and nothing of the matches or the content', async () => {
    const talk = await aTalk();
    await keepMatch(talk, 'HTO-001', '2025-11-10');
    await signeSends(talk);
    const said = asText(await talk.says('signe', 'oversigt'));
    expect(said).toContain('Henvendelser, du har sendt');
    expect(said).toContain('Sag 1: Aarhus');
    expect(said).not.toMatch(/HTO-001|Q&A’en|fravær/);
  });

  it('shows nobody a confidential request but those with the right', async () => {
    const talk = await aTalk();
    await signeSends(talk, 'Kommunen spørger, om vi har set, at barnet har blå mærker, fordi far slår.');
    expect(asText(await talk.says('karim', 'oversigt'))).not.toContain('Sag 1');
    const lead = asText(await talk.says('anna', 'oversigt'));
    expect(lead).toContain('Sag 1: fortrolig');
    expect(lead).not.toContain('blå mærker');
  });

  it('is made anew by its own button', async () => {
    const talk = await aTalk();
    const before = await talk.says('karim', 'overblik');
    await signeSends(talk);
    const effect = await talk.presses('karim', button(before, 'Opdatér'));
    expect(effect.kind).toBe('replace');
    expect(shownText(effect)).toContain('Sag 1');
  });

  it('is refused to guests, to outsiders and to whoever may not lead', async () => {
    const { parts, presses } = await aTalk();
    const bot = createBot(parts);
    for (const standing of ['guest', 'outsider'] as const) {
      const by = { account: { platform: 'chat', workspace: 'W1', user: standing }, standing };
      const heard = await bot.hear({ by, place: 'private', where: undefined, text: 'oversigt' });
      expect(heard).toMatchObject({ reply: { gist: 'Jeg hjælper kun medarbejdere i Red Barnet.' } });
    }
    expect(shown(await presses('signe', { kind: 'own-matches' })).gist).toBe('Det har du ikke adgang til.');
  });
});

describe('a list that is longer than a page', () => {
  it('is leafed through', async () => {
    const talk = await aTalk();
    for (let number = 1; number <= 12; number++) await signeSends(talk, `${REQUEST} Nummer ${number}.`);
    const first = shown(await talk.presses('karim', { kind: 'requests', list: 'mine' }));
    expect(labels(first)).toHaveLength(11);
    const second = shown(await talk.presses('karim', button(first, 'Vis side 2')));
    expect(labels(second)).toEqual(['Sag 2', 'Sag 1']);
  });
});

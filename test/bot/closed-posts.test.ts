import { describe, expect, it } from 'vitest';
import { isClosedTo, sayClosed } from '../../src/bot/closed-posts.ts';
import { asText } from '../../src/reply/as-text.ts';
import { peopleInMemory } from '../support/people-in-memory.ts';

const NOW = new Date('2026-11-23T08:00:00Z');

describe('a message to somebody who has left', () => {
  it('is closed from the moment they leave', async () => {
    const people = peopleInMemory();
    const { id } = await people.appoint('karim@example.org', 'coordinator');
    const post = { to: { kind: 'person', person: id } } as const;
    expect(await isClosedTo(people, post)).toBe(false);
    await people.markLeft(id, undefined, NOW);
    expect(await isClosedTo(people, post)).toBe(true);
  });

  it('is closed to whoever is not known any more, and a channel’s never', async () => {
    const address = { platform: 'chat', workspace: 'W1', conversation: 'C1' };
    expect(await isClosedTo(peopleInMemory(), { to: { kind: 'person', person: 'gone' } })).toBe(true);
    expect(await isClosedTo(peopleInMemory(), { to: { kind: 'conversation', address } })).toBe(false);
  });

  it('says nothing of what it was about', () => {
    expect(asText(sayClosed())).toBe('Du har ikke længere adgang til denne besked.');
  });
});

import type { DigestChannels } from '../../src/anniversaries/digest-channels.ts';
import type { LoggedStep, Match } from '../../src/anniversaries/match.ts';
import type { Matches } from '../../src/anniversaries/matches.ts';
import type { Programme } from '../../src/content/content.ts';
import type { Posts } from '../../src/outbox/posts.ts';
import type { People } from '../../src/people/people.ts';
import type { Person, Role } from '../../src/people/person.ts';
import { digestChannelsInMemory } from '../support/digest-channels-in-memory.ts';
import { matchesInMemory } from '../support/matches-in-memory.ts';
import { peopleInMemory } from '../support/people-in-memory.ts';
import { postsInMemory } from '../support/posts-in-memory.ts';
import { aMatch, aProgramme } from './builders.ts';

/** A staff, their matches, channels and messages for one test. */
export type World = {
  readonly matches: Matches;
  readonly people: People;
  readonly digestChannels: DigestChannels;
  readonly posts: Posts;
  readonly programme: Programme;
  /** A colleague by first name: "Karim" is karim@eksempel.dk. */
  employ(name: string, role?: Role): Promise<Person>;
  keep(match: Partial<Match>, steps?: readonly LoggedStep[]): Promise<Match>;
};

export function aWorld(): World {
  const matches = matchesInMemory();
  const people = peopleInMemory();
  const at = new Date('2026-01-01T08:00:00Z');

  return {
    matches,
    people,
    digestChannels: digestChannelsInMemory(),
    posts: postsInMemory(),
    programme: aProgramme(),
    async employ(name, role = 'coordinator') {
      const email = `${name.toLowerCase()}@eksempel.dk`;
      await people.takeIn([{ name, email, role, municipalities: [] }], undefined, at);
      const person = await people.findByEmail(email);
      if (!person) throw new Error('nobody was employed');
      return person;
    },
    async keep(overrides, steps = []) {
      const { version: _version, steps: _steps, ...facts } = aMatch({ coordinator: undefined, ...overrides });
      await matches.add(facts, 'import', at);
      for (const step of steps) await matches.log(facts.code, step);
      const match = await matches.find(facts.code);
      if (!match) throw new Error('no match was kept');
      return match;
    },
  };
}

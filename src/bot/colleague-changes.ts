import { never } from '../kernel/never.ts';
import type { Person } from '../people/person.ts';
import type { Filled } from '../reply/form.ts';
import type { FormPress, PeoplePress } from '../reply/press.ts';
import { colleagueCard as card, knownTwice, colleagueMistakes as mistakes } from '../wording/colleagues.ts';
import type { Submission } from './bot.ts';
import { calledName, colleagueCalled } from './colleague.ts';
import { readColleague } from './colleague-forms.ts';
import { type ColleagueParts, cardOf, onColleague } from './colleague-seen.ts';
import { tell } from './say.ts';

export type ColleagueForm = Extract<FormPress, PeoplePress>;

/** Carries out what was filled in. */
export async function submitColleagues(
  parts: ColleagueParts,
  by: Person,
  press: ColleagueForm,
  filled: Filled,
): Promise<Submission> {
  switch (press.kind) {
    case 'add-colleague':
      return addColleague(parts, by, filled);
    case 'change-colleague':
      return onColleague(parts, press.person, (person) => changeColleague(parts, by, person, filled));
    case 'colleague-left':
      return onColleague(parts, press.person, async (person) => {
        if (person.id === by.id) return tell(mistakes.self);

        await parts.people.markLeft(person.id, by.id, parts.clock());
        return { kind: 'replace', reply: await cardOf(parts, { ...person, left: true }, card.isLeft) };
      });
    case 'same-person':
      return onColleague(parts, press.person, (person) =>
        joinColleague(parts, by, person, press.other ?? filled['other'] ?? ''),
      );
    default:
      return never(press);
  }
}

async function addColleague(parts: ColleagueParts, by: Person, filled: Filled): Promise<Submission> {
  const read = readColleague(filled);
  if (read.kind === 'mistakes') return mistaken(read.mistakes);

  const { email = '', ...facts } = read.facts;
  if (await parts.people.findByEmail(email)) return mistaken({ email: mistakes.taken });

  await parts.people.takeIn([{ email, ...facts }], by.id, parts.clock());
  const added = await parts.people.findByEmail(email);
  return added ? { kind: 'tell', reply: await cardOf(parts, added, card.added) } : tell(knownTwice.gone);
}

async function changeColleague(
  parts: ColleagueParts,
  by: Person,
  person: Person,
  filled: Filled,
): Promise<Submission> {
  const read = readColleague(filled, person);
  if (read.kind === 'mistakes') return mistaken(read.mistakes);
  if (read.facts.role !== 'lead') {
    if (person.id === by.id) return mistaken({ role: mistakes.ownRole });
    if (parts.leads.includes(person.email ?? '')) return mistaken({ role: mistakes.setLead });
  }
  const changed = await parts.people.change(person.id, read.facts, by.id, parts.clock());
  switch (changed) {
    case 'changed':
      return onColleague(parts, person.id, async (now) => ({
        kind: 'replace',
        reply: await cardOf(parts, now, card.changed),
      }));
    case 'taken':
      return mistaken({ email: mistakes.taken });
    case 'unknown':
      return tell(knownTwice.gone);
    default:
      return never(changed);
  }
}

/** Whoever covers municipalities, or is known by an address, stays; the other becomes part of them. */
async function joinColleague(
  parts: ColleagueParts,
  by: Person,
  person: Person,
  words: string,
): Promise<Submission> {
  const meant = colleagueCalled(words, await parts.people.everyone());
  if (meant.kind !== 'one' || meant.person.id === person.id) return mistaken({ other: mistakes.other });

  const [kept, other] = person.email === undefined ? [meant.person, person] : [person, meant.person];
  const joined = await parts.people.join(kept.id, other.id, by.id, parts.clock());
  switch (joined.kind) {
    case 'joined': {
      const note = knownTwice.joined(calledName(joined.person));
      return { kind: 'replace', reply: await cardOf(parts, joined.person, note) };
    }
    case 'two-people':
      return tell(knownTwice.twoPeople);
    case 'unknown':
      return tell(knownTwice.gone);
    default:
      return never(joined);
  }
}

function mistaken(found: Readonly<Partial<Record<string, string>>>): Submission {
  return {
    kind: 'mistakes',
    mistakes: Object.fromEntries(
      Object.entries(found).flatMap(([field, text]) => (text ? [[field, text]] : [])),
    ),
  };
}

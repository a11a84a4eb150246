import { never } from '../kernel/never.ts';
import type { Person } from '../people/person.ts';
import { lookAlikes, meet } from '../people/same-person.ts';
import type { PeoplePress } from '../reply/press.ts';
import type { Reply } from '../reply/reply.ts';
import {
  colleagueCard as card,
  knownTwice,
  colleagueList as list,
  colleagueMistakes as mistakes,
} from '../wording/colleagues.ts';
import type { Effect, Heard } from './bot.ts';
import { calledName, colleagueCalled } from './colleague.ts';
import { addColleagueForm, changeColleagueForm, leftForm, samePersonForm } from './colleague-forms.ts';
import { sayColleagues } from './colleague-say.ts';
import { type ColleagueParts, cardOf, onColleague, workOf } from './colleague-seen.ts';
import { sayPlainly, tell } from './say.ts';

/** "kolleger" lists the staff, "kolleger karim@example.org" shows one of them, "kolleger ny" adds one. */
export async function hearColleagues(parts: ColleagueParts, rest: string): Promise<Heard> {
  if (rest === '') return { kind: 'say', reply: await listOf(parts) };
  if (/^(?:ny|tilføj|tilfoej|add|new)$/iu.test(rest)) return { kind: 'form', form: addColleagueForm() };

  const everyone = await parts.people.everyone();
  const meant = colleagueCalled(rest, everyone);
  switch (meant.kind) {
    case 'one':
      return { kind: 'say', reply: await cardOf(parts, meant.person) };
    case 'none':
      return { kind: 'say', reply: sayPlainly({ text: list.nobody(rest) }) };
    case 'several':
      return { kind: 'say', reply: sayPlainly({ text: list.several(rest) }) };
    default:
      return never(meant);
  }
}

/** Carries out a press on the colleagues. Whoever it is about is read anew. */
export async function pressColleagues(
  parts: ColleagueParts,
  by: Person,
  press: PeoplePress,
): Promise<Effect> {
  switch (press.kind) {
    case 'colleagues':
      // A page turned takes the place of the one before; the first stands beside what it was opened from.
      return { kind: press.page === undefined ? 'tell' : 'replace', reply: await listOf(parts, press.page) };
    case 'add-colleague':
      return { kind: 'form', form: addColleagueForm() };
    default:
      return onColleague(parts, press.person, (person) => pressOne(parts, by, person, press));
  }
}

type OnColleague = Extract<PeoplePress, { readonly person: string }>;

async function pressOne(
  parts: ColleagueParts,
  by: Person,
  person: Person,
  press: OnColleague,
): Promise<Effect> {
  switch (press.kind) {
    case 'colleague':
      return { kind: 'replace', reply: await cardOf(parts, person) };
    case 'change-colleague':
      return { kind: 'form', form: changeColleagueForm(person) };
    case 'colleague-left':
      return person.id === by.id
        ? tell(mistakes.self)
        : { kind: 'form', form: leftForm(person, await workOf(parts, person)) };
    case 'colleague-back':
      await parts.people.takeBack(person.id, by.id, parts.clock());
      return { kind: 'replace', reply: await cardOf(parts, { ...person, left: false }, card.isBack) };
    case 'same-person':
      return askForSame(parts, person, press.other);
    case 'not-same-person':
      return onColleague(parts, press.other, async (other) => {
        await parts.people.keepApart(person.id, other.id, by.id, parts.clock());
        const text = knownTwice.apart(calledName(person), calledName(other));
        return { kind: 'replace', reply: sayPlainly({ text }) };
      });
    default:
      return never(press);
  }
}

async function askForSame(parts: ColleagueParts, person: Person, meant: string | undefined): Promise<Effect> {
  const { people } = parts;
  if (meant !== undefined)
    return onColleague(parts, meant, async (other) => ({
      kind: 'form',
      form: samePersonForm(person, [], other),
    }));

  const [staff, accounts] = await Promise.all([people.staff(), people.accounts()]);
  const others = staff.filter((one) => one.id !== person.id && !meet(accounts, one, person));
  return { kind: 'form', form: samePersonForm(person, others) };
}

async function listOf({ people }: ColleagueParts, page?: number): Promise<Reply> {
  const [everyone, accounts, apart] = await Promise.all([
    people.everyone(),
    people.accounts(),
    people.apart(),
  ]);
  const staff = everyone.filter(({ left }) => !left);
  const left = everyone.filter((person) => person.left);
  return sayColleagues({ staff, left, accounts, alike: lookAlikes({ staff, accounts, apart }) }, page);
}

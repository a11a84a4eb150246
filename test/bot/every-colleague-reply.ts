import {
  addColleagueForm,
  changeColleagueForm,
  leftForm,
  samePersonForm,
} from '../../src/bot/colleague-forms.ts';
import { sayColleague, sayColleagues } from '../../src/bot/colleague-say.ts';
import { MUNICIPALITIES } from '../../src/municipalities/municipality.ts';
import type { Account, Person } from '../../src/people/person.ts';
import type { Form } from '../../src/reply/form.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { colleagueCard, knownTwice } from '../../src/wording/colleagues.ts';

const KARIM: Person = {
  id: 'karim',
  name: 'Karim Holm',
  email: 'karim@example.org',
  otherEmails: ['k.holm@example.com'],
  role: 'coordinator',
  municipalities: ['0751', '0461'],
  left: false,
};
const NAMELESS: Person = { id: 'nameless', role: 'reader', municipalities: [], left: false };
/** As much as there can be of everything. */
const LARGEST: Person = {
  ...KARIM,
  id: 'x'.repeat(36),
  name: 'Æ'.repeat(100),
  email: `${'a'.repeat(180)}@example.org`,
  municipalities: MUNICIPALITIES.map(({ code }) => code),
};
const CROWD: readonly Person[] = Array.from({ length: 150 }, (_, at) => ({ ...LARGEST, id: `p${at}` }));
const CHATS: readonly Account[] = ['chat', 'post'].map((platform) => ({
  platform,
  workspace: 'W',
  user: 'U',
}));
const accounts = new Map([[KARIM.id, CHATS]]);

/** Every reply about colleagues, by what it is. */
export function everyColleagueReply(): ReadonlyMap<string, Reply> {
  const alike = [[KARIM, NAMELESS] as const];
  const work = { matches: 3, requests: 1 };
  return new Map([
    ['nobody', sayColleagues({ staff: [], left: [], accounts, alike: [] })],
    ['two who look alike', sayColleagues({ staff: [KARIM, NAMELESS], left: [LARGEST], accounts, alike })],
    ['some who left', sayColleagues({ staff: [KARIM], left: [NAMELESS, KARIM], accounts, alike: [] })],
    ...[1, 2, 15].map(
      (page) =>
        [`page ${page}`, sayColleagues({ staff: CROWD, left: [], accounts, alike: [] }, page)] as const,
    ),
    ...[KARIM, NAMELESS, LARGEST, { ...KARIM, left: true }].flatMap((person, at) =>
      [undefined, colleagueCard.changed, knownTwice.joined('Karim Holm')].map(
        (note) => [`card ${at} ${note ?? ''}`, sayColleague(person, CHATS, work, note)] as const,
      ),
    ),
  ]);
}

/** Every form about colleagues. */
export function everyColleagueForm(): ReadonlyMap<string, Form> {
  return new Map([
    ['add', addColleagueForm()],
    ['change', changeColleagueForm(KARIM)],
    ['change one without anything', changeColleagueForm(NAMELESS)],
    ['change one with everything', changeColleagueForm(LARGEST)],
    ['left', leftForm(KARIM, { matches: 0, requests: 0 })],
    ['left with work', leftForm(KARIM, { matches: 3, requests: 1 })],
    ['same', samePersonForm(KARIM, [NAMELESS, LARGEST])],
    ['same of many', samePersonForm(KARIM, CROWD)],
    ['same, said', samePersonForm(KARIM, [], NAMELESS)],
  ]);
}

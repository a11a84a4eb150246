import { shorten } from '../kernel/shorten.ts';
import { municipalityName } from '../municipalities/municipality.ts';
import { type Account, emailsOf, type Person } from '../people/person.ts';
import type { LookAlikes } from '../people/same-person.ts';
import { type Choice, command, type Part, prose, type Reply, strong } from '../reply/reply.ts';
import {
  calledAndKnown,
  colleagueCard as card,
  knownTwice,
  colleagueList as list,
} from '../wording/colleagues.ts';
import { listed } from '../wording/counting.ts';
import { roleWords } from '../wording/import.ts';
import { calledName } from './colleague.ts';

const A_PAGE = 10;
const LONGEST_LABEL = 60;
/** More questions than this at a time are too many; the next come when these are answered. */
const MOST_LOOK_ALIKES = 3;

export type Directory = {
  readonly staff: readonly Person[];
  readonly left: readonly Person[];
  readonly accounts: ReadonlyMap<string, readonly Account[]>;
  readonly alike: readonly LookAlikes[];
};

/** The colleagues, ten a page, each with a way to them; before all else who may be known twice. */
export function sayColleagues(directory: Directory, page = 1): Reply {
  const { staff, left, accounts, alike } = directory;
  const pages = Math.max(1, Math.ceil(staff.length / A_PAGE));
  const shownPage = Math.min(page, pages);
  const shown = staff.slice((shownPage - 1) * A_PAGE, shownPage * A_PAGE);
  const covering = staff.filter(({ municipalities }) => municipalities.length > 0);
  const isFirst = shownPage === 1;
  return {
    gist: list.gist(staff.length),
    audience: 'asker',
    parts: [
      ...(isFirst ? alike.slice(0, MOST_LOOK_ALIKES).flatMap((pair) => askWhether(pair, accounts)) : []),
      { kind: 'heading', text: list.heading },
      { kind: 'prose', text: prose(list.count(staff.length, covering.length)) },
      {
        kind: 'points',
        points: shown.map((person) =>
          prose(
            strong(calledName(person)),
            ` · ${list.line(person.role, placesOf(person), chatsOf(person, accounts))}`,
          ),
        ),
      },
      ...(left.length > 0 && shownPage === pages
        ? [{ kind: 'aside', text: prose(list.left(left.map(calledName))) } as const]
        : []),
      ...(pages > 1 ? [{ kind: 'aside', text: prose(list.page(shownPage, pages)) } as const] : []),
      {
        kind: 'choices',
        choices: [
          ...shown.map(
            (person): Choice => ({
              label: shorten(calledName(person), LONGEST_LABEL),
              press: { kind: 'colleague', person: person.id },
            }),
          ),
          { label: card.add, press: { kind: 'add-colleague' } },
          ...turning(shownPage, pages),
        ],
      },
      { kind: 'aside', text: prose(`${list.howTo} `, command(list.example)) },
    ],
  };
}

function turning(page: number, pages: number): readonly Choice[] {
  return [
    ...(page > 1 ? [{ label: card.previous, press: { kind: 'colleagues', page: page - 1 } } as const] : []),
    ...(page < pages ? [{ label: card.next, press: { kind: 'colleagues', page: page + 1 } } as const] : []),
  ];
}

/** Whether two are one is the lead's to say. */
function askWhether([one, other]: LookAlikes, accounts: Directory['accounts']): readonly Part[] {
  const known = (person: Person) =>
    calledAndKnown(calledName(person), [
      ...(person.name === undefined ? [] : emailsOf(person)),
      ...chatsOf(person, accounts),
    ]);
  const both = { person: one.id, other: other.id };
  return [
    {
      kind: 'caution',
      heading: knownTwice.heading,
      paragraphs: [prose(knownTwice.ask(known(one), known(other)))],
    },
    {
      kind: 'choices',
      choices: [
        { label: knownTwice.yes, press: { kind: 'same-person', ...both }, weight: 'primary' },
        { label: knownTwice.no, press: { kind: 'not-same-person', ...both } },
      ],
    },
  ];
}

export type Work = { readonly matches: number; readonly requests: number };

/** One colleague, with what a lead can do about them. */
export function sayColleague(person: Person, accounts: readonly Account[], work: Work, note?: string): Reply {
  const { facts } = card;
  const places = placesOf(person);
  const chats = chatNames(accounts);
  const about = { person: person.id };
  const choices: readonly Choice[] = person.left
    ? [{ label: card.back, press: { kind: 'colleague-back', ...about }, weight: 'primary' }]
    : [
        { label: card.change, press: { kind: 'change-colleague', ...about }, weight: 'primary' },
        { label: card.same, press: { kind: 'same-person', ...about } },
        { label: card.markLeft, press: { kind: 'colleague-left', ...about } },
      ];
  return {
    gist: note ?? card.gist,
    audience: 'asker',
    parts: [
      ...(note === undefined ? [] : [{ kind: 'prose', text: prose(note) } as const]),
      { kind: 'heading', text: calledName(person) },
      ...(person.left ? [{ kind: 'prose', text: prose(card.left) } as const] : []),
      {
        kind: 'facts',
        facts: [
          { label: facts.role, value: prose(roleWords[person.role]) },
          { label: facts.email, value: prose(emailsOf(person).join(', ') || card.noEmail) },
          { label: facts.municipalities, value: prose(places.length > 0 ? listed(places) : card.none) },
          { label: facts.chats, value: prose(chats.length > 0 ? listed(chats) : card.noChats) },
          { label: facts.work, value: prose(card.work(work.matches, work.requests)) },
        ],
      },
      { kind: 'choices', choices: [...choices, { label: card.all, press: { kind: 'colleagues' } }] },
    ],
  };
}

function placesOf({ municipalities }: Person): readonly string[] {
  return municipalities.map(municipalityName);
}

function chatsOf({ id }: Person, accounts: Directory['accounts']): readonly string[] {
  return chatNames(accounts.get(id) ?? []);
}

/** A platform's name for itself, as a reader writes it. */
function chatNames(accounts: readonly Account[]): readonly string[] {
  const names = accounts.map(({ platform }) => platform.charAt(0).toUpperCase() + platform.slice(1));
  return [...new Set(names)].toSorted();
}

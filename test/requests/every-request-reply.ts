import type { Content } from '../../src/content/content.ts';
import type { Person } from '../../src/people/person.ts';
import type { Form } from '../../src/reply/form.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { quarterOf, sayDirectContacts } from '../../src/requests/direct-contacts.ts';
import {
  correctRequestForm,
  handOnForm,
  newRequestForm,
  notMineForm,
  reopenForm,
  resolveForm,
  waitForm,
  withdrawForm,
} from '../../src/requests/forms.ts';
import { LISTS } from '../../src/requests/lists.ts';
import { sayReadyTexts } from '../../src/requests/ready-texts.ts';
import {
  ASKS,
  type ContactRequest,
  EVENT_KINDS,
  OUTCOMES,
  type RequestEvent,
  SOURCES,
} from '../../src/requests/request.ts';
import { route } from '../../src/requests/route.ts';
import { sayCard, sayCardInChannel, sayOne } from '../../src/requests/say-card.ts';
import { sayDraft, saySent } from '../../src/requests/say-draft.ts';
import { sayLine } from '../../src/requests/say-line.ts';
import { sayRequests } from '../../src/requests/say-lists.ts';
import { sayLog } from '../../src/requests/say-log.ts';
import { sayRouteTest, sayRulePreview } from '../../src/requests/say-route-test.ts';
import {
  ANNA,
  aDirectory,
  anEvent,
  away,
  day,
  draft,
  KARIM,
  LISE,
  MAJA,
  NAMES,
  SOFIE,
  sent,
  TUESDAY,
  toRoute,
} from './some-requests.ts';

const TODAY = day('2026-11-24');

/** A text as long as a mail chain gets, with every kind of character that takes much room. */
export const LONG_TEXT = `${'Aarhus Kommune spørger, om familien vil med til et møde. "Det haster" – {{DATE(1)}} <!channel> 🙂\n\n'.repeat(200)}${'æ'.repeat(3_000)}${'\u0001'.repeat(2_000)}${'🙂'.repeat(2_000)}`;

type Named<T> = readonly (readonly [string, T])[];

/** Every reply about contact requests, by what it is: what both platforms must be able to show. */
export function everyRequestReply(content: Content): ReadonlyMap<string, Reply> {
  return new Map<string, Reply>([
    ...cards(content),
    ...drafts(content),
    ...lines(),
    ...lists(),
    ...SOURCES.flatMap((source) =>
      ASKS.map(
        (ask) => [`texts ${source} ${ask}`, sayReadyTexts(sent({ source, ask }), content.contacts)] as const,
      ),
    ),
    ['texts of nowhere', sayReadyTexts(sent({ municipality: undefined }), content.contacts)],
    ['texts without contacts', sayReadyTexts(sent(), [])],
    ['route test', sayRouteTest({ ...sent() }, sent().routing, NAMES)],
    [
      'route test without a place',
      sayRouteTest(
        { ...sent({ municipality: undefined, match: 'HTO-017' }) },
        { to: undefined, why: [{ kind: 'nobody' }] },
        NAMES,
        ['0751', '0461'],
      ),
    ],
    ['rules that change nothing', sayRulePreview([], 12, NAMES)],
    [
      'rules that change much',
      sayRulePreview(
        Array.from({ length: 14 }, () => ({
          request: sent(),
          before: { to: KARIM.id, why: [] },
          after: { to: LISE.id, why: [] },
        })),
        20,
        NAMES,
      ),
    ],
    ['no direct contacts', sayDirectContacts(new Map(), quarterOf(TODAY))],
    [
      'direct contacts',
      sayDirectContacts(
        new Map([
          ['0751', 3],
          ['0461', 1],
        ]),
        quarterOf(TODAY),
      ),
    ],
    ['direct contacts of all', sayDirectContacts(manyMunicipalities(), quarterOf(TODAY))],
  ]);
}

/** Every form about contact requests, by what it is for. */
export function everyRequestForm(): ReadonlyMap<string, Form> {
  const request = sent({ callBack: 'Rikke, 12 34 56 78', familyWish: 'De vil gerne.' });
  const directory = aDirectory({ absences: [away(LISE.id, MAJA.id)] });
  const crowd = aDirectory({ staff: Array.from({ length: 150 }, (_, at) => ({ ...MAJA, id: `p${at}` })) });
  return new Map([
    ['new', newRequestForm()],
    ['correct a draft', correctRequestForm(draft({ match: 'HTO-017', direct: true }))],
    ['correct a long draft', correctRequestForm(draft({ text: LONG_TEXT }))],
    ['correct what was sent', correctRequestForm(request)],
    ['hand on', handOnForm(request, directory, NAMES, TODAY)],
    ['hand on among many', handOnForm(request, crowd, NAMES, TODAY)],
    ['not mine', notMineForm(request)],
    ['wait', waitForm(request, TODAY)],
    ['resolve', resolveForm(request)],
    ['withdraw', withdrawForm(request)],
    ['reopen', reopenForm(request)],
  ]);
}

function cards(content: Content): Named<Reply> {
  const readers: Named<Person> = [
    ['owner', KARIM],
    ['colleague', MAJA],
    ['lead', ANNA],
    ['sender', SOFIE],
  ];
  const around = (log: readonly RequestEvent[]) => ({ names: NAMES, log, now: TUESDAY, content });
  return inEveryState().flatMap(([name, request]) => [
    ...readers.flatMap(([reader, person]) => [
      [`card ${name} for the ${reader}`, sayCard(request, person, around(fullLog()))] as const,
      [`whole ${name} for the ${reader}`, sayOne(request, person, around(fullLog()))] as const,
    ]),
    [`card ${name} in a channel`, sayCardInChannel(request, around(fullLog()))] as const,
    [`card ${name} without a log`, sayCard(request, ANNA, around([]))] as const,
    [`page 3 of ${name}`, sayOne(request, ANNA, around(fullLog()), 3)] as const,
    [`log of ${name}`, sayLog(request, [...fullLog(), ...fullLog(), ...fullLog()], NAMES)] as const,
    [`${name} sent`, saySent(request, NAMES)] as const,
  ]);
}

/** Requests in every state, short, long, confidential and with all that a request can have. */
function inEveryState(): Named<ContactRequest> {
  const full = { match: 'HTO-017', direct: true, callBack: 'Rikke, 12 34 56 78', text: LONG_TEXT } as const;
  const variants: Named<Partial<ContactRequest>> = [
    ['plain', {}],
    ['full', { ...full, familyWish: 'De vil gerne. '.repeat(100) }],
    ['empty', { text: ' ', municipality: undefined, ask: 'other', source: 'other' }],
    ['confidential', { confidential: true, concern: 'akut', text: undefined }],
  ];
  return variants.flatMap(([variant, given]) =>
    Object.entries(IN_STATE).map(
      ([state, stands]) => [`${variant} ${state}`, { ...sent(given), ...stands }] as const,
    ),
  );
}

const AT = new Date('2026-12-03T07:00:00Z');
const CLOSED = { owner: KARIM.id, offeredTo: undefined, next: undefined, closedAt: TUESDAY } as const;
const IN_STATE: Readonly<Record<string, Partial<ContactRequest>>> = {
  new: { state: 'new', offeredTo: undefined },
  offered: { state: 'offered' },
  'offered, the deputy next': { state: 'offered', next: { kind: 'offer-deputy', at: AT } },
  'offered, the lead next': { state: 'offered', next: { kind: 'offer-lead', at: AT } },
  'offered to the lead': { state: 'offered', routing: { to: ANNA.id, why: [{ kind: 'lead', to: ANNA.id }] } },
  taken: { state: 'taken', owner: KARIM.id, offeredTo: undefined, next: undefined },
  'taken, a reminder next': { state: 'taken', owner: KARIM.id, offeredTo: undefined },
  waiting: {
    state: 'waiting',
    owner: KARIM.id,
    offeredTo: undefined,
    waitUntil: day('2026-12-03'),
    next: { kind: 'wake', at: AT },
  },
  resolved: { ...CLOSED, state: 'resolved', outcome: 'partly' },
  withdrawn: { ...CLOSED, state: 'withdrawn' },
  'withdrawn long ago': { ...CLOSED, state: 'withdrawn', closedAt: new Date('2026-01-05T09:00:00Z') },
};

/** One of every event, each with all that an event can hold. */
function fullLog(): readonly RequestEvent[] {
  return EVENT_KINDS.map((kind, at) =>
    anEvent({
      kind,
      sequence: at + 1,
      detail: {
        reason: 'Familien bor i Odense. '.repeat(30),
        to: LISE.id,
        until: day('2026-12-03'),
        outcome: 'partly',
      },
    }),
  );
}

function drafts(content: Content): Named<Reply> {
  const view = {
    names: NAMES,
    content,
    similar: [],
    routing: route(toRoute(), aDirectory(), [], TODAY),
  };
  const evidence = {
    source: 'rådgiver i Familieafdelingen',
    ask: 'netværksmøde',
    municipality: 'Aarhus Kommune',
  };
  const similar = [sent(), { ...sent({ municipality: undefined }), number: 13 }];
  const nobody = { to: undefined, why: [{ kind: 'nobody' } as const] };
  return [
    ['draft', sayDraft(draft(), { ...view, evidence, removedCount: 3 })],
    ['draft with duplicates', sayDraft(draft({ match: 'HTO-017', direct: true }), { ...view, similar })],
    ['draft of a long text', sayDraft(draft({ text: LONG_TEXT, callBack: 'Rikke' }), { ...view, evidence })],
    [
      'draft without a place',
      sayDraft(draft({ municipality: undefined }), {
        ...view,
        candidates: ['0751', '0461'],
        routing: nobody,
      }),
    ],
    ['draft of no place at all', sayDraft(draft({ municipality: undefined }), view)],
    ['doubtful draft', sayDraft(draft(), { ...view, doubtful: true })],
    [
      'draft of a worry',
      sayDraft(draft({ text: undefined, confidential: true, concern: 'bekymring' }), view),
    ],
  ];
}

function lines(): Named<Reply> {
  const request = { ...sent(), owner: KARIM.id };
  return EVENT_KINDS.flatMap((kind) =>
    [undefined, SOFIE.id, LISE.id].flatMap((reader) =>
      [undefined, LISE.id, KARIM.id].map((to) => {
        const what = kind === 'resolved' ? OUTCOMES[0] : '2026-12-03';
        const line = { request: request.id, version: 3, kind, who: KARIM.id, to, what, reader };
        return [`line ${kind} ${to} ${reader}`, sayLine(line, request, NAMES)] as const;
      }),
    ),
  );
}

function lists(): Named<Reply> {
  const many = Array.from({ length: 14 }, (_, at) => ({
    ...sent({ confidential: at === 3 }),
    number: at + 1,
  }));
  return LISTS.flatMap((kind) => [
    [`${kind}: none`, sayRequests(kind, { requests: [], inAll: 0 }, NAMES)] as const,
    [`${kind}: one`, sayRequests(kind, { requests: many.slice(0, 1), inAll: 1 }, NAMES)] as const,
    [`${kind}: many`, sayRequests(kind, { requests: many, inAll: 220 }, NAMES)] as const,
    [`${kind}: another page`, sayRequests(kind, { requests: many, inAll: 220 }, NAMES, 2)] as const,
  ]);
}

function manyMunicipalities(): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: 40 }, (_, at) => [`${at}`.padStart(4, '0'), at + 1] as const));
}

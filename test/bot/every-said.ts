import type { Effect, Heard, Submission } from '../../src/bot/bot.ts';
import { COMMANDS } from '../../src/bot/commands.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import type { Content } from '../../src/content/content.ts';
import { addDays, addMonths } from '../../src/kernel/civil-date.ts';
import { never } from '../../src/kernel/never.ts';
import type { Field, Filled, Form } from '../../src/reply/form.ts';
import type { Press, PressKind } from '../../src/reply/press.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { aMatch, day, steps } from '../anniversaries/builders.ts';
import { type BotPartsInMemory, botParts } from '../support/bot-parts.ts';
import { aColleague, aVisitor } from '../support/visitors.ts';

/** A form that came back because something in it must be mended. */
export type Mended = { readonly form: Form; readonly mistakes: Readonly<Record<string, string>> };

/** All that a conversation brought, each by the way to it. */
export type Conversation = {
  readonly replies: Map<string, Reply>;
  readonly forms: Map<string, Form>;
  readonly mended: Map<string, Mended>;
};

const NOW = new Date('2026-11-23T08:00:00Z');
const TODAY = day('2026-11-23');
/** In the bot's own chat, and in a channel among colleagues. */
const PRIVATELY = whereIs('private', 'D1');
const IN_CHANNEL = whereIs('shared', 'C1');
/** A button of one kind may say another thing the second time, but not for ever. */
const OF_A_KIND = 6;

/** What is typed besides each command alone and its example. */
const TYPED = [
  'årsdage kanal',
  'årsdage kalender',
  'årsdage kalender stop',
  'årsdage HTO-001',
  'årsdage noget andet',
  'forløb ny',
  'forløb HTO-001',
  'forløb HTO-004',
  'forløb HTO-010',
  'henvendelse Aarhus Kommune beder familien om at komme til netværksmøde.',
  'henvendelse Sagsbehandleren i Odense vil have mere samvær i HTO-002.',
  'henvendelse Far slår barnet.',
  'sager ledige',
  'sager kanal',
  'sag 1',
  'sag 99',
  'fravær 1/12 5/12 bo@eksempel.dk',
  'fravær 40/12',
  'fravær snart',
  'fravær slet',
  'indhold søg',
  'indhold søg gave',
  'tal',
  'tal 2026',
  'tal 2099',
  'tal snart',
  'indhold 1',
  'indhold hest',
  'rute test Odense Kommune vil have en bisidder',
  'henvendelse Hvad koster det?',
  'Hvad koster det?',
  'Far slår barnet.',
  'Aarhus Kommune beder familien om at komme til netværksmøde.',
  'tjæk',
];

/**
 * Talks to the bot as a lead until it has nothing new to say: every command, every button that turns up, every form sent
 * in as it stands, empty and filled in. What somebody adds to the bot turns up here by itself.
 */
export async function everySaid(content: Content): Promise<Conversation> {
  const conversation: Conversation = { replies: new Map(), forms: new Map(), mended: new Map() };
  await talk(await furnished(content), PRIVATELY, conversation);
  await talk(await furnished(content), IN_CHANNEL, conversation);
  await editAtTheSameTime(await furnished(content), conversation);
  return conversation;
}

/** A lead, a coordinator, matches with something to do about each, and a message that did not come through. */
export async function furnished(content: Content): Promise<BotPartsInMemory> {
  let ids = 0;
  const parts = botParts({ content, clock: () => NOW, newId: () => `id-${++ids}` });
  const { people, matches, posts } = parts;
  const enrol = async (
    { account, email, name }: ReturnType<typeof aVisitor>,
    role: 'lead' | 'coordinator',
  ) => {
    await people.enrol(account, email, 'reader', name);
    return people.appoint(email ?? '', role);
  };
  const lead = await enrol(aVisitor(), 'lead');
  const colleague = await enrol(aColleague(), 'coordinator');
  const facts = [-3, 0, 5, 45, 275, 200].map((daysLeft, index) =>
    aMatch({
      code: `HTO-00${index + 1}`,
      municipality: '0751',
      startDate: addMonths(addDays(TODAY, daysLeft), -12),
      coordinator: index === 5 ? undefined : colleague.id,
    }),
  );
  await matches.takeIn(facts, undefined, NOW);
  for (const step of steps('2026-10-01', '2026-10-20')) await matches.log('HTO-004', step);

  const about = { kind: 'digest', id: 'gone' } as const;
  await posts.owe([{ key: 'digest:gone', about, to: { kind: 'person', person: lead.id } }], NOW);
  const claim = await posts.claim(NOW, addMinutes(NOW, 1));
  if (!claim) throw new Error('nothing is owed');
  await posts.tried(claim, { kind: 'failed', why: 'unreachable' }, NOW);
  return parts;
}

function whereIs(place: 'private' | 'shared', conversation: string) {
  return { place, where: { platform: 'chat', workspace: 'W1', conversation } };
}

function addMinutes(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

async function talk(
  parts: BotPartsInMemory,
  where: typeof PRIVATELY,
  { replies, forms, mended }: Conversation,
): Promise<void> {
  const bot = createBot(parts);
  const turn = { ...where, by: aVisitor() };
  const pressed = new Set<string>();
  const times = new Map<PressKind, number>();
  const buttons: { readonly way: string; readonly press: Press }[] = [];

  const hearOf = (way: string, reply: Reply): void => {
    replies.set(replies.has(way) ? `${way}, again` : way, reply);
    for (const part of reply.parts) {
      if (part.kind !== 'choices') continue;
      buttons.push(...part.choices.map(({ press }) => ({ way: `${way} → ${press.kind}`, press })));
    }
  };
  const take = async (way: string, said: Heard | Effect): Promise<void> => {
    switch (said.kind) {
      case 'say':
      case 'tell':
      case 'replace':
        return hearOf(way, said.reply);
      case 'share':
        hearOf(`${way}, shared`, said.shared);
        hearOf(`${way}, done`, said.done);
        hearOf(`${way}, unsure`, said.unsure);
        return hearOf(`${way}, failed`, await said.failed());
      case 'form':
        return fillIn(way, said.form);
      default:
        return never(said);
    }
  };
  const fillIn = async (way: string, form: Form): Promise<void> => {
    forms.set(way, form);
    for (const [how, filled] of fillings(form)) {
      const submission: Submission = await bot.submit({ ...turn, press: form.press, filled });
      if (submission.kind === 'mistakes') {
        mended.set(`${way}, ${how}`, { form, mistakes: submission.mistakes });
      } else {
        hearOf(`${way}, ${how}`, submission.reply);
      }
    }
  };
  const pressAll = async (): Promise<void> => {
    for (let button = buttons.shift(); button; button = buttons.shift()) {
      const { way, press } = button;
      const before = times.get(press.kind) ?? 0;
      if (before >= OF_A_KIND || pressed.has(JSON.stringify(press))) continue;

      pressed.add(JSON.stringify(press));
      times.set(press.kind, before + 1);
      await take(way, await bot.press({ ...turn, press }));
    }
  };

  for (const text of [...COMMANDS.flatMap(({ word, example }) => [word, example]), ...TYPED]) {
    await take(`${where.place}: ${text}`, await bot.hear({ ...turn, text }));
    await pressAll();
  }
}

/** Two edits of one answer, of which the first is approved while the second is still being written. */
async function editAtTheSameTime(parts: BotPartsInMemory, { replies }: Conversation): Promise<void> {
  const bot = createBot(parts);
  const [lead, editor] = [aVisitor(), aColleague()];
  await parts.people.appoint(editor.email ?? '', 'editor');
  const [entry] = parts.content.entries;
  if (!entry) throw new Error('the content has no entry');

  const press = { kind: 'edit-entry', entry: entry.id, version: entry.version } as const;
  const opened = await bot.press({ ...PRIVATELY, by: lead, press });
  if (opened.kind !== 'form') throw new Error('no form to edit the answer in');
  const edit = async (by: typeof lead, question: string) => {
    const filled = { ...asItStands(opened.form), question };
    const submission = await bot.submit({ ...PRIVATELY, by, press, filled });
    if (submission.kind === 'mistakes') throw new Error('the edit was refused');
    replies.set(`edit by ${by.account.user}`, submission.reply);
    return submission.reply;
  };
  const draft = await edit(editor, 'Hvordan er det med det?');
  const approve = await parts.contentChanges.drafts();
  if (draft.parts.length === 0 || !approve[0]) throw new Error('no draft to approve');
  await bot.press({ ...PRIVATELY, by: lead, press: { kind: 'approve-change', change: approve[0].id } });
  await edit(lead, 'Hvordan skal det forstås?');
}

function fillings(form: Form): readonly (readonly [string, Filled])[] {
  const begun = asItStands(form);
  const whole = Object.fromEntries(
    form.fields.map((field) => [field.id, begun[field.id] ?? filledIn(field)]),
  );
  const [first] = form.fields.filter(({ kind }) => kind === 'line' || kind === 'text');
  return [
    ['as it stands', begun],
    ['empty', {}],
    ['filled in', whole],
    ...(first ? [['changed', { ...whole, [first.id]: `${whole[first.id]} nu` }] as const] : []),
    ['nonsense', Object.fromEntries(form.fields.map(({ id }) => [id, '¤']))],
  ];
}

function asItStands({ fields }: Form): Filled {
  return Object.fromEntries(fields.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])));
}

function filledIn(field: Field): string {
  switch (field.kind) {
    case 'line':
      return 'Aarhus';
    case 'text':
      return 'Familien vil gerne høre mere.';
    case 'choice':
      return field.options[0]?.id ?? '';
    case 'day':
      return TODAY;
    default:
      return never(field);
  }
}

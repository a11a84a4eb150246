import type { Entry } from '../content/content.ts';
import { never } from '../kernel/never.ts';
import {
  editForm,
  fitsForm,
  newEntryForm,
  outOfScopeForm,
  phrasingForm,
  rejectForm,
} from '../learning/content-forms.ts';
import { sayFound } from '../learning/say-content.ts';
import { sayVersion } from '../learning/say-entry.ts';
import { entryCalled, searchEntries } from '../learning/search-entries.ts';
import { versionOf } from '../learning/versions.ts';
import type { Person } from '../people/person.ts';
import type { ContentPress, FormPress } from '../reply/press.ts';
import { command, prose } from '../reply/reply.ts';
import { misunderstandings } from '../wording/conversation.ts';
import { changeCard as said, learning as says } from '../wording/learning.ts';
import type { Effect, Heard, Submission, Submitted } from './bot.ts';
import { changeCard, contentCard, entryCard } from './learning-cards.ts';
import { approveChange, rejectChange, withdrawChange } from './learning-decisions.ts';
import { restore, submitEdit, submitNewEntry, submitOutOfScope, submitPhrasing } from './learning-drafts.ts';
import { beginWith, likeliest, showMiss, showMisses } from './learning-misses.ts';
import type { LearningParts } from './learning-parts.ts';
import { sayPlainly } from './say.ts';

export type { LearningParts } from './learning-parts.ts';

const SEARCH = /^(?:s(?:ø|oe|o)g|search|find)(?:\s+(?<words>.*))?$/isu;

/** "indhold" shows what waits and every entry; "indhold 7" one of them; "indhold søg fødselsdag" those about it. */
export async function hearContent(parts: LearningParts, rest: string): Promise<Heard> {
  const { entries } = parts.content;
  if (rest === '') return { kind: 'say', reply: await contentCard(parts) };

  const search = SEARCH.exec(rest);
  const words = (search?.groups?.['words'] ?? '').trim();
  if (search && words === '') return { kind: 'say', reply: howToSearch() };

  const entry = search ? undefined : entryCalled(rest, entries);
  if (entry) return { kind: 'say', reply: await entryCard(parts, entry) };

  const found = searchEntries(search ? words : rest, entries);
  if (!search && found.length === 0)
    return { kind: 'say', reply: sayPlainly({ text: says.entry.unknown(rest) }) };
  return { kind: 'say', reply: sayFound(search ? words : rest, found) };
}

/** Carries out a press on the content. Whatever it is about is read anew. */
export async function pressContent(parts: LearningParts, by: Person, press: ContentPress): Promise<Effect> {
  switch (press.kind) {
    case 'show-entry':
      return onEntry(parts, press.entry, async (entry) => ({
        kind: 'tell',
        reply: await entryCard(parts, entry),
      }));
    case 'entry-version':
      return onEntry(parts, press.entry, (entry) => showVersion(parts, entry, press.earlier));
    case 'restore-entry':
      return restore(parts, by, press);
    case 'show-change':
      return showChange(parts, by, press.change);
    case 'approve-change':
      return approveChange(parts, by, press.change);
    case 'withdraw-change':
      return withdrawChange(parts, by, press.change);
    case 'misses':
      return showMisses(parts, press);
    case 'miss':
      return showMiss(parts, press);
    default:
      return openForm(parts, by, press);
  }
}

/** The forms about the content. */
export type ContentForm = Extract<FormPress, ContentPress>;

/** Carries out what was filled in. */
export async function submitContent(
  parts: LearningParts,
  by: Person,
  { filled }: Submitted,
  press: ContentForm,
): Promise<Submission> {
  switch (press.kind) {
    case 'edit-entry':
      return submitEdit(parts, by, press, filled);
    case 'add-phrasing':
      return submitPhrasing(parts, by, filled);
    case 'new-entry':
      return submitNewEntry(parts, by, filled);
    case 'out-of-scope':
      return submitOutOfScope(parts, by, filled);
    case 'reject-change':
      return rejectChange(parts, by, press.change, filled);
    default:
      return never(press);
  }
}

async function openForm(parts: LearningParts, by: Person, press: ContentForm): Promise<Effect> {
  switch (press.kind) {
    case 'edit-entry':
      return onEntry(parts, press.entry, async (entry) =>
        fitsForm(entry)
          ? { kind: 'form', form: editForm(entry) }
          : { kind: 'tell', reply: sayPlainly({ text: says.entry.tooLongToEdit }) },
      );
    case 'reject-change': {
      const change = await parts.contentChanges.find(press.change);
      if (change?.state.kind === 'draft') return { kind: 'form', form: rejectForm(press.change) };
      return showChange(parts, by, press.change, said.decided);
    }
    case 'add-phrasing':
    case 'new-entry':
    case 'out-of-scope':
      return openOnMiss(parts, press);
    default:
      return never(press);
  }
}

async function openOnMiss(
  parts: LearningParts,
  press: Extract<ContentForm, { readonly kind: 'add-phrasing' | 'new-entry' | 'out-of-scope' }>,
): Promise<Effect> {
  const begin = await beginWith(parts, press);
  if (!begin) return { kind: 'tell', reply: sayPlainly(misunderstandings.staleButton) };

  const { content } = parts;
  switch (press.kind) {
    case 'add-phrasing': {
      const [first] = begin.texts;
      const meant = press.entry ?? (first === undefined ? undefined : likeliest(parts, first));
      const entry = content.entries.find(({ id }) => id === meant)?.id;
      return { kind: 'form', form: phrasingForm(content, begin, entry) };
    }
    case 'new-entry':
      return { kind: 'form', form: newEntryForm(content, begin) };
    case 'out-of-scope':
      return { kind: 'form', form: outOfScopeForm(content, begin) };
    default:
      return never(press);
  }
}

async function onEntry(
  { content }: LearningParts,
  id: string,
  show: (entry: Entry) => Promise<Effect>,
): Promise<Effect> {
  const entry = content.entries.find((each) => each.id === id);
  return entry ? show(entry) : { kind: 'tell', reply: sayPlainly({ text: says.entry.gone }) };
}

async function showVersion(
  { contentChanges }: LearningParts,
  entry: Entry,
  version: number,
): Promise<Effect> {
  const earlier = versionOf(entry, version, await contentChanges.approved());
  const reply = earlier ? sayVersion(entry, earlier) : sayPlainly({ text: says.version.unknown });
  return { kind: 'tell', reply };
}

async function showChange(parts: LearningParts, by: Person, id: string, note?: string): Promise<Effect> {
  const change = await parts.contentChanges.find(id);
  const reply = change ? await changeCard(parts, by, change, note) : sayPlainly({ text: said.gone });
  return { kind: 'tell', reply };
}

function howToSearch() {
  const [, example] = says.overview.examples;
  const { noWords } = says.search;
  return {
    gist: noWords,
    audience: 'asker',
    parts: [{ kind: 'prose', text: prose(`${noWords} `, command(example)) }],
  } as const;
}

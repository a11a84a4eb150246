import type { Content, Entry } from '../content/content.ts';
import { onOneLine } from '../content/shapes.ts';
import { shorten } from '../kernel/shorten.ts';
import type { Field, Filled, Form, Option } from '../reply/form.ts';
import { topicName } from '../wording/learning.ts';
import { learningForms as says } from '../wording/learning-forms.ts';
import { wordsOf } from './apply-changes.ts';
import type { EntryWords } from './change.ts';
import { LONGEST } from './check-deed.ts';

/** As many as a list can hold; of more entries one is named by its number. */
const MOST_OPTIONS = 100;
/** With " …" as long as an option may be. */
const LONGEST_OPTION = 73;
const LONGEST_REASON = 500;
const LONGEST_TOPIC = 60;

/** What a form about a miss begins with. */
export type Begin = {
  readonly question?: string;
  readonly monday?: string;
  readonly texts: readonly string[];
};

export function editForm(entry: Entry): Form {
  const { title, gist, submit } = says.edit;
  return {
    title,
    gist,
    submit,
    intro: [],
    // Also a translation that is not handed on yet, or no more: it is where the next one begins.
    fields: wordFields({ ...wordsOf(entry), english: entry.english?.shortAnswer }),
    press: { kind: 'edit-entry', entry: entry.id, version: entry.version },
  };
}

export function phrasingForm({ entries }: Content, { texts, ...from }: Begin, entry?: string): Form {
  const { title, gist, submit } = says.phrasing;
  return {
    title,
    gist,
    submit,
    intro: [],
    fields: [textsField(texts), entryField(entries, entry)],
    press: { kind: 'add-phrasing', ...from, ...(entry === undefined ? {} : { entry }) },
  };
}

export function newEntryForm({ entries }: Content, { texts, ...from }: Begin): Form {
  const { title, gist, submit } = says.newEntry;
  const number = Math.max(0, ...entries.map((entry) => entry.number)) + 1;
  return {
    title,
    gist,
    submit,
    intro: [],
    fields: [
      ...wordFields({ question: '', shortAnswer: '', answer: [], source: `Q&A ${number}` }),
      textsField(texts),
      {
        id: 'safety',
        kind: 'choice',
        label: says.fields.safety,
        options: [
          { id: 'yes', label: says.fields.yes },
          { id: 'no', label: says.fields.no },
        ],
        value: 'no',
      },
    ],
    press: { kind: 'new-entry', ...from },
  };
}

export function outOfScopeForm({ outOfScope }: Content, { texts, ...from }: Begin): Form {
  const { title, gist, submit } = says.outOfScope;
  const options = outOfScope.map(({ id }) => ({ id, label: topicName(id) }));
  const listed: readonly Field[] =
    options.length > 0 && options.length <= MOST_OPTIONS
      ? [{ id: 'topic', kind: 'choice', label: says.fields.topic, options, optional: true }]
      : [];
  return {
    title,
    gist,
    submit,
    intro: [],
    fields: [
      textsField(texts),
      ...listed,
      {
        id: 'newTopic',
        kind: 'line',
        label: says.fields.newTopic,
        hint: says.fields.newTopicHint,
        longest: LONGEST_TOPIC,
        optional: true,
      },
    ],
    press: { kind: 'out-of-scope', ...from },
  };
}

export function rejectForm(change: string): Form {
  const { title, gist, submit } = says.reject;
  return {
    title,
    gist,
    submit,
    intro: [],
    fields: [
      { id: 'reason', kind: 'text', label: says.fields.reason, longest: LONGEST_REASON, optional: true },
    ],
    press: { kind: 'reject-change', change },
  };
}

/** The words of an entry as they were filled in, spaces and line breaks brought in order as the files have them. */
export function readWords(filled: Filled): EntryWords {
  const { question = '', shortAnswer = '', answer = '', source = '' } = filled;
  const english = onOneLine((filled['english'] ?? '').normalize('NFC'));
  return {
    question: onOneLine(question.normalize('NFC')),
    shortAnswer: onOneLine(shortAnswer.normalize('NFC')),
    answer: answer
      .normalize('NFC')
      .replaceAll('\r\n', '\n')
      .split(/\n\s*\n/)
      .map(onOneLine)
      .filter((paragraph) => paragraph !== ''),
    source: onOneLine(source.normalize('NFC')),
    ...(english === '' ? {} : { english }),
  };
}

/** Ways to ask, one on each line. */
export function readTexts({ texts = '' }: Filled): readonly string[] {
  return texts
    .normalize('NFC')
    .split(/\r?\n/)
    .map(onOneLine)
    .filter((text) => text !== '');
}

/** Whether an entry can be edited in a form at all. */
export function fitsForm({ answer, shortAnswer, question, source, english }: Entry): boolean {
  return (
    (english?.shortAnswer.length ?? 0) <= LONGEST.english &&
    answer.join('\n\n').length <= LONGEST.answer &&
    shortAnswer.length <= LONGEST.shortAnswer &&
    question.length <= LONGEST.question &&
    source.length <= LONGEST.source
  );
}

function wordFields({
  question,
  shortAnswer,
  answer,
  source,
  english,
}: Omit<EntryWords, 'english'> & { readonly english?: string | undefined }): readonly Field[] {
  const { fields } = says;
  return [
    { id: 'question', kind: 'line', label: fields.question, longest: LONGEST.question, ...begin(question) },
    {
      id: 'answer',
      kind: 'text',
      label: fields.answer,
      hint: fields.answerHint,
      longest: LONGEST.answer,
      ...begin(answer.join('\n\n')),
    },
    {
      id: 'shortAnswer',
      kind: 'text',
      label: fields.shortAnswer,
      hint: fields.shortAnswerHint,
      longest: LONGEST.shortAnswer,
      ...begin(shortAnswer),
    },
    { id: 'source', kind: 'line', label: fields.source, longest: LONGEST.source, ...begin(source) },
    {
      id: 'english',
      kind: 'text',
      label: fields.english,
      hint: fields.englishHint,
      longest: LONGEST.english,
      optional: true,
      ...begin(english ?? ''),
    },
  ];
}

function textsField(texts: readonly string[]): Field {
  return {
    id: 'texts',
    kind: 'text',
    label: says.fields.texts,
    hint: says.fields.textsHint,
    longest: LONGEST.texts,
    ...begin(texts.join('\n')),
  };
}

function entryField(entries: readonly Entry[], entry: string | undefined): Field {
  if (entries.length > MOST_OPTIONS) {
    const number = entries.find(({ id }) => id === entry)?.number;
    return {
      id: 'entry',
      kind: 'line',
      label: says.fields.entry,
      hint: says.fields.entryByNumber,
      longest: LONGEST_TOPIC,
      ...begin(number === undefined ? '' : `${number}`),
    };
  }
  const options = entries.map(
    ({ id, number, question }): Option => ({ id, label: labelOf(number, question) }),
  );
  return {
    id: 'entry',
    kind: 'choice',
    label: says.fields.entry,
    options,
    ...(entry === undefined ? {} : { value: entry }),
  };
}

function labelOf(number: number, question: string): string {
  return shorten(`${number}. ${question}`, LONGEST_OPTION);
}

function begin(value: string): { readonly value?: string } {
  return value === '' ? {} : { value };
}

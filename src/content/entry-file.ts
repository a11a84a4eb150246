import { z } from 'zod';
import { contentMistakes, folderMistakes } from '../wording/content-check.ts';
import type { Entry } from './content.ts';
import type { SourceText } from './content-files.ts';
import { checkPage } from './front-matter.ts';
import { broken, type Checked } from './mistake.ts';
import { civilDate, id, line, phrasings, separatedBy } from './shapes.ts';

const approval = z.strictObject({ by: line, on: civilDate });

const entryFields = z.strictObject({
  id,
  question: line,
  shortAnswer: line,
  source: line,
  version: z.int().min(1),
  approved: approval,
  safety: z.boolean(),
  concepts: separatedBy(',').default([]),
  phrasings,
  englishPhrasings: phrasings.default([]),
  english: z
    .strictObject({ shortAnswer: line, ofVersion: z.int().min(1), approved: approval.optional() })
    .optional(),
});

/** "entries/07-gaver.md": the entry's place in the document, and its id. */
const FILE_NAME = /(?:^|\/)(\d{2,3})-([^/]+)\.md$/;

/** Reads one answer: fields in front, the answer in the document's own words below. */
export function checkEntry(source: SourceText): Checked<Entry> {
  const [, number, name] = FILE_NAME.exec(source.file) ?? [];
  if (number === undefined) return broken(source.file, 1, folderMistakes.entryFileName);

  const page = checkPage(source, entryFields);
  if (page.kind === 'broken') return page;

  const { fields, paragraphs } = page.value;
  if (fields.id !== name) {
    return broken(page.file, page.lineOf(['id']), contentMistakes.idUnlikeFileName(fields.id));
  }
  if (fields.english && fields.english.ofVersion > fields.version) {
    return broken(page.file, page.lineOf(['english', 'ofVersion']), contentMistakes.translationAhead);
  }

  return { ...page, value: { ...fields, number: Number(number), answer: paragraphs } };
}

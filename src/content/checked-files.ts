import { join } from 'node:path';
import { folderMistakes } from '../wording/content-check.ts';
import { checkChildProtection } from './child-protection-file.ts';
import { checkContacts } from './contacts-file.ts';
import type {
  ChildProtection,
  Contact,
  Entry,
  FixedRule,
  Lexicon,
  OutOfScopeTopic,
  Programme,
  RoutingRule,
  WorryExamples,
} from './content.ts';
import { namesIn, readSource, type SourceText } from './content-files.ts';
import { checkEntry } from './entry-file.ts';
import { checkLexicon } from './lexicon-file.ts';
import { broken, type Checked } from './mistake.ts';
import { checkOutOfScope } from './out-of-scope-file.ts';
import { checkProgramme } from './programme-file.ts';
import { checkRouting } from './routing-file.ts';
import { checkRules } from './rules-file.ts';
import { checkExamples } from './worry-file.ts';

/** Every content file, each checked on its own. */
export type CheckedFiles = {
  readonly entries: readonly Checked<Entry>[];
  readonly contacts: Checked<readonly Contact[]>;
  readonly rules: Checked<readonly FixedRule[]>;
  readonly childProtection: Checked<ChildProtection>;
  readonly lexicon: Checked<Lexicon>;
  readonly outOfScope: Checked<readonly OutOfScopeTopic[]>;
  readonly worry: readonly Checked<WorryExamples>[];
  readonly programme: Checked<Programme>;
  readonly routing: Checked<readonly RoutingRule[]>;
};

/** Reads and checks the files of a folder that exists, whatever is wrong or missing in it. */
export async function checkFiles(folder: string): Promise<CheckedFiles> {
  const [entries, contacts, rules, childProtection, lexicon, outOfScope, worry, programme, routing] =
    await Promise.all([
      checkEntries(folder),
      checkFile(folder, 'contacts.yaml', checkContacts),
      checkFile(folder, 'rules.yaml', checkRules),
      checkFile(folder, 'child-protection.md', checkChildProtection),
      checkFile(folder, 'lexicon.yaml', checkLexicon),
      checkFile(folder, 'out-of-scope.yaml', checkOutOfScope),
      checkWorry(folder),
      checkFile(folder, 'programme.yaml', checkProgramme),
      checkFile(folder, 'routing.yaml', checkRouting),
    ]);
  return { entries, contacts, rules, childProtection, lexicon, outOfScope, worry, programme, routing };
}

async function checkWorry(folder: string): Promise<CheckedFiles['worry']> {
  const levels = ['akut', 'alvorlig', 'bekymring', 'ingen'] as const;
  return Promise.all(
    levels.map((level) => checkFile(folder, `worry/${level}.txt`, (source) => checkExamples(source, level))),
  );
}

async function checkEntries(folder: string): Promise<readonly Checked<Entry>[]> {
  const names = (await namesIn(join(folder, 'entries'))) ?? [];
  if (names.length === 0) return [broken('entries', 1, folderMistakes.noEntries)];

  return Promise.all(names.map((name) => checkFile(folder, `entries/${name}`, checkEntry)));
}

async function checkFile<T>(
  folder: string,
  file: string,
  check: (source: SourceText) => Checked<T>,
): Promise<Checked<T>> {
  const source = await readSource(folder, file);
  return source.kind === 'broken' ? source : check(source);
}
